/**
 * What overlaps or contradicts in time on the line of events, said beside it (casework/RULES.md, A line of events). Only what is certain by the
 * days as far as they are known is said. Pure.
 */
import { EVENT_MARKS, type EventKind, type EventMark } from '../../codebook/events.ts';
import { compareText } from '../../codebook/order.ts';
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
  /** Of the exploitations that certainly had begun by a day, the latest day until which one certainly lasted; not that of the event itself. */
  readonly lastedUntil: (day: string, event: DatedEvent) => string | undefined;
  /** By office: of the parts of the way with a lower number, the latest day before which one certainly had not begun. */
  readonly beganAfter: ReadonlyMap<string, (number: number, event: DatedEvent) => string | undefined>;
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
    lastedUntil: latestUpTo(
      of('exploitation').flatMap((event) =>
        event.began && event.ended ? [{ event, key: event.began.last, day: event.ended.first }] : [],
      ),
    ),
    beganAfter: new Map(
      [...Map.groupBy(of('journey-leg'), ({ record }) => record.office)].map(([office, legs]) => [
        office,
        latestUpTo(
          legs.flatMap((event) =>
            event.began && event.number !== undefined ? [{ event, key: event.number, day: event.began.first }] : [],
          ),
        ),
      ]),
    ),
  };
}

interface Keyed<Key> {
  readonly event: DatedEvent;
  readonly key: Key;
  readonly day: string;
}

/**
 * Answers the latest day of all that are keyed at or below a key, but that of one event. Sorted once: at each place the two latest so far are
 * known.
 */
function latestUpTo<Key extends string | number>(
  given: readonly Keyed<Key>[],
): (key: Key, but: DatedEvent) => string | undefined {
  const sorted = given.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const upTo: (readonly Keyed<Key>[])[] = [];
  for (const one of sorted) {
    upTo.push([...(upTo.at(-1) ?? []), one].sort((a, b) => compareText(b.day, a.day)).slice(0, 2));
  }
  return (key, but) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const at = sorted[middle];
      if (at !== undefined && at.key <= key) from = middle + 1;
      else to = middle;
    }
    return upTo[from - 1]?.find(({ event }) => event !== but)?.day;
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
  'during-exploitation': (event, around) =>
    event.kind === 'journey-leg' && event.began !== undefined && isHeld(event, event.began, around),
  'at-same-time': (event, { lastedUntil }) => {
    if (event.kind !== 'exploitation' || event.began === undefined || event.ended === undefined) return false;
    const until = lastedUntil(event.ended.first, event);
    return until !== undefined && event.began.last <= until;
  },
  // Whoever is out goes on: a part of the way after it contradicts nothing.
  'after-way-out': ({ kind, began, ended = began }, { out }) =>
    kind !== 'journey-leg' && ended !== undefined && out !== undefined && out < ended.first,
  'against-number': contradictsNumber,
};

/** Whether some exploitation lasted all the while in which it was. */
function isHeld(event: DatedEvent, began: Span, { lastedUntil }: Around): boolean {
  const until = lastedUntil(began.first, event);
  return until !== undefined && (event.ended ?? began).last <= until;
}

/** Of parts of the way that one office numbered: a later number was certainly the earlier. */
function contradictsNumber(event: DatedEvent, { beganAfter }: Around): boolean {
  const { began, ended = began, number, record } = event;
  if (number === undefined || ended === undefined) return false;
  const after = beganAfter.get(record.office)?.(number - 1, event);
  return after !== undefined && ended.last < after;
}
