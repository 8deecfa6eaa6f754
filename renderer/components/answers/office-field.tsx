import { Text } from '@mantine/core';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import type { FieldProps } from './field.tsx';
import { QuickPick } from './quick-pick.tsx';

/** An office of the directory, by name or code: a case can be handed to no other. Says what to do where the office is missing. */
export function OfficeField({ id, labelledBy, describedBy, value, onAnswer }: FieldProps) {
  const say = useText('answers');
  const { answer } = useAsked('offices', () => waymark.cases.handOverOffices({}));
  const options = (answer ?? []).map(({ office, name }) => ({
    value: office,
    label: name === office ? office : `${name} (${office})`,
    also: [office],
  }));
  return (
    <>
      <QuickPick
        {...{ id, labelledBy, describedBy, options }}
        many={false}
        placeholder={say('choose')}
        chosen={typeof value === 'string' ? [value] : []}
        onChoose={([chosen]) => onAnswer(chosen)}
      />
      <Text size="xs" c="dimmed">
        {say('officeMissing')}
      </Text>
    </>
  );
}
