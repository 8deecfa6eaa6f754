import { Input } from '@mantine/core';
import { memo, useId } from 'react';
import { useSteady } from '../state/use-steady.ts';
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

/** A choice that is searched by typing, outside the forms of a case. A letter in another field of its form does not draw it again. */
export function PickField({ onChoose, ...field }: PickFieldProps) {
  return <Field {...field} onChoose={useSteady(onChoose)} />;
}

const Field = memo(function Field({ label, size = 'sm', ...pick }: PickFieldProps) {
  const id = useId();
  return (
    <div>
      <Input.Label id={`${id}-label`} htmlFor={id} size={size}>
        {label}
      </Input.Label>
      <QuickPick {...pick} id={id} labelledBy={`${id}-label`} describedBy={undefined} size={size} />
    </div>
  );
});
