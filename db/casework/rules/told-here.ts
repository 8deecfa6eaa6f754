/**
 * What is told of a question by records that count in different ways (exchange/SHARING.md): in force, only as a tightening, or no longer
 * in force and binding all the same. Read from open halves alone, which are what decides about sharing. Pure.
 */

import type { Kind } from '../../codebook/forms/index.ts';
import type { Answer } from '../../codebook/types.ts';
import { ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** One value that a record may tell. `sure` where it counts as it is written; else it may narrow what leaves, and do no more. */
export interface ToldHere {
  readonly value: string;
  readonly sure: boolean;
}

/** The records of a kind in force, and those that bind although they are not. */
export function bindingOfKind<K extends Kind>(records: readonly CaseRecord[], kind: K): readonly RecordOf<K>[] {
  const inForce = ofKind(records, kind);
  const earlier = records[0]?.earlier;
  return earlier === undefined || earlier.length === 0 ? inForce : [...inForce, ...ofKind(earlier, kind)];
}

/** The same of every kind, by their ids: made once a case, or a case of many citations costs the square of them. */
const bindingById = memoizeByCase(
  (records): ReadonlyMap<string, readonly CaseRecord[]> =>
    Map.groupBy([...records, ...(records[0]?.earlier ?? [])], ({ id }) => id),
);

/** Whether a record counts as it is written and its office has not put anything else in its place since. */
export function isSettled(record: CaseRecord): boolean {
  return record.counts !== 'tightening' && record.changedTo === undefined;
}

/**
 * The records that count here as they are written, and what of them binds that is no longer in force: what others write changes which of them
 * are settled, and adds none.
 */
export const countedWhole = memoizeByCase((records): readonly CaseRecord[] => {
  const isWhole = ({ counts }: CaseRecord): boolean => counts !== 'tightening';
  // Most cases: then what is asked of them is answered for these too.
  if (records.every((record) => isWhole(record) && record.earlier === undefined)) return records;
  const earlier = (records[0]?.earlier ?? []).filter(isWhole);
  return records.filter(isWhole).map((record) => ({ ...record, earlier }));
});

/** The same as it stood when it was accepted here: without what its offices put in its place since. */
export const asAccepted = memoizeByCase((records): readonly CaseRecord[] => {
  const whole = countedWhole(records);
  const earlier = (whole[0]?.earlier ?? []).map(({ changedTo: _, ...record }) => record);
  return whole.map(({ changedTo: _, ...record }) => ({ ...record, earlier }));
});

/** The code that a record answers itself; undefined for a citation. */
export function ownCode(record: CaseRecord, question: string): string | undefined {
  const answer = record.open[question];
  return typeof answer === 'string' ? answer : undefined;
}

/** The codes of a list that a record answers itself; none for a citation. */
export function ownCodes({ open }: Pick<CaseRecord, 'open'>, question: string): readonly string[] {
  const answer = open[question];
  return Array.isArray(answer) ? answer : [];
}

/**
 * What a record may tell of a question. `same` are the questions beside it whose answers give it its place: where its office changed one
 * of them since, or the answer is gone, the record is no longer sure.
 */
export function toldBy(
  record: CaseRecord,
  question: string,
  same: readonly string[],
  records: readonly CaseRecord[],
): readonly ToldHere[] {
  const answer = record.open[question];
  if (answer === undefined) return [];
  const sure =
    record.counts !== 'tightening' &&
    (record.changedTo ?? []).every(
      (now) => now !== null && now.open[question] !== undefined && same.every((beside) => isSame(now, record, beside)),
    );
  if (typeof answer === 'string') return [{ value: answer, sure }];
  return valuesOf(answer, question, records, 3).map((told) => ({ ...told, sure: sure && told.sure }));
}

function isSame(one: CaseRecord, other: CaseRecord, question: string): boolean {
  return JSON.stringify(one.open[question]) === JSON.stringify(other.open[question]);
}

/** The value, or every value that a citation may stand for: sure only where one record has that id, and counts as it is written. */
function valuesOf(
  answer: Answer,
  question: string,
  records: readonly CaseRecord[],
  steps: number,
): readonly ToldHere[] {
  if (typeof answer === 'string') return [{ value: answer, sure: true }];
  if (typeof answer !== 'object' || Array.isArray(answer) || !('cites' in answer) || steps === 0) return [];
  const [id, asked] = answer.cites;
  const cited = bindingById(records).get(id) ?? [];
  return cited.flatMap((record) => {
    const there = record.open[asked];
    if (there === undefined) return [];
    const sure = cited.length === 1 && isSettled(record);
    return valuesOf(there, question, records, steps - 1).map((told) => ({ ...told, sure: sure && told.sure }));
  });
}

/** The records in force as their offices wrote them, without how they count here. */
export const asWritten = memoizeByCase((records): readonly CaseRecord[] => {
  const isMarked = ({ counts, changedTo, earlier }: CaseRecord): boolean =>
    counts !== undefined || changedTo !== undefined || earlier !== undefined;
  if (!records.some(isMarked)) return records;
  return records.map(({ counts: _counts, changedTo: _changedTo, earlier: _earlier, ...record }) => record);
});
