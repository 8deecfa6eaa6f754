/** The nationalities of a person and where they come from: one answer for lists, Today, funds and statistics. Pure. */
import { codesOf, ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, lastAnswer } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** Every country that any office told, each once, in an order that does not depend on how the records came. */
export const nationalitiesOf = memoizeByCase((records): readonly string[] => [
  ...new Set(inOrder(ofKind(records, 'profile'), '').flatMap((record) => codesOf(record, 'nationalities', records))),
]);

/** Where the person comes from, as it was told last, by whichever office; what is undefined nobody told. */
export function originOf(records: readonly CaseRecord[]): string | undefined {
  const value = lastAnswer(inOrder(ofKind(records, 'profile'), ''), 'origin-country', records)?.value;
  return typeof value === 'string' ? value : undefined;
}
