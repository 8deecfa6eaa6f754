import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OnDuty } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import classes from '../settings.module.css';
import { enterOnDuty } from './enter-entry.ts';
import { EntryForm } from './entry-form.tsx';
import type { EntryFormProps } from './register-list.tsx';

type Entry = Omit<OnDuty, 'id'>;
const NOBODY: Entry = { name: '', telephone: '', hours: '', house: null };

/** Somebody on duty: whom to call, when, and for which house. */
export function DutyForm({ entry: before, onDone, onLeave }: EntryFormProps<OnDuty & { readonly told: string }>) {
  const say = useText('registers');
  const [entry, setEntry] = useState<Entry>(before ?? NOBODY);
  const houses = useAsked('duty houses', () => waymark.houses.offered({})).answer ?? [];
  const lacks = { name: entry.name.trim() === '', telephone: entry.telephone.trim() === '' };
  const { name, telephone, hours, house } = entry;
  const save = async () => {
    await enterOnDuty({ id: before?.id, name, telephone, hours, house }, before, onDone);
    onDone();
  };
  const codes = [...new Set([...houses.map(({ code }) => code), ...(house === null ? [] : [house])])];
  const field = (of: 'name' | 'telephone' | 'hours', most: number) => ({
    value: entry[of],
    maxLength: most,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setEntry((was) => ({ ...was, [of]: value }));
    },
  });
  return (
    <EntryForm
      id="duty-form"
      title={say(before === undefined ? 'addDuty' : 'changeEntry')}
      saves={say('save')}
      isWhole={!lacks.name && !lacks.telephone}
      onSave={save}
      onLeave={onLeave}
    >
      {(tried) => (
        <div className={classes.fields}>
          <TextInput
            label={say('dutyName')}
            {...field('name', 80)}
            autoFocus
            error={tried && lacks.name ? say('missing') : undefined}
          />
          <TextInput
            label={say('dutyTelephone')}
            {...field('telephone', 60)}
            error={tried && lacks.telephone ? say('missing') : undefined}
          />
          <TextInput label={say('dutyHours')} description={say('dutyHoursHelp')} {...field('hours', 80)} />
          <NativeSelect
            label={say('dutyHouse')}
            data={[{ value: '', label: say('everyHouse') }, ...codes.map((code) => ({ value: code, label: code }))]}
            value={house ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setEntry((was) => ({ ...was, house: value === '' ? null : value }));
            }}
          />
        </div>
      )}
    </EntryForm>
  );
}
