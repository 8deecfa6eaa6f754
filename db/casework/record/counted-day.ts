/**
 * The day from which an answer counts, and the order of the days that count: the one definition for every rule, list, paper and fact. Days
 * are those that people entered; clocks of two stations are never compared.
 *
 * Nobody has done anything on a day to come. A record that says so (a slip of the finger, a wrong clock) is misdated. It would outlive every
 * later answer, so it stands below every record with a real day, and counts only where nothing else speaks. What it tells of danger, of being
 * under 18 or of a no counts all the same, from the day on which it was written. Pure.
 */
import { byDay, certainlyBefore, earliest } from '../../codebook/date.ts';
import { liesAfterWriting, mayLieAhead } from '../../codebook/days.ts';
import { form, type Kind, type QuestionId, question } from '../../codebook/forms/index.ts';
import type { AnswerValue } from '../../codebook/types.ts';
import { answerNamed, bodyOf, type QuestionOf, textOf } from './answers.ts';
import { byPlace, type CaseRecord } from './case-record.ts';
import { ofKind, type RecordOf } from './case-records.ts';

/** The day in UTC on which a record was written. */
export function writtenOn(record: CaseRecord): string {
  return record.at.slice(0, 10);
}

/** Whether a day had come when the record was written; what nobody dated has, and what is no day. */
export function hasCome({ at }: Pick<CaseRecord, 'at'>, date: unknown): boolean {
  return typeof date !== 'string' || !liesAfterWriting(date, at.slice(0, 10));
}

/**
 * The day from which something counts that tells of a danger, a young age or a no, and can only close: the one entered, and where that had
 * not come, the day of the writing.
 */
export function dayTold(
  record: CaseRecord,
  records: readonly CaseRecord[],
  dateQuestion: QuestionOf<string> = 'date',
): string | undefined {
  return countedDay(record, textOf(record, dateQuestion, records)).day;
}

/** The day of something that settles, opens or ends another thing: the one entered, if it had come; else nobody knows it. */
export function dayDone(
  record: CaseRecord,
  records: readonly CaseRecord[],
  dateQuestion: QuestionOf<string> = 'date',
): string | undefined {
  const date = textOf(record, dateQuestion, records);
  return hasCome(record, date) ? date : undefined;
}

/** {@link dayTold} of a date that was read already, and whether it had not come. */
export function countedDay(
  record: CaseRecord,
  date: string | undefined,
): { readonly day: string | undefined; readonly misdated: boolean } {
  const misdated = !hasCome(record, date);
  return { day: misdated ? writtenOn(record) : date, misdated };
}

/** Whether a record is dated after its own writing, by a question whose day cannot lie ahead; without one, by that of its form. */
export function isMisdated(record: CaseRecord, dateQuestion: string | undefined = form(record.kind)?.date): boolean {
  if (dateQuestion === undefined) return false;
  const date = ownDay(record, dateQuestion);
  const asked = question(record.kind, dateQuestion);
  return date !== undefined && asked !== undefined && !hasCome(record, date) && !mayLieAhead(asked, bodyOf(record));
}

/** Whether what a record tells of had been done when it was written, by the day of its form: what lies ahead moves, gives and ends nothing. */
export function isDone(record: CaseRecord, records: readonly CaseRecord[]): boolean {
  const dated = form(record.kind)?.date as QuestionOf<string> | undefined;
  return hasCome(record, dated === undefined ? undefined : textOf(record, dated, records));
}

/** What the record itself says, and does not cite: a cited day may change under it. */
function ownDay({ open }: CaseRecord, dateQuestion: string): string | undefined {
  const day = open[dateQuestion];
  return typeof day === 'string' ? day : undefined;
}

/** Ranks of a record in its order, lowest first. */
const MISDATED = 0;
const UNDATED = 1;
const DATED = 2;

/**
 * Order of telling, by the days that count: what is misdated first, then what nobody dated, then by the days people entered; of one day, and
 * without one, inside a chapter by place and else by station, so that every office that holds the same records reads the same order.
 */
export function inOrder<R extends CaseRecord>(records: readonly R[], dateQuestion: string): readonly R[] {
  if (records.length < 2) return records;
  return records
    .map((record) => {
      const day = ownDay(record, dateQuestion);
      const rank = day === undefined ? UNDATED : isMisdated(record, dateQuestion) ? MISDATED : DATED;
      return { record, rank, day: rank === DATED ? (day ?? '') : '' };
    })
    .sort((a, b) => a.rank - b.rank || (a.day === b.day ? 0 : byDay(a.day, b.day)) || byPlace(a.record, b.record))
    .map(({ record }) => record);
}

/** Of records that speak of one thing those that count: the misdated ones only where there is no other. */
export function thatCount<R extends CaseRecord>(records: readonly R[], dateQuestion?: string): readonly R[] {
  const real = records.filter((record) => !isMisdated(record, dateQuestion));
  return real.length > 0 ? real : records;
}

/** The newest non-empty answer to one question over the records of a kind, in order of telling. */
export function newest<K extends Kind>(
  records: readonly CaseRecord[],
  kind: K,
  asked: QuestionOf<K>,
  dateQuestion: QuestionId,
): { readonly record: RecordOf<K>; readonly value: AnswerValue } | undefined {
  return lastAnswer(inOrder(ofKind(records, kind), dateQuestion), asked, records);
}

/** The last non-empty answer to a question over records that stand in the order of telling; `all` are those that they may cite. */
export function lastAnswer<R extends CaseRecord>(
  ordered: readonly R[],
  asked: string,
  all: readonly CaseRecord[],
): { readonly record: R; readonly value: AnswerValue } | undefined {
  for (let i = ordered.length - 1; i >= 0; i--) {
    const record = ordered[i];
    if (record === undefined) continue;
    const value = answerNamed(record, asked, all);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) return { record, value };
  }
  return undefined;
}

/** True where the first day is known to lie before the second; a day that nobody knows is before nothing and after nothing. */
export function isBefore(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && certainlyBefore(a, b);
}

/** The latest of the first days that these can mean: whatever ends before it is certainly older than one of them. */
export function newestDay(days: Iterable<string | undefined>): string | undefined {
  let newestYet: string | undefined;
  for (const day of days) {
    if (day !== undefined && (newestYet === undefined || earliest(day) > newestYet)) newestYet = earliest(day);
  }
  return newestYet;
}

/**
 * What is left of answers once the others have been heard: each of `open` that no answer of `settling` certainly came after. So on one
 * day, and where a day is not known, what is open stays open.
 */
export function unsettled<Answer extends { readonly day: string | undefined }>(
  open: readonly Answer[],
  settling: readonly { readonly day: string | undefined }[],
): readonly Answer[] {
  const newestSettling = newestDay(settling.map(({ day }) => day));
  return open.filter(({ day }) => !isBefore(day, newestSettling));
}
