import { Text } from '@mantine/core';
import { useId } from 'react';
import { keysOf } from '../../../db/codebook/lists/keys.ts';
import type { Code } from '../../../db/codebook/types.ts';
import { ChoiceList } from '../../components/answers/choice-list.tsx';

interface ChoiceQuestionProps {
  readonly name: string;
  readonly label: string;
  readonly codes: readonly Code[];
  readonly chosen: readonly string[];
  readonly many?: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** A question whose answers have a key each. */
export function ChoiceQuestion({ name, label, codes, chosen, many = false, onChoose }: ChoiceQuestionProps) {
  const id = useId();
  return (
    <div data-question={name}>
      <Text id={id} size="sm" fw="var(--wm-strong)">
        {label}
      </Text>
      <ChoiceList
        labelledBy={id}
        describedBy={undefined}
        keys={keysOf(codes)}
        {...{ name, codes, chosen, many, onChoose }}
      />
    </div>
  );
}
