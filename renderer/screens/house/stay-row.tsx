import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconArrowsSplit2,
  IconBed,
  IconClockExclamation,
  IconDoorEnter,
  IconDoorExit,
  IconHome,
  IconHomeOff,
  IconHomeX,
  IconMoodKid,
  IconPhone,
  IconPill,
  IconPrinter,
  IconUsers,
} from '@tabler/icons-react';
import { shortReference } from '../../../db/codebook/short-reference.ts';
import type { HouseRow } from '../../../preload/contract.ts';
import { localToday } from '../../components/answers/today.ts';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { noteDanger } from '../../state/danger.ts';
import { go } from '../../state/route.ts';
import styles from './house.module.css';
import { barOf, type StayState, stayState } from './stays.ts';

const STATE_ICON: Readonly<Record<StayState, Icon>> = {
  here: IconHome,
  expected: IconDoorEnter,
  comes: IconDoorEnter,
  leaves: IconDoorExit,
  'leaves-now': IconDoorExit,
  overdue: IconClockExclamation,
  left: IconHomeX,
  'not-coming': IconHomeOff,
};

interface StayRowProps {
  readonly stay: HouseRow;
  /** As it is written in this row: empty where the one above says it. */
  readonly room: string;
  readonly on: string;
  readonly start: string;
  readonly days: number;
  readonly before: number;
  readonly onPlace: () => void;
  readonly onIsHere: () => void;
}

/** One stay: room, the name used in the house, what to mind, from and until, the bar, and the sheet to print. */
export function StayRow({ stay, room, on, start, days, before, onPlace, onIsHere }: StayRowProps) {
  const say = useText('house');
  const danger = useText('danger');
  const formats = useFormats();
  const state = stayState(stay, on);
  const Sign = STATE_ICON[state];
  const bar = barOf(stay, start, days, on);
  const last = stay.until ?? stay.expectedUntil;
  const sentence = useSentence();
  const name = stay.nameUsed ?? (stay.opens ? shortReference(stay.reference) : say('noName'));
  const who = stay.mark === null ? name : `${name} (${stay.mark})`;
  const sheet = () => go({ screen: 'print', paper: 'house-sheet', caseId: stay.caseId });
  return (
    <tr data-state={state}>
      <td className={styles.room}>{stay.room === null ? <span className="quiet">{room}</span> : room}</td>
      <th scope="row" className={styles.who}>
        {stay.opens ? (
          <button
            type="button"
            className={`word-button ${styles.open}`}
            data-column="case"
            aria-label={say('caseOf', { who })}
            onClick={() => go({ screen: 'case', caseId: stay.caseId })}
          >
            {who}
          </button>
        ) : (
          who
        )}
      </th>
      <td className={styles.mind}>
        <span className={styles.marks}>
          {stay.dangers.map((code) => (
            <span key={code} className={styles.danger}>
              <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
              {sentence(code)}
            </span>
          ))}
          {stay.allergies !== null && <Mark icon={IconPill} words={say('allergies', { noted: stay.allergies })} />}
          {!stay.opens && <Mark icon={IconPhone} words={say('askDuty')} />}
          {stay.minor && <Mark icon={IconMoodKid} words={say('mark-minor')} />}
          {stay.withChildren && <Mark icon={IconUsers} words={say('mark-children')} />}
          {stay.keepApart && <Mark icon={IconArrowsSplit2} words={say('mark-apart')} />}
        </span>
      </td>
      <td className={styles.stay}>
        <span className={styles.state} data-state={state}>
          <Sign size={16} stroke={1.75} aria-hidden />
          {say(`state-${state}`)}
        </span>
        <span className={styles.dates}>
          {stay.from === null ? '?' : formats.shortDay(stay.from)} –{' '}
          {last === null ? say('open') : formats.shortDay(last)}
        </span>
      </td>
      <td className={styles.calendar} aria-hidden>
        <span className={styles.track} style={{ backgroundSize: `${100 / (days / 7)}% 100%` }}>
          <span className={styles.now} style={{ left: `${(100 * (before + 0.5)) / days}%` }} />
          {bar !== null && (
            <>
              <span
                className={styles.bar}
                data-before={bar.before || undefined}
                style={place(bar.first, Math.min(bar.last, bar.expectedFrom - 1), days)}
              />
              {bar.expectedFrom <= bar.last && (
                <span
                  className={styles.bar}
                  data-expected
                  data-after={bar.after || undefined}
                  style={place(Math.max(bar.first, bar.expectedFrom), bar.last, days)}
                />
              )}
            </>
          )}
        </span>
      </td>
      <td className={styles.act}>
        {state !== 'not-coming' && stay.opens && (
          <span className={styles.acts}>
            {stay.stay !== null && state === 'expected' && on === localToday() && (
              <Button size="compact-xs" data-column="here" aria-label={say('isHereOf', { who })} onClick={onIsHere}>
                {say('isHere')}
              </Button>
            )}
            {stay.stay !== null && state !== 'left' && (
              <Tooltip label={say('giveRoom')}>
                <ActionIcon
                  variant="subtle"
                  data-column="room"
                  data-room-of={stay.stay}
                  aria-label={say('giveRoomTo', { who })}
                  onClick={onPlace}
                >
                  <IconBed size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
            {stay.notesDanger && (
              <Tooltip label={danger('noteNow')}>
                <ActionIcon
                  variant="subtle"
                  data-column="danger"
                  aria-label={danger('noteOf', { who })}
                  onClick={() => noteDanger(stay)}
                >
                  <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
            <Tooltip label={say('sheet')}>
              <ActionIcon variant="subtle" data-column="sheet" aria-label={say('sheetOf', { who })} onClick={sheet}>
                <IconPrinter size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </span>
        )}
      </td>
    </tr>
  );
}

/** Columns `first` to `last` of `days`, in hundredths of the width; nothing where `last` lies before `first`. */
function place(first: number, last: number, days: number) {
  if (last < first) return { display: 'none' };
  return { left: `${(100 * first) / days}%`, width: `${(100 * (last - first + 1)) / days}%` };
}

function Mark({ icon: Sign, words }: { readonly icon: Icon; readonly words: string }) {
  return (
    <span className={styles.mark}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {words}
    </span>
  );
}
