import { IconInfoCircle, IconLink, IconLock, IconLogout, IconRoute, IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { EventKind, EventMark } from '../../../db/codebook/events.ts';
import { useWords } from '../../components/answers/words.ts';
import { useText } from '../../locales/index.ts';
import type { useEventWords } from './event-words.ts';
import styles from './line-of-events.module.css';
import { RecordReading, type RecordReadingProps } from './record-reading.tsx';

interface EventRowProps extends RecordReadingProps {
  readonly kind: EventKind;
  readonly marks: readonly EventMark[];
  readonly eventWords: ReturnType<typeof useEventWords>;
  /** Where the record is shown: the whole of it is opened. Else the row has the focus. */
  readonly opens: boolean;
}

/** One sign for each kind of event, always beside its word. */
const SIGNS = {
  recruitment: IconUserPlus,
  'journey-leg': IconRoute,
  exploitation: IconLink,
  'way-out': IconLogout,
} as const satisfies Record<EventKind, typeof IconLink>;

/** One event in its row: what, when, where, in one line what is told of it, and the office that wrote it. Enter opens the record in place. */
export function EventRow({ kind, marks, eventWords, opens, ...reading }: EventRowProps) {
  const { form, record, shown } = reading;
  const say = useText('case');
  const words = useWords();
  const row = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { when, where, told } = eventWords(kind, form, record);
  const Sign = SIGNS[kind];

  useEffect(() => {
    if (!shown) return;
    if (opens) return setOpen(true);
    row.current?.scrollIntoView({ block: 'nearest' });
    row.current?.focus({ preventScroll: true });
  }, [shown, opens]);

  return (
    <li className={styles.event} data-kind={kind}>
      <span className={styles.sign}>
        <Sign size={16} stroke={1.75} aria-hidden />
      </span>
      <button
        ref={row}
        type="button"
        className={styles.row}
        data-line
        data-event={record.id}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.when}>{when}</span>
        <span className={styles.body}>
          <span className={styles.what}>
            <b>{words(form.label)}</b>
            {where !== '' && <span>{where}</span>}
            {marks.map((mark) => (
              <span key={mark} className={styles.mark}>
                <IconInfoCircle size={16} stroke={1.75} aria-hidden />
                {say(`event-${mark}`)}
              </span>
            ))}
          </span>
          {told !== '' && <span className={styles.told}>{told}</span>}
        </span>
        <span className={styles.by} data-other={!record.own || undefined}>
          {!record.own && <IconLock size={16} stroke={1.75} aria-hidden />}
          {record.office}
        </span>
      </button>
      {open && (
        <div className={styles.whole}>
          <RecordReading {...reading} shown={shown && opens} />
        </div>
      )}
    </li>
  );
}
