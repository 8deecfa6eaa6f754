import { Input } from '@mantine/core';
import { useId } from 'react';
import type { Option } from './answers/option-search.ts';
import { QuickPick } from './answers/quick-pick.tsx';

interface PickFieldProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly placeholder: string;
  readonly size?: 'xs' | 'sm';
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** A choice that is searched by typing, outside the forms of a case. */
export function PickField({ label, size = 'sm', ...pick }: PickFieldProps) {
  const id = useId();
  return (
    <div>
      <Input.Label id={`${id}-label`} htmlFor={id} size={size}>
        {label}
      </Input.Label>
      <QuickPick {...pick} id={id} labelledBy={`${id}-label`} describedBy={undefined} size={size} />
    </div>
  );
}
