/**
 * Journeys home as the office of departure and the office of arrival wrote them (casework/RULES.md, Stage; sida-2003 §2.7 L2005-2007): which lie
 * ahead, which began, and on which day somebody came. Pure.
 */
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { namedRecord } from './named-record.ts';

/** Journeys that lead nobody home: to another town, or to a country that takes somebody in. */
const ELSEWHERE: ReadonlySet<string | undefined> = new Set(['move', 'resettlement']);
const CAME: ReadonlySet<string | undefined> = new Set(['arrived', 'late', 'diverted']);
const AHEAD: ReadonlySet<string | undefined> = new Set(['planned', 'put-off']);

/** Whether a journey that came about so leads home. */
export function isJourneyHome(mode: string | undefined): boolean {
  return !ELSEWHERE.has(mode);
}

/** Journeys home in whatever state, also those that were not made. */
export const journeysHome = memoizeByCase((records): readonly RecordOf<'travel'>[] =>
  ofKind(records, 'travel').filter((record) => isJourneyHome(textOf(record, 'mode', records))),
);

/** Arrivals at which somebody came, on a day that had come, and not at the end of a journey that leads elsewhere. */
export const arrivalsHome = memoizeByCase((records): readonly RecordOf<'arrival'>[] => {
  const elsewhere = new Set(
    ofKind(records, 'travel').flatMap((record) => (ELSEWHERE.has(textOf(record, 'mode', records)) ? [record.id] : [])),
  );
  return ofKind(records, 'arrival').filter(
    (record) =>
      CAME.has(textOf(record, 'state', records)) &&
      isDone(record, records) &&
      !elsewhere.has(namedRecord(record, 'journey', records) ?? ''),
  );
});

/** Journeys home that are planned or put off, and at whose end nobody came yet: what the office of arrival wrote may be here before the rest. */
export const journeysAhead = memoizeByCase((records): readonly RecordOf<'travel'>[] => {
  const ended = new Set(arrivalsHome(records).map((record) => namedRecord(record, 'journey', records)));
  return journeysHome(records).filter((record) => AHEAD.has(textOf(record, 'state', records)) && !ended.has(record.id));
});

/** Journeys home that began on a day that had come. */
export const departuresHome = memoizeByCase((records): readonly RecordOf<'travel'>[] =>
  journeysHome(records).filter((record) => textOf(record, 'state', records) === 'departed' && isDone(record, records)),
);

/** Whether somebody is on the way home or came there: by movement, never by what was written about it (casework/RULES.md, Stage). */
export function isOnTheWayHome(records: readonly CaseRecord[]): boolean {
  return departuresHome(records).length > 0 || arrivalsHome(records).length > 0;
}

/** The days on which somebody came home; where no arrival is dated, those on which they left. */
export const daysHome = memoizeByCase((records): readonly string[] => {
  const came = arrivalsHome(records).flatMap((record) => dayDone(record, records) ?? []);
  if (came.length > 0) return came;
  return departuresHome(records).flatMap((record) => dayDone(record, records, 'departed') ?? []);
});
