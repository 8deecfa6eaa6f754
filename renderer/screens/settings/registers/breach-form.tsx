import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BREACHES, type Breach } from '../../../../preload/contract.ts';
import { localToday } from '../../../components/answers/today.ts';
import { parseTypedDay } from '../../../components/answers/typed-date.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import classes from '../settings.module.css';
import { enterBreach, referencesIn } from './enter-entry.ts';
import type { EntryFormProps } from './register-list.tsx';

const readDay = (typed: string) => parseTypedDay(typed, localToday());

/** An entry about what was lost, taken or seen. */
export function BreachForm({ entry: breach, onDone, onLeave }: EntryFormProps<Breach>) {
  const say = useText('registers');
  const common = useText('common');
  const act = useAct();
  const [entry, setEntry] = useState<Omit<Breach, 'id' | 'cases'>>(breach ?? NOTHING());
  const [cases, setCases] = useState((breach?.cases ?? []).map(({ reference }) => reference).join(' '));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof entry>) => setEntry((before) => ({ ...before, ...change }));
  const isMissing = entry.told.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    void act.run(async () => {
      const { id } = breach ?? {};
      await enterBreach({ ...entry, id, cases: [...referencesIn(cases)] }, breach, onDone);
      onDone();
    });
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
  return (
    <form className={`panel ${classes.card}`} noValidate aria-labelledby="breach-form" onSubmit={save}>
      <h3 className={classes.heading} id="breach-form">
        {say(breach === undefined ? 'addBreach' : 'changeEntry')}
      </h3>
      <div className={classes.fields}>
        <NativeSelect
          label={say('what')}
          autoFocus
          data={BREACHES.map((what) => ({ value: what, label: say(`breach-${what}`) }))}
          value={entry.what}
          onChange={(event) => set({ what: BREACHES.find((what) => what === event.currentTarget.value) ?? entry.what })}
        />
        <DateField
          label={say('noticed')}
          value={entry.noticed}
          read={readDay}
          onDate={(day) => set({ noticed: day ?? localToday() })}
        />
        <DateField
          label={say('happened')}
          value={entry.happened}
          read={readDay}
          onDate={(day) => set({ happened: day })}
        />
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
        <DateField
          label={say('warnedOn')}
          value={entry.warnedOn}
          read={readDay}
          onDate={(day) => set({ warnedOn: day })}
        />
        <Textarea {...words('done')} />
        <DateField
          label={say('closed')}
          placeholder={say('closedHelp')}
          value={entry.closed}
          read={readDay}
          onDate={(day) => set({ closed: day })}
        />
      </div>
      <Refused refusal={act.refusal} />
      <Group>
        <Button type="submit" loading={act.busy}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  );
}

const NOTHING = (): Omit<Breach, 'id' | 'cases'> => ({
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
