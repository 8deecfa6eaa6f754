/**
 * Whether a person may be under 18, until an age decision says otherwise (case-file.md, Gates: Child; UN Protocol art. 3 d).
 * A young age (said, documented or estimated), a ticked box, or without any age a birth date each suffice.
 */
import { agesBetween } from '../codebook/date.ts';
import { answerOf, inOrder, numberOf, ofKind, textOf } from './answers.ts';
import type { CaseRecord } from './case-record.ts';
import { oncePerCase } from './once.ts';

const CHILD_BANDS: ReadonlySet<string> = new Set(['under-15', '15-17']);
const AGES = ['age', 'age-in-papers', 'age-estimated'] as const;

export const mayBeUnder18 = oncePerCase((records): boolean => {
  const decided = inOrder(ofKind(records, 'decision'), 'date')
    .filter((record) => textOf(record, 'matter', records) === 'age')
    .map((record) => numberOf(record, 'age-years', records))
    .filter((years) => years !== undefined);
  const last = decided.at(-1);
  if (last !== undefined) return last < 18;
  const profiles = ofKind(records, 'profile');
  const ages = profiles.flatMap((record) => AGES.map((question) => numberOf(record, question, records)));
  if (ages.some((age) => age !== undefined && age < 18)) return true;
  const bands = profiles.map((record) => textOf(record, 'age-band', records));
  if (bands.some((code) => code !== undefined && CHILD_BANDS.has(code))) return true;
  if (profiles.some((record) => answerOf(record, 'may-be-under-18', records) === true)) return true;
  return [...ages, ...bands].every((answer) => answer === undefined) && bornAsChild(records);
});

/** Where no age was answered: whether the birth date, as far as it is known, allows for a child when first heard of here. */
function bornAsChild(records: readonly CaseRecord[]): boolean {
  const heard = [...inOrder(ofKind(records, 'intake'), 'date'), ...inOrder(ofKind(records, 'case'), 'opened')]
    .map((record) => textOf(record, record.kind === 'case' ? 'opened' : 'date', records))
    .find((day) => day !== undefined);
  return ofKind(records, 'identity').some((record) => {
    const birth = textOf(record, 'birth-date', records) ?? textOf(record, 'birth-date.year', records);
    return birth !== undefined && heard !== undefined && agesBetween(birth, heard).least < 18;
  });
}

/** Age at identification in years, an age decision first; undefined where only a band or nothing is known. */
export function ageYears(records: readonly CaseRecord[]): number | undefined {
  const decided = inOrder(ofKind(records, 'decision'), 'date')
    .filter((record) => textOf(record, 'matter', records) === 'age')
    .map((record) => numberOf(record, 'age-years', records));
  const last = decided.findLast((years) => years !== undefined);
  if (last !== undefined) return last;
  for (const record of ofKind(records, 'profile')) {
    const age = numberOf(record, 'age', records);
    if (age !== undefined) return age;
  }
  return undefined;
}
