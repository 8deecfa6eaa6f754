import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ASKED, ASKERS, type OfficeRequest, REQUEST_ANSWERS } from '../../../../preload/contract.ts';
import { localToday } from '../../../components/answers/today.ts';
import { parseTypedDay } from '../../../components/answers/typed-date.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import { useSession } from '../../../state/session.ts';
import classes from '../settings.module.css';
import { enterRequest } from './enter-entry.ts';
import { monthAfter } from './month-after.ts';
import type { EntryFormProps } from './register-list.tsx';

type Entry = Omit<OfficeRequest, 'id' | 'about'>;

const readDay = (typed: string) => parseTypedDay(typed, localToday());
const readDayToCome = (typed: string) => parseTypedDay(typed, localToday(), 'planned');

/** An entry about a request, and its answer. */
export function RequestForm({ entry: request, onDone, onLeave }: EntryFormProps<OfficeRequest>) {
  const say = useText('registers');
  const common = useText('common');
  const { user } = useSession();
  const act = useAct();
  const [entry, setEntry] = useState<Entry>(request ?? NOTHING());
  const [about, setAbout] = useState(request?.about?.reference ?? '');
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const isMissing = entry.told.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    void act.run(async () => {
      const { id } = request ?? {};
      await enterRequest({ ...entry, id, about: about.trim() === '' ? null : about.trim() }, request, onDone);
      onDone();
    });
  };
  // Whoever notes an answer gave it today, unless they say otherwise.
  const answer = (given: Entry['answer']) =>
    set({
      answer: given,
      ...(given !== null && entry.answeredBy === '' ? { answeredBy: user.name } : {}),
      ...(given !== null && entry.answeredOn === null ? { answeredOn: localToday() } : {}),
    });
  return (
    <form className={`panel ${classes.card}`} noValidate aria-labelledby="request-form" onSubmit={save}>
      <h3 className={classes.heading} id="request-form">
        {say(request === undefined ? 'addRequest' : 'changeEntry')}
      </h3>
      <div className={classes.fields}>
        <NativeSelect
          label={say('asker')}
          autoFocus
          data={ASKERS.map((asker) => ({ value: asker, label: say(`asker-${asker}`) }))}
          value={entry.asker}
          onChange={(event) => {
            const asker = ASKERS.find((one) => one === event.currentTarget.value) ?? entry.asker;
            set({ asker, answerBy: asker === 'person' ? (entry.answerBy ?? monthAfter(entry.came)) : entry.answerBy });
          }}
        />
        <NativeSelect
          label={say('askedFor')}
          data={ASKED.map((what) => ({ value: what, label: say(`asked-${what}`) }))}
          value={entry.what}
          onChange={(event) => set({ what: ASKED.find((what) => what === event.currentTarget.value) ?? entry.what })}
        />
        <Textarea
          label={say('requestTold')}
          value={entry.told}
          autosize
          minRows={2}
          maxLength={2000}
          error={tried && isMissing ? say('missing') : undefined}
          onChange={(event) => set({ told: event.currentTarget.value })}
        />
        <TextInput
          label={say('about')}
          description={say('aboutHelp')}
          value={about}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
        <DateField
          label={say('came')}
          value={entry.came}
          read={readDay}
          onDate={(day) => set({ came: day ?? localToday() })}
        />
        <div>
          <DateField
            toCome
            label={say('answerBy')}
            value={entry.answerBy}
            read={readDayToCome}
            onDate={(day) => set({ answerBy: day })}
          />
          <p className="quiet">{say('answerByHelp')}</p>
        </div>
        <NativeSelect
          label={say('answer')}
          data={[
            { value: '', label: say('answer-none') },
            ...REQUEST_ANSWERS.map((given) => ({ value: given, label: say(`answer-${given}`) })),
          ]}
          value={entry.answer ?? ''}
          onChange={(event) => answer(REQUEST_ANSWERS.find((given) => given === event.currentTarget.value) ?? null)}
        />
        {entry.answer !== null && <Answer entry={entry} onChange={set} />}
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

function Answer({ entry, onChange }: { readonly entry: Entry; readonly onChange: (change: Partial<Entry>) => void }) {
  const say = useText('registers');
  return (
    <>
      <Textarea
        label={say('ground')}
        value={entry.ground}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => onChange({ ground: event.currentTarget.value })}
      />
      <TextInput
        label={say('answeredBy')}
        value={entry.answeredBy}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ answeredBy: event.currentTarget.value })}
      />
      <DateField
        label={say('answeredOn')}
        value={entry.answeredOn}
        read={readDay}
        onDate={(day) => onChange({ answeredOn: day })}
      />
    </>
  );
}

const NOTHING = (): Entry => ({
  asker: 'person',
  what: 'copy',
  told: '',
  came: localToday(),
  answerBy: monthAfter(localToday()),
  answer: null,
  ground: '',
  answeredBy: '',
  answeredOn: null,
});
