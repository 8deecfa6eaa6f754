import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ASKED, ASKERS, type OfficeRequest, REQUEST_ANSWERS } from '../../../../preload/contract.ts';
import { localToday } from '../../../components/answers/today.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { useText } from '../../../locales/index.ts';
import { useSession } from '../../../state/session.ts';
import classes from '../settings.module.css';
import { enterRequest } from './enter-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { monthAfter } from './month-after.ts';
import type { EntryFormProps } from './register-list.tsx';
import { useUnread } from './use-unread.ts';

/** `came` null: nobody said, which is today. */
type Entry = Omit<OfficeRequest, 'id' | 'about' | 'came'> & { readonly came: string | null };

const NO_ANSWER = '';

/** An entry about a request, and its answer. */
export function RequestForm({ entry: request, onDone, onLeave }: EntryFormProps<OfficeRequest>) {
  const say = useText('registers');
  const { user } = useSession();
  const [entry, setEntry] = useState<Entry>(request ?? NOTHING);
  const [about, setAbout] = useState(request?.about?.reference ?? '');
  const unread = useUnread();
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const isMissing = entry.told.trim() === '';
  const save = async () => {
    const wanted = { ...entry, came: entry.came ?? localToday(), about: about.trim() === '' ? null : about.trim() };
    await enterRequest({ ...wanted, id: request?.id }, request, onDone);
    onDone();
  };
  // Whoever notes an answer gave it today, unless they say otherwise.
  const answer = (given: Entry['answer']) => {
    if (given === null) unread.note('answeredOn', false);
    set({
      answer: given,
      ...(given !== null && entry.answeredBy === '' ? { answeredBy: user.name } : {}),
      ...(given !== null && entry.answeredOn === null ? { answeredOn: localToday() } : {}),
    });
  };
  const day = (name: 'came' | 'answerBy' | 'answeredOn', toCome = false) => (
    <DateField
      label={say(name)}
      value={entry[name]}
      toCome={toCome}
      onDate={unread.noting(name, (value) => set({ [name]: value }))}
    />
  );
  return (
    <EntryForm
      id="request-form"
      title={say(request === undefined ? 'addRequest' : 'changeEntry')}
      saves={say('save')}
      isWhole={!isMissing && !unread.isAny}
      onSave={save}
      onLeave={onLeave}
    >
      {(tried) => (
        <div className={classes.fields}>
          <CodeSelect
            label={say('asker')}
            autoFocus
            codes={ASKERS}
            words={(asker) => say(`asker-${asker}`)}
            value={entry.asker}
            onCode={(asker) => {
              const answerBy = entry.answerBy ?? monthAfter(entry.came ?? localToday());
              set({ asker, ...(asker === 'person' ? { answerBy } : {}) });
            }}
          />
          <CodeSelect
            label={say('askedFor')}
            codes={ASKED}
            words={(what) => say(`asked-${what}`)}
            value={entry.what}
            onCode={(what) => set({ what })}
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
          {day('came')}
          <div>
            {day('answerBy', true)}
            <p className="quiet">{say('answerByHelp')}</p>
          </div>
          <CodeSelect
            label={say('answer')}
            codes={[NO_ANSWER, ...REQUEST_ANSWERS]}
            words={(given) => say(`answer-${given === NO_ANSWER ? 'none' : given}`)}
            value={entry.answer ?? NO_ANSWER}
            onCode={(given) => answer(given === NO_ANSWER ? null : given)}
          />
          {entry.answer !== null && <Answer entry={entry} onChange={set} day={day('answeredOn')} />}
        </div>
      )}
    </EntryForm>
  );
}

interface AnswerProps {
  readonly entry: Entry;
  readonly onChange: (change: Partial<Entry>) => void;
  /** The field of the day on which it was answered. */
  readonly day: ReactNode;
}

function Answer({ entry, onChange, day }: AnswerProps) {
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
      {day}
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
