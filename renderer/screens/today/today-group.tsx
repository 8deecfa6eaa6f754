import {
  type Icon,
  IconAlertTriangle,
  IconBed,
  IconCalendarEvent,
  IconCalendarTime,
  IconClockHour4,
  IconDeviceDesktop,
  IconGavel,
  IconHourglass,
  IconInbox,
  IconMessageQuestion,
  IconPackage,
  IconPencil,
  IconPill,
  IconShieldExclamation,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Today } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { openCasesInDanger } from './open-cases-in-danger.ts';
import classes from './today.module.css';
import { Line } from './today-line.tsx';

export type Group = Today['groups'][number];

const ICONS: Readonly<Record<Group['group'], Icon>> = {
  danger: IconAlertTriangle,
  due: IconClockHour4,
  safety: IconShieldExclamation,
  house: IconBed,
  medicines: IconPill,
  appointments: IconCalendarTime,
  inbox: IconInbox,
  soon: IconCalendarEvent,
  children: IconUserQuestion,
  waiting: IconHourglass,
  decide: IconGavel,
  ask: IconMessageQuestion,
  desk: IconDeviceDesktop,
  'go-on': IconPencil,
  packages: IconPackage,
};

/** The lines of a group: those that Today shows, or once somebody asks for the rest every one of them. */
function useLines(group: Group, version: number) {
  const [isWhole, setWhole] = useState(false);
  const asked = useAsked(`${group.group} ${isWhole} ${version}`, async () =>
    isWhole ? (await waymark.cases.today({ group: group.group })).groups[0]?.lines : undefined,
  );
  const isShownWhole = isWhole && asked.answer !== undefined;
  return {
    lines: isShownWhole ? (asked.answer ?? []) : group.lines,
    refusal: asked.refusal,
    isShownWhole,
    turn: () => setWhole(!isWhole),
  };
}

/** One group: lines that say when, what, of whom; Enter opens its page. What is cut off is one key away. */
export function TodayGroup({
  group,
  version,
  isWholeList = true,
}: {
  readonly group: Group;
  /** Whether the list of who is in danger holds nobody else than this group. */
  readonly isWholeList?: boolean;
  /** Another number: the lines were asked anew. */
  readonly version: number;
}) {
  const say = useText('today');
  const { lines, refusal, isShownWhole, turn } = useLines(group, version);
  const list = useRef<HTMLUListElement>(null);
  const Sign = ICONS[group.group];
  const heading = `today-${group.group}`;
  const shown = group.lines.length;
  const total = shown + group.more;
  /** The list holds all of them, and is read by its page: Today does not grow with how many are in danger. */
  const goesOnInList = group.group === 'danger' && isWholeList;
  useEffect(() => {
    // Whoever asked for more goes on where the list went on.
    if (isShownWhole) list.current?.querySelectorAll<HTMLElement>('[data-line]')[shown]?.focus();
  }, [isShownWhole, shown]);
  return (
    <section className={`panel ${classes.group}`} data-group={group.group} aria-labelledby={heading}>
      <h2 className={classes.heading} id={heading}>
        <Sign size={16} stroke={1.75} aria-hidden />
        {say(`group-${group.group}`)}
        {goesOnInList ? (
          <button type="button" className={classes.count} onClick={openCasesInDanger}>
            {say('people', { count: total })}
          </button>
        ) : (
          <span className={classes.count}>{total}</span>
        )}
      </h2>
      <ul className={classes.lines} ref={list} id={`${heading}-lines`}>
        {lines.map((line, index) => (
          // Two lines may say the same of the same case: their order is their identity, where they have none of their own.
          <Line key={line.task ?? index} line={line} group={group.group} />
        ))}
      </ul>
      <Refused refusal={refusal} />
      {group.more > 0 && goesOnInList && (
        <button type="button" className={`line-button ${classes.more}`} data-line onClick={openCasesInDanger}>
          {say('moreInDanger', { count: group.more })}
        </button>
      )}
      {group.more > 0 && !goesOnInList && (
        <button
          type="button"
          className={`line-button ${classes.more}`}
          data-line
          aria-expanded={isShownWhole}
          aria-controls={`${heading}-lines`}
          onClick={turn}
        >
          {isShownWhole ? say('fewer') : say('more', { count: group.more })}
        </button>
      )}
    </section>
  );
}
