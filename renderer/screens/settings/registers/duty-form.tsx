import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OnDuty } from '../../../../preload/contract.ts';
import { useOfferedHouses } from '../../../components/answers/offered-houses.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { useText } from '../../../locales/index.ts';
import classes from '../settings.module.css';
import { enterOnDuty } from './enter-entry.ts';
import { EntryForm } from './entry-form.tsx';
import type { EntryFormProps } from './register-list.tsx';

type Entry = Omit<OnDuty, 'id'>;
const NOBODY: Entry = { name: '', telephone: '', hours: '', house: null };
const EVERY_HOUSE = '';

/** Somebody on duty: whom to call, when, and for which house. */
export function DutyForm({ entry: before, onDone, onLeave }: EntryFormProps<OnDuty & { readonly told: string }>) {
  const say = useText('registers');
  const [entry, setEntry] = useState<Entry>(before ?? NOBODY);
  const set = (change: Partial<Entry>) => setEntry((was) => ({ ...was, ...change }));
  const houses = useOfferedHouses() ?? [];
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
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [of]: event.currentTarget.value }),
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
          <CodeSelect
            label={say('dutyHouse')}
            codes={[EVERY_HOUSE, ...codes]}
            words={(code) => (code === EVERY_HOUSE ? say('everyHouse') : code)}
            value={house ?? EVERY_HOUSE}
            onCode={(code) => set({ house: code === EVERY_HOUSE ? null : code })}
          />
        </div>
      )}
    </EntryForm>
  );
}
