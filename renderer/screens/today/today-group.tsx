import {
  type Icon,
  IconAlertTriangle,
  IconBed,
  IconCalendarEvent,
  IconChevronRight,
  IconDeviceDesktop,
  IconHourglass,
  IconInbox,
  IconMessageQuestion,
  IconPackage,
  IconPencil,
  IconPhoneCall,
  IconShieldExclamation,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Today, TodayLine } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { setFilter } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';
import { leadsToWaiting, routeOf } from './route-of.ts';
import classes from './today.module.css';

type Group = Today['groups'][number];

const ICONS: Readonly<Record<Group['group'], Icon>> = {
  danger: IconAlertTriangle,
  safety: IconShieldExclamation,
  dates: IconCalendarEvent,
  waiting: IconHourglass,
  'follow-up': IconPhoneCall,
  'go-on': IconPencil,
  ask: IconMessageQuestion,
  packages: IconPackage,
  house: IconBed,
  desk: IconDeviceDesktop,
  inbox: IconInbox,
};

function When({ line }: { readonly line: TodayLine }) {
  const say = useText('today');
  const formats = useFormats();
  const date = line.until ?? line.since;
  if (date === null) return <span className={classes.when} />;
  const late = line.until !== null && new Date(line.until).getTime() < Date.now() - 86_400_000;
  return (
    <span className={classes.when} data-late={late || undefined}>
      {say(line.until === null ? 'since' : 'until', { date: formats.shortDay(date) })}
    </span>
  );
}

function open(line: TodayLine): void {
  const route = routeOf(line);
  if (!route) return;
  if (leadsToWaiting(line)) setFilter({ waiting: true });
  go(route);
}

/** The lines of a group: those that Today shows, or once somebody asks for the rest every one of them. */
function useLines(group: Group) {
  const [isWhole, setWhole] = useState(false);
  const asked = useAsked(`${group.group} ${isWhole}`, async () =>
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

/** One group: lines that say what, of whom, since or until when; Enter opens its page. What is cut off is one key away. */
export function TodayGroup({ group }: { readonly group: Group }) {
  const say = useText('today');
  const sentence = useSentence();
  const { lines, refusal, isShownWhole, turn } = useLines(group);
  const list = useRef<HTMLUListElement>(null);
  const Sign = ICONS[group.group];
  const heading = `today-${group.group}`;
  const shown = group.lines.length;
  useEffect(() => {
    // Whoever asked for more goes on where the list went on.
    if (isShownWhole) list.current?.querySelectorAll<HTMLElement>('[data-line]')[shown]?.focus();
  }, [isShownWhole, shown]);
  return (
    <section className={`panel ${classes.group}`} data-group={group.group} aria-labelledby={heading}>
      <h2 className={classes.heading} id={heading}>
        <Sign size={17} stroke={1.7} aria-hidden />
        {say(`group-${group.group}`)}
      </h2>
      <ul className={classes.lines} ref={list} id={`${heading}-lines`}>
        {lines.map((line, index) => {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same of the same case; their order is their identity
            <li key={index}>
              <button type="button" className={`line-button ${classes.line}`} data-line onClick={() => open(line)}>
                <span>{[line.code, ...line.also].map((code) => sentence(code, line.places)).join(' · ')}</span>
                {line.nameUsed === null ? (
                  <span className={classes.reference}>{line.reference}</span>
                ) : (
                  <bdi className={classes.name}>{line.nameUsed}</bdi>
                )}
                <When line={line} />
                <IconChevronRight size={16} stroke={1.6} aria-hidden className={classes.onward} />
              </button>
            </li>
          );
        })}
      </ul>
      <Refused refusal={refusal} />
      {group.more > 0 && (
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
