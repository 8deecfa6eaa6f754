/**
 * What overlaps or contradicts in time on the line of events, said beside it (casework/RULES.md, A line of events). Only what is certain by the
 * days as far as they are known is said. Pure.
 */
import { EVENT_MARKS, type EventKind, type EventMark } from '../../codebook/events.ts';
import type { DatedEvent, Span } from './event-days.ts';

/** The marks of each event. */
export function eventMarks(events: readonly DatedEvent[]): ReadonlyMap<DatedEvent, readonly EventMark[]> {
  const around = aroundOf(events);
  return new Map(
    events.map((event) => {
      const found = EVENT_MARKS.filter((mark) => SAID[mark]?.(event, around));
      return [event, [...found, ...event.faults]];
    }),
  );
}

/** The other events that one is compared with. */
interface Around {
  /** Before this day there certainly was no recruitment; undefined where there was none, or nobody knows when. */
  readonly recruited: string | undefined;
  /** After this day there certainly was no way out; undefined where there was none, or nobody knows when. */
  readonly out: string | undefined;
  readonly exploitations: readonly DatedEvent[];
  readonly legs: readonly DatedEvent[];
}

function aroundOf(events: readonly DatedEvent[]): Around {
  const of = (kind: EventKind) => events.filter((event) => event.kind === kind);
  return {
    recruited: beginnings(of('recruitment'))
      ?.map(({ first }) => first)
      .sort()[0],
    out: beginnings(of('way-out'))
      ?.map(({ last }) => last)
      .sort()
      .at(-1),
    exploitations: of('exploitation'),
    legs: of('journey-leg'),
  };
}

/** When each began; undefined where nobody knows of one of them. */
function beginnings(events: readonly DatedEvent[]): readonly Span[] | undefined {
  const known = events.flatMap(({ began }) => began ?? []);
  return known.length === events.length ? known : undefined;
}

const SAID: Readonly<Partial<Record<EventMark, (event: DatedEvent, around: Around) => boolean>>> = {
  'before-recruitment': ({ kind, began }, { recruited }) =>
    kind !== 'recruitment' && began !== undefined && recruited !== undefined && began.last < recruited,
  'during-exploitation': (event, { exploitations }) =>
    event.kind === 'journey-leg' && exploitations.some((held) => lasts(held, event)),
  'at-same-time': (event, { exploitations }) =>
    event.kind === 'exploitation' && exploitations.some((other) => other !== event && overlap(other, event)),
  // Whoever is out goes on: a part of the way after it contradicts nothing.
  'after-way-out': ({ kind, began, ended = began }, { out }) =>
    kind !== 'journey-leg' && ended !== undefined && out !== undefined && out < ended.first,
  'against-number': (event, { legs }) => legs.some((other) => contradictsNumber(event, other)),
};

/** Whether it lasted all the while in which the other was. */
function lasts(held: DatedEvent, { began, ended }: DatedEvent): boolean {
  if (held.began === undefined || held.ended === undefined || began === undefined) return false;
  return held.began.last <= began.first && (ended ?? began).last <= held.ended.first;
}

/** Whether on some day both certainly were. */
function overlap(a: DatedEvent, b: DatedEvent): boolean {
  if (a.began === undefined || b.began === undefined || a.ended === undefined || b.ended === undefined) return false;
  return a.began.last <= b.ended.first && b.began.last <= a.ended.first;
}

/** Of parts of the way that one office numbered: the later number was certainly the earlier. */
function contradictsNumber(event: DatedEvent, other: DatedEvent): boolean {
  if (event.number === undefined || other.number === undefined) return false;
  if (event.record.office !== other.record.office || event.number <= other.number) return false;
  const { began, ended = began } = event;
  return ended !== undefined && other.began !== undefined && ended.last < other.began.first;
}
