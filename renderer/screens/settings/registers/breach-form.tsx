import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BREACHES, type Breach } from '../../../../preload/contract.ts';
import { localToday } from '../../../components/answers/today.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { useText } from '../../../locales/index.ts';
import classes from '../settings.module.css';
import { enterBreach, referencesIn } from './enter-entry.ts';
import { EntryForm } from './entry-form.tsx';
import type { EntryFormProps } from './register-list.tsx';
import { useUnread } from './use-unread.ts';

/** `noticed` null: nobody said, which is today. */
type Entry = Omit<Breach, 'id' | 'cases' | 'noticed'> & { readonly noticed: string | null };

/** An entry about what was lost, taken or seen. */
export function BreachForm({ entry: breach, onDone, onLeave }: EntryFormProps<Breach>) {
  const say = useText('registers');
  const [entry, setEntry] = useState<Entry>(breach ?? NOTHING);
  const [cases, setCases] = useState((breach?.cases ?? []).map(({ reference }) => reference).join(' '));
  const unread = useUnread();
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const isMissing = entry.told.trim() === '';
  const save = async () => {
    const noticed = entry.noticed ?? localToday();
    await enterBreach({ ...entry, noticed, id: breach?.id, cases: [...referencesIn(cases)] }, breach, onDone);
    onDone();
  };
  const words = (name: 'told' | 'atRisk' | 'warned' | 'done') => ({
    label: say(name),
    value: entry[name],
    autosize: true,
    minRows: 2,
    maxLength: 2000,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const day = (name: 'noticed' | 'happened' | 'warnedOn' | 'closed', more: { readonly placeholder?: string } = {}) => (
    <DateField
      label={say(name)}
      value={entry[name]}
      onDate={unread.noting(name, (value) => set({ [name]: value }))}
      {...more}
    />
  );
  return (
    <EntryForm
      id="breach-form"
      title={say(breach === undefined ? 'addBreach' : 'changeEntry')}
      saves={say('save')}
      isWhole={!isMissing && !unread.isAny}
      onSave={save}
      onLeave={onLeave}
    >
      {(tried) => (
        <div className={classes.fields}>
          <CodeSelect
            label={say('what')}
            autoFocus
            codes={BREACHES}
            words={(what) => say(`breach-${what}`)}
            value={entry.what}
            onCode={(what) => set({ what })}
          />
          {day('noticed')}
          {day('happened')}
          <Textarea {...words('told')} error={tried && isMissing ? say('missing') : undefined} />
          <TextInput
            label={say('cases')}
            description={say('casesHelp')}
            value={cases}
            autoComplete="off"
            onChange={(event) => setCases(event.currentTarget.value)}
          />
          <Textarea {...words('atRisk')} />
          <Textarea {...words('warned')} />
          {day('warnedOn')}
          <Textarea {...words('done')} />
          {day('closed', { placeholder: say('closedHelp') })}
        </div>
      )}
    </EntryForm>
  );
}

const NOTHING = (): Entry => ({
  what: 'lost-sheet',
  happened: null,
  noticed: localToday(),
  told: '',
  atRisk: '',
  warned: '',
  warnedOn: null,
  done: '',
  closed: null,
});
