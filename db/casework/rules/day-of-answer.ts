/**
 * The day from which an answer counts, and which of several answers stands. Days are those that people entered; clocks of two stations
 * are never compared. Pure.
 */
import { certainlyBefore, earliest } from '../../codebook/date.ts';
import { type QuestionOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** The day of a record: the one entered, as it counts ({@link countedDay}). */
export function dayOfRecord(
  record: CaseRecord,
  records: readonly CaseRecord[],
  question: QuestionOf<string> = 'date',
): string | undefined {
  return countedDay(record, textOf(record, question, records)).day;
}

/**
 * The day from which something counts that somebody dated. Nobody has done anything on a day to come: one that had not come when the record
 * was written (a slip of the finger, which would outlive every later answer) counts from the writing, and is `misdated`.
 */
export function countedDay(
  record: CaseRecord,
  date: string | undefined,
): { readonly day: string | undefined; readonly misdated: boolean } {
  const written = writtenOn(record);
  // Clocks write the day of UTC, people their own.
  const misdated = date !== undefined && earliest(date) > addDays(written, 1);
  return { day: misdated ? written : date, misdated };
}

/** The day in UTC on which a record was written. */
export function writtenOn(record: CaseRecord): string {
  return record.at.slice(0, 10);
}

/** True where the first day is known to lie before the second; a day that nobody knows is before nothing and after nothing. */
export function isBefore(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && certainlyBefore(a, b);
}

/** The latest of the first days that these can mean: whatever ends before it is certainly older than one of them. */
export function newestDay(days: Iterable<string | undefined>): string | undefined {
  let newest: string | undefined;
  for (const day of days) {
    if (day !== undefined && (newest === undefined || earliest(day) > newest)) newest = earliest(day);
  }
  return newest;
}

/**
 * What is left of answers once the others have been heard: each of `open` that no answer of `settling` certainly came after. So on one
 * day, and where a day is not known, what is open stays open.
 */
export function unsettled<Answer extends { readonly day: string | undefined }>(
  open: readonly Answer[],
  settling: readonly { readonly day: string | undefined }[],
): readonly Answer[] {
  const newest = newestDay(settling.map(({ day }) => day));
  return open.filter(({ day }) => !isBefore(day, newest));
}

/** So many days after a day, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
