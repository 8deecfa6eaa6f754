/**
 * Whether a person may be under 18, until an age decision says otherwise (case-file.md, Gates: Child; UN Protocol art. 3 d).
 * A young age, a ticked box, or said, documented and estimated ages that disagree across 18 each suffice.
 */
import { answerOf, inOrder, numberOf, ofKind, textOf } from './answers.ts';
import type { CaseRecord } from './case-record.ts';

const CHILD_BANDS: ReadonlySet<string> = new Set(['under-15', '15-17']);

export function mayBeUnder18(records: readonly CaseRecord[]): boolean {
  const decided = inOrder(ofKind(records, 'decision'), 'date')
    .filter((record) => textOf(record, 'matter', records) === 'age')
    .map((record) => numberOf(record, 'age-years', records))
    .filter((years) => years !== undefined);
  const last = decided.at(-1);
  if (last !== undefined) return last < 18;
  return ofKind(records, 'profile').some((record) => {
    if (answerOf(record, 'may-be-under-18', records) === true) return true;
    const age = numberOf(record, 'age', records);
    if (age !== undefined && age < 18) return true;
    return CHILD_BANDS.has(textOf(record, 'age-band', records) ?? '');
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
