/** The nationalities of a person and where they come from: one answer for lists, Today, funds and statistics. Pure. */
import { codesOf, ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, lastAnswer } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { bindingOfKind, isSettled } from './told-here.ts';

/** Every country that any office told, each once, in an order that does not depend on how the records came. */
export const nationalitiesOf = memoizeByCase((records): readonly string[] => [
  ...new Set(inOrder(ofKind(records, 'profile'), '').flatMap((record) => codesOf(record, 'nationalities', records))),
]);

/** Whether they are a national of this country by the word of all who told of it, one that counts whole here among them: a State learns of its own alone. */
export function isNationalOf(records: readonly CaseRecord[], country: string): boolean {
  const told = bindingOfKind(records, 'profile').filter((record) => nationalitiesIn(record, records).length > 0);
  return told.some(isSettled) && told.every((record) => nationalitiesIn(record, records).includes(country));
}

/**
 * Whether they may be a national of one of these countries (undefined: of which is not known): not where all are noted, and their nationality by a word
 * that counts whole here, and nobody told of one of them.
 */
export function mayBeNationalOf(records: readonly CaseRecord[], countries: readonly (string | undefined)[]): boolean {
  const profiles = bindingOfKind(records, 'profile');
  const isKnown = profiles.some((record) => isSettled(record) && nationalitiesIn(record, records).length > 0);
  const told = new Set(profiles.flatMap((record) => nationalitiesIn(record, records)));
  return !isKnown || countries.some((country) => country === undefined || told.has(country));
}

function nationalitiesIn(profile: RecordOf<'profile'>, records: readonly CaseRecord[]): readonly string[] {
  return codesOf(profile, 'nationalities', records);
}

/** Where the person comes from, as it was told last, by whichever office; what is undefined nobody told. */
export function originOf(records: readonly CaseRecord[]): string | undefined {
  const value = lastAnswer(inOrder(ofKind(records, 'profile'), ''), 'origin-country', records)?.value;
  return typeof value === 'string' ? value : undefined;
}
