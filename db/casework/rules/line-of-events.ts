/** The order in which *What happened* is told as one line (casework/RULES.md, A line of events). Pure. */
import { EVENT_KINDS, type EventMark } from '../../codebook/events.ts';
import { compareText } from '../../codebook/order.ts';
import { byPlace, type CaseRecord } from '../record/case-record.ts';
import { type DatedEvent, datedEvents } from './event-days.ts';
import { eventMarks } from './event-marks.ts';

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
  const line = [...inTime(events.filter(({ began }) => began !== undefined))];
  for (const event of events) if (event.began === undefined) placeByNumber(line, event);
  const marks = eventMarks(events);
  const onLine = (placed: boolean) => (event: DatedEvent) => ({
    record: event.record,
    placed,
    marks: marks.get(event) ?? [],
  });
  const others = events.filter((event) => !line.includes(event));
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

/** What certainly began earlier stands earlier; else the order stays as it was given. */
function inTime(given: readonly DatedEvent[]): readonly DatedEvent[] {
  const left = [...given];
  const line: DatedEvent[] = [];
  while (left.length > 0) {
    const lasts = left.map(({ began }) => began?.last ?? '');
    const soonest = lasts.reduce((least, last) => (last < least ? last : least));
    // Nothing that is left certainly began before it; what itself begins soonest always fits.
    const at = left.findIndex(({ began }) => (began?.first ?? '') <= soonest);
    line.push(...left.splice(at, 1));
  }
  return line;
}

/** A part of the way that nobody dated stands behind the part before it, else before the one after it, as its office numbered them. */
function placeByNumber(line: DatedEvent[], event: DatedEvent): void {
  const { number } = event;
  if (number === undefined) return;
  const numberOf = (other: DatedEvent) => (other.record.office === event.record.office ? other.number : undefined);
  const before = line.findLastIndex((other) => (numberOf(other) ?? Number.POSITIVE_INFINITY) <= number);
  const after = line.findIndex((other) => (numberOf(other) ?? 0) > number);
  if (before !== -1) line.splice(before + 1, 0, event);
  else if (after !== -1) line.splice(after, 0, event);
}
