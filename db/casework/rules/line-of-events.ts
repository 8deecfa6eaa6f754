/** The order in which *What happened* is told as one line (casework/RULES.md, A line of events). Pure. */
import { EVENT_KINDS, type EventMark } from '../../codebook/events.ts';
import { compareText } from '../../codebook/order.ts';
import { byPlace, type CaseRecord } from '../record/case-record.ts';
import { type DatedEvent, datedEvents } from './event-days.ts';
import { eventMarks } from './event-marks.ts';
import { inTime } from './in-time.ts';

/** An event in its place on the line. */
interface EventOnLine {
  readonly record: CaseRecord;
  /** Whether its place is known: by its days, or by which part of the way it was. */
  readonly placed: boolean;
  readonly marks: readonly EventMark[];
}

/** The events of a case from the first to the last, then those whose place nobody knows. */
export function lineOfEvents(records: readonly CaseRecord[]): readonly EventOnLine[] {
  const events = datedEvents(records).toSorted(byWay);
  const line = withNumbered(inTime(events), events);
  const marks = eventMarks(events);
  const onLine = (placed: boolean) => (event: DatedEvent) => ({
    record: event.record,
    placed,
    marks: marks.get(event) ?? [],
  });
  const isPlaced = new Set(line);
  const others = events.filter((event) => !isPlaced.has(event));
  return [...line.map(onLine(true)), ...others.map(onLine(false))];
}

/** The order where days do not say which was first: that of a way, then by number, then by the days as far as they go. */
function byWay(a: DatedEvent, b: DatedEvent): number {
  return (
    EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) ||
    byNumber(a, b) ||
    compareText(a.began?.last ?? '', b.began?.last ?? '') ||
    byPlace(a.record, b.record)
  );
}

/** What has no number comes after what has one. */
function byNumber(a: DatedEvent, b: DatedEvent): number {
  if (a.number === b.number) return 0;
  return (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY);
}

/** A leg on the line, and where it stands. */
interface NumberedLeg {
  readonly event: DatedEvent;
  readonly number: number;
  readonly at: number;
}

/**
 * Parts of the way that nobody dated, in the order of their numbers: behind the part before it, else before the one after it, as its office
 * numbered them.
 */
function withNumbered(line: readonly DatedEvent[], events: readonly DatedEvent[]): readonly DatedEvent[] {
  const [before, behind] = [new Map<DatedEvent, DatedEvent[]>(), new Map<DatedEvent, DatedEvent[]>()];
  const undated = events.filter(({ began, number }) => began === undefined && number !== undefined);
  const legs = line.flatMap((event, at): NumberedLeg[] =>
    event.number === undefined ? [] : [{ event, number: event.number, at }],
  );
  const legsOf = Map.groupBy(legs, ({ event }) => event.record.office);
  for (const [office, ofOffice] of Map.groupBy(undated, ({ record }) => record.office)) {
    const own = legsOf.get(office) ?? [];
    const byNumber = own.toSorted((a, b) => a.number - b.number);
    let [passed, last] = [0, undefined as NumberedLeg | undefined];
    for (const event of ofOffice) {
      for (let leg = byNumber[passed]; leg !== undefined && leg.number <= (event.number ?? 0); leg = byNumber[passed]) {
        if (last === undefined || leg.at > last.at) last = leg;
        passed += 1;
      }
      if (last !== undefined) addTo(behind, last.event, event);
      else if (own[0] !== undefined) addTo(before, own[0].event, event);
    }
  }
  return line.flatMap((event) => [...(before.get(event) ?? []), event, ...(behind.get(event) ?? [])]);
}

function addTo(places: Map<DatedEvent, DatedEvent[]>, at: DatedEvent, event: DatedEvent): void {
  const there = places.get(at) ?? [];
  places.set(at, there);
  there.push(event);
}
