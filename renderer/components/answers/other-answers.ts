import { kindsThatAsk } from '../../../db/codebook/asked-again.ts';
import { liesAfterWriting, mayLieAhead } from '../../../db/codebook/days.ts';
import { form, question } from '../../../db/codebook/forms/index.ts';
import { memoize } from '../../../db/codebook/memoize.ts';
import type { Answer, Body } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';

/** What another office answered to the same question. */
export interface OtherAnswer {
  readonly record: string;
  readonly office: string;
  readonly date: string | null;
  readonly answer: Answer;
  /** The other answers of its record. */
  readonly beside: Body;
}

/**
 * What other offices answered to a question, newest first and each different answer once (a date that is only about right is another than
 * the same date without that): it stands beside an empty question and can be cited. A citation is never cited on: it would hide who really
 * said it.
 */
export function answersOfOthers(records: readonly ShownRecord[], kind: string, id: string): readonly OtherAnswer[] {
  const about = question(kind, id)?.about;
  const seen = new Set<string>();
  return newestFirst(records)
    .filter((record) => !record.own && record.kind === kind)
    .flatMap((record) => {
      const answer = record.body[id];
      if (answer === undefined || (typeof answer === 'object' && 'cites' in answer)) return [];
      const same = JSON.stringify([answer, about === undefined ? undefined : record.body[about]]);
      if (seen.has(same)) return [];
      seen.add(same);
      return [{ record: record.id, office: record.office, date: record.date, answer, beside: record.body }];
    });
}

/**
 * What was answered to a question last, by whichever office and in whichever kind of record asks it again; `before` is the record being changed, whose
 * last answer is the one before it.
 */
export function lastAnswer(
  records: readonly ShownRecord[],
  kind: string,
  id: string,
  before: string | undefined,
): EarlierAnswer | undefined {
  return answersFrom(records, kind, id, before)[0];
}

/** An answer that was given before, and whether this office gave it. */
export type EarlierAnswer = OtherAnswer & { readonly own: boolean };

/** How many are said of what was answered before. */
const MOST_BEFORE = 4;

/**
 * How a question was answered before, the oldest first: of answers that follow one another and are the same the first, of all the last few. `before` is
 * the record being changed.
 */
export function answersBefore(
  records: readonly ShownRecord[],
  kind: string,
  id: string,
  before: string | undefined,
): readonly EarlierAnswer[] {
  const told = answersFrom(records, kind, id, before).toReversed();
  const said = (at: number) => JSON.stringify(told[at]?.answer);
  return told.filter((_, at) => at === 0 || said(at) !== said(at - 1)).slice(-MOST_BEFORE);
}

/** What was answered to a question in whichever kind of record asks it, the newest first; of a record being changed what was before it. */
function answersFrom(
  records: readonly ShownRecord[],
  kind: string,
  id: string,
  before: string | undefined,
): readonly EarlierAnswer[] {
  const ordered = newestFirst(records);
  const from = ordered.findIndex((record) => record.id === before) + 1;
  const kinds = kindsThatAsk(kind, id);
  return ordered.slice(from).flatMap(({ id: record, kind: asking, office, date, body, own }) => {
    const answer = kinds.includes(asking) ? body[id] : undefined;
    return answer === undefined ? [] : [{ record, office, date, answer, beside: body, own }];
  });
}

/**
 * By the date of the act; an undated record stands where it was written, and what is of a day that had not come below all. Each question of a
 * form asks for it with each key: records that are shown never change, so they are ordered once.
 */
export const newestFirst = memoize((records: readonly ShownRecord[]): readonly ShownRecord[] =>
  records
    .map((record) => ({ record, when: isOfDayToCome(record) ? '' : (record.date ?? record.at) }))
    .sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : b.record.revision - a.record.revision))
    .map(({ record }) => record),
);

/** Whether the day of what a record tells of had not come when it was written, and is none that may lie ahead. */
function isOfDayToCome({ kind, date, at, body }: ShownRecord): boolean {
  const asked = question(kind, form(kind)?.date ?? '');
  return date !== null && asked !== undefined && liesAfterWriting(date, at.slice(0, 10)) && !mayLieAhead(asked, body);
}
