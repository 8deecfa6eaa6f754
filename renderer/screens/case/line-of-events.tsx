import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { EVENT_KINDS, type EventKind, isEventKind } from '../../../db/codebook/events.ts';
import { form as formOf } from '../../../db/codebook/forms/index.ts';
import type { Form } from '../../../db/codebook/types.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { ariaKeys, KeyHint } from '../../components/key-hint.tsx';
import { walkLines } from '../../components/walk-lines.ts';
import { type ShortcutName, useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import { EventRow } from './event-row.tsx';
import { useEventWords } from './event-words.ts';
import styles from './line-of-events.module.css';
import type { RecordReadingProps } from './record-reading.tsx';
import { ownRecord, withQuestionsOf } from './section-state.ts';

interface LineOfEventsProps extends Omit<RecordReadingProps, 'form' | 'record' | 'shown'> {
  /** An event to show at once. */
  readonly shown: string | undefined;
  /** Whether it was just saved: then the row has the focus, and nothing is opened. */
  readonly saved: boolean;
}

/** The key that adds an event of each kind. */
const KEYS = {
  recruitment: 'recruitment',
  'journey-leg': 'journey',
  exploitation: 'exploitation',
  'way-out': 'wayOut',
} as const satisfies Record<EventKind, ShortcutName>;

/** What happened as one line from the first event to the last, as a route is drawn; each is added to by one key, in any order. */
export function LineOfEvents({ shown, saved, ...reading }: LineOfEventsProps) {
  const { file, onWrite } = reading;
  const say = useText('case');
  const writable = EVENT_KINDS.filter((kind) => file.mayWrite.includes(kind));
  useKeys(Object.fromEntries(writable.map((kind) => [KEYS[kind], () => onWrite(kind)])));
  const { events } = file.whatHappened;
  const rows = (placed: boolean) => events.filter((event) => event.placed === placed);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk over the events, each of which is a button
    <div className={styles.story} onKeyDown={walkLines}>
      <div className={styles.head}>
        <Exploited file={file} />
        <AddEvent file={file} kinds={writable} onWrite={onWrite} />
      </div>
      {events.length === 0 && <p className="quiet">{say('nothingHere')}</p>}
      <Events {...reading} {...{ shown, saved }} events={rows(true)} label={say('section-what-happened')} />
      {rows(false).length > 0 && (
        <>
          <h3 className={styles.unplaced}>{say('eventsUnplaced')}</h3>
          <Events {...reading} {...{ shown, saved }} events={rows(false)} label={say('eventsUnplaced')} loose />
        </>
      )}
    </div>
  );
}

interface EventsProps extends LineOfEventsProps {
  readonly events: CaseFile['whatHappened']['events'];
  readonly label: string;
  /** Their order is not known: no line is drawn through them. */
  readonly loose?: true;
}

function Events({ events, label, loose, shown, saved, ...reading }: EventsProps) {
  const { file } = reading;
  const { records } = file;
  const eventWords = useEventWords(records);
  /** Once for all events of a kind: a case has thousands. */
  const forms = useMemo(() => new Map(EVENT_KINDS.map((kind) => [kind, formOfEvent(file, kind)])), [file]);
  if (events.length === 0) return null;
  return (
    <ol className={styles.events} aria-label={label} data-loose={loose}>
      {events.map(({ record: id, station, marks }) => {
        const record = records.find((one) => one.id === id && one.station === station);
        if (record === undefined || !isEventKind(record.kind)) return null;
        const form = forms.get(record.kind);
        if (form === undefined) return null;
        return (
          <EventRow
            key={`${station} ${id}`}
            {...reading}
            {...{ record, form, marks, eventWords }}
            kind={record.kind}
            shown={id === shown}
            opens={!saved}
          />
        );
      })}
    </ol>
  );
}

function formOfEvent(file: CaseFile, kind: EventKind): Form | undefined {
  const known = formOf(kind);
  return known && withQuestionsOf(file, known);
}

/** For how long, and whether in a country of theirs; not drawn where nobody is told to have been exploited. */
function Exploited({ file: { whatHappened } }: { readonly file: CaseFile }) {
  const say = useText('case');
  const { exploitation } = whatHappened;
  if (exploitation === null) return null;
  const { months, citizen } = exploitation;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{say('exploitedFor')}</dt>
        <dd>{months === null ? say('exploitedMonthsUnknown') : say('exploitedMonths', { count: months })}</dd>
      </div>
      <div>
        <dt>{say('exploitedCitizen')}</dt>
        <dd>{say(`exploitedCitizen-${citizen ?? 'unknown'}`)}</dd>
      </div>
    </dl>
  );
}

interface AddEventProps {
  readonly file: CaseFile;
  readonly kinds: readonly EventKind[];
  readonly onWrite: (kind: string) => void;
}

/** One key and one button a kind; a form that was begun, or that an office fills once, is gone on with. */
function AddEvent({ file, kinds, onWrite }: AddEventProps) {
  const say = useText('case');
  const words = useWords();
  const singleKeys = usePreferences((state) => state.singleKeys);
  if (kinds.length === 0) return null;
  return (
    <fieldset className={styles.add} aria-label={say('eventsTold')}>
      {kinds.map((kind) => {
        const form = formOf(kind);
        const draft = file.drafts.some((one) => one.kind === kind && (form?.many === false || one.record === null));
        const goesOn = draft || (form?.many === false && ownRecord(file.records, kind) !== undefined);
        const Sign = goesOn ? IconPencil : IconPlus;
        return (
          <Button
            key={kind}
            id={`form-${kind}`}
            size="compact-sm"
            variant="light"
            title={draft ? say('draftHere') : undefined}
            aria-keyshortcuts={singleKeys ? ariaKeys(KEYS[kind]) : undefined}
            leftSection={<Sign size={16} stroke={1.75} aria-hidden />}
            rightSection={singleKeys && <KeyHint of={KEYS[kind]} />}
            onClick={() => onWrite(kind)}
          >
            {form && words(form.label)}
          </Button>
        );
      })}
    </fieldset>
  );
}
