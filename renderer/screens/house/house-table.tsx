import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { addDays } from '../../../db/codebook/date.ts';
import type { HouseBeds, HouseRow, HouseTonight, StayWithoutCaseOn } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { showUndoable } from '../../state/saved.ts';
import { useMay, useSession } from '../../state/session.ts';
import { DayBars } from './day-bars.tsx';
import styles from './house.module.css';
import { moveByArrows } from './move-by-arrows.ts';
import { RoomForm } from './room-form.tsx';
import type { RoomLine } from './room-lines.ts';
import { StayRow } from './stay-row.tsx';
import { stayState } from './stays.ts';

/** Days of the calendar, and how many of them lie before the day looked at. */
const DAYS = 28;
const BEFORE = 7;
const COLUMNS = 6;

interface HouseTableProps {
  readonly house: string | null;
  readonly beds: HouseBeds | undefined;
  /** Everybody of the house. */
  readonly stays: readonly HouseRow[];
  /** Who is in it without a file. */
  readonly besides: readonly StayWithoutCaseOn[];
  /** What is said of its rooms in which two are who must not meet. */
  readonly apart: HouseTonight['apart'];
  /** What is shown of it, by room. */
  readonly lines: readonly RoomLine[];
  readonly on: string;
  /** A room was given, or somebody came. */
  readonly onChanged: () => void;
}

/** One house: its beds, who comes and goes on the day, and everybody in it by room. */
export function HouseTable({ house, beds, stays, besides, apart, lines, on, onChanged }: HouseTableProps) {
  const say = useText('house');
  const formats = useFormats();
  const sentence = useSentence();
  /** The stay whose room is being given. */
  const [placing, setPlacing] = useState<string>();
  const { user } = useSession();
  // Who sees half of a house prints no sheet of it.
  const seesAll = useMay('assign') || user.house !== null;
  const printsSheets = useMay('print-house-sheet') && seesAll;
  const start = addDays(on, -BEFORE);
  const code = house === null ? say('noHouse') : say('house', { house });
  const title = beds?.nameUsed ? `${code} · ${beds.nameUsed}` : code;
  const days = Array.from({ length: DAYS }, (_, index) => addDays(start, index));
  /** The stay whose room was given or left last: a row that moves to another room loses the focus on the way. */
  const last = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the rows are drawn anew
  useEffect(() => {
    if (last.current !== undefined && document.activeElement === document.body) focusOn(last.current);
  }, [stays]);
  const placed = (stay: string) => {
    setPlacing(undefined);
    last.current = stay;
    focusOn(stay);
  };
  const act = useAct();
  const isHere = (caseId: string, stay: string) =>
    act.run(async () => {
      const { undo } = await waymark.houses.isHere({ caseId, stay });
      showUndoable(() => waymark.records.undo({ undo }), onChanged);
      placed(stay);
      onChanged();
    });
  return (
    <section className={styles.house} aria-label={title}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.below}>{comesAndGoes(stays, besides, on, say)}</p>
        </div>
        <div className={styles.tonight}>
          {beds !== undefined && <DayBars beds={beds} on={on} />}
          {house !== null && on === localToday() && printsSheets && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              aria-label={say('daySheetOf', { house })}
              onClick={() => go({ screen: 'print', paper: 'day-sheet', caseId: null, house })}
            >
              {say('daySheet')}
            </Button>
          )}
        </div>
      </header>
      <Refused refusal={act.refusal} />
      {apart.map(({ code, places }) => (
        <p key={`${code} ${places.room}`} className={styles.warned}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {sentence(code, places)}
        </p>
      ))}
      <table className={styles.table} onKeyDown={moveByArrows}>
        <thead>
          <tr>
            <th scope="col" className={styles.room}>
              {say('room')}
            </th>
            <th scope="col" className={styles.who}>
              {say('name')}
            </th>
            <th scope="col">{say('marks')}</th>
            <th scope="col" className={styles.stay}>
              {say('stay')}
            </th>
            <th scope="col" className={styles.calendar}>
              <VisuallyHidden>
                {say('calendar', { from: formats.day(start), to: formats.day(addDays(start, DAYS - 1)) })}
              </VisuallyHidden>
              <span className={styles.days} aria-hidden>
                {days.map((day, index) => (
                  <span key={day} data-today={day === on || undefined}>
                    {index % 7 === 0 || day === on ? formats.shortDay(day).replace(/\.$/, '') : ''}
                  </span>
                ))}
              </span>
            </th>
            <th scope="col" className={styles.act}>
              <VisuallyHidden>{say('sheet')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const room = line.opens ? (line.room ?? say('noRoom')) : '';
            if (!('stay' in line)) {
              return (
                <tr key={`free ${line.room}`} className={styles.free}>
                  <td className={styles.room}>{room}</td>
                  <td colSpan={COLUMNS - 2}>{say('free', { count: line.free })}</td>
                  <td className={styles.calendar} />
                </tr>
              );
            }
            const { stay } = line;
            const isPlacing = stay.stay !== null && placing === stay.stay;
            return [
              <StayRow
                key={stay.stay ?? at}
                {...{ stay, room, on, start }}
                days={DAYS}
                before={BEFORE}
                onPlace={() => setPlacing(stay.stay ?? undefined)}
                onIsHere={() => void isHere(stay.caseId, stay.stay ?? '')}
              />,
              isPlacing && stay.stay !== null && (
                <tr key={`${stay.stay} room`}>
                  <td colSpan={COLUMNS}>
                    <RoomForm
                      caseId={stay.caseId}
                      stay={stay.stay}
                      house={stay.house}
                      onGiven={() => {
                        placed(stay.stay ?? '');
                        onChanged();
                      }}
                      onLeave={() => placed(stay.stay ?? '')}
                    />
                  </td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Who comes on the day and who goes, by the names used in the house. */
function comesAndGoes(
  stays: readonly HouseRow[],
  besides: readonly StayWithoutCaseOn[],
  on: string,
  say: ReturnType<typeof useText<'house'>>,
): string {
  const names = (found: readonly Pick<HouseRow, 'nameUsed'>[]) =>
    found.map(({ nameUsed }) => nameUsed ?? say('noName')).join(', ');
  const come = [...stays, ...besides].filter(({ comes }) => comes);
  const go = [...stays, ...besides].filter(({ goes }) => goes);
  const late = stays.filter((stay) => stayState(stay, on) === 'overdue');
  return [
    ...(come.length === 0 ? [] : [say('comeToday', { names: names(come) })]),
    ...(go.length === 0 ? [] : [say('goToday', { names: names(go) })]),
    ...(late.length === 0 ? [] : [say('late', { names: names(late) })]),
  ].join(' · ');
}

/** The room's button of a stay, once the table is drawn anew: the row may stand elsewhere. */
function focusOn(stay: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-room-of="${stay}"]`)?.focus());
}
