/**
 * Whether a person may be under 18, until an age decision says otherwise (case-file.md, Gates: Child; UN Protocol art. 3 d).
 * A young age (said, documented or estimated), a ticked box, or without any age a birth date each suffice.
 */
import { agesBetween } from '../../codebook/date.ts';
import type { Body } from '../../codebook/types.ts';
import { answerOf, codesOf, inOrder, numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { bindingOfKind, isSettled } from './told-here.ts';

const CHILD_BANDS: ReadonlySet<string> = new Set(['under-15', '15-17']);
const AGES = ['age', 'age-in-papers', 'age-estimated'] as const;

export const mayBeUnder18 = memoizeByCase((records): boolean => {
  const last = countedAgeDecisions(records).at(-1);
  if (last !== undefined) return (numberOf(last, 'age-years', records) ?? 0) < 18;
  const profiles = bindingOfKind(records, 'profile');
  const ages = profiles.flatMap((record) => AGES.map((question) => numberOf(record, question, records)));
  if (ages.some((age) => age !== undefined && age < 18)) return true;
  const bands = profiles.map((record) => textOf(record, 'age-band', records));
  if (bands.some((code) => code !== undefined && CHILD_BANDS.has(code))) return true;
  if (profiles.some((record) => answerOf(record, 'may-be-under-18', records) === true)) return true;
  // An age that another office told lately says nothing against a birth date.
  const settled = ofKind(records, 'profile').filter(isSettled);
  const known = settled.flatMap((record) => [...AGES, 'age-band'].map((asked) => answerOf(record, asked, records)));
  return known.every((answer) => answer === undefined) && bornAsChild(records);
});

/** The same with what is being saved, as records of who wrote `own`. */
export function mayBeUnder18With(
  held: readonly CaseRecord[],
  saving: readonly { readonly id: string | undefined; readonly kind: string; readonly body: Body }[],
  own: CaseRecord,
): boolean {
  const written = saving.map(({ id = '', kind, body }, at): CaseRecord => {
    const before = held.find((record) => record.id === id) ?? {
      ...own,
      n: Number.MAX_SAFE_INTEGER - saving.length + at,
      id,
    };
    return { ...before, kind, open: body, private: {} };
  });
  return mayBeUnder18([...held.filter(({ id }) => !saving.some((entry) => entry.id === id)), ...written]);
}

/** Where no age was answered: whether the birth date, as far as it is known, allows for a child when first heard of here. */
function bornAsChild(records: readonly CaseRecord[]): boolean {
  const heard = [
    ...inOrder(bindingOfKind(records, 'intake'), 'date'),
    ...inOrder(bindingOfKind(records, 'case'), 'opened'),
  ]
    .map((record) => textOf(record, record.kind === 'case' ? 'opened' : 'date', records))
    .find((day) => day !== undefined);
  return bindingOfKind(records, 'identity').some((record) => {
    const birth = textOf(record, 'birth-date', records) ?? textOf(record, 'birth-date.year', records);
    return birth !== undefined && heard !== undefined && !(agesBetween(birth, heard).least >= 18);
  });
}

/** Results of a decision that leave the matter open. */
const OPEN: ReadonlySet<string> = new Set(['asked', 'no', 'deferred', 'withdrawn']);

/** Those of the records that decided an age, in the order of their days: one that is only asked for decides nothing yet. */
function ageDecisions(records: readonly CaseRecord[], all = records): readonly CaseRecord[] {
  return inOrder(records, 'date').filter(
    (record) =>
      record.kind === 'decision' &&
      textOf(record, 'matter', all) === 'age' &&
      numberOf(record, 'age-years', all) !== undefined &&
      !OPEN.has(textOf(record, 'result', all) ?? ''),
  );
}

/**
 * The age decisions that count here: that somebody is a child from whomever it comes, that somebody is an adult only where it counts whole
 * and its office says so still (exchange/SHARING.md).
 */
function countedAgeDecisions(records: readonly CaseRecord[]): readonly CaseRecord[] {
  const isAdult = (record: CaseRecord): boolean => (numberOf(record, 'age-years', records) ?? 0) >= 18;
  return ageDecisions(bindingOfKind(records, 'decision'), records).filter(
    (record) => !isAdult(record) || isSettled(record),
  );
}

/** The reason of an age decision that is no word on how old somebody was when identified, but that they are a child no more. */
const TURNED_18 = 'turned-18';

function isReview(record: CaseRecord, records: readonly CaseRecord[]): boolean {
  return codesOf(record, 'reason', records).includes(TURNED_18);
}

/** The last review that found that a child of this case has turned 18; undefined where none did, or it was decided otherwise since. */
export function turned18(records: readonly CaseRecord[]): CaseRecord | undefined {
  const last = countedAgeDecisions(records).at(-1);
  return last !== undefined && isReview(last, records) && !mayBeUnder18(records) ? last : undefined;
}

/** The age that was decided for when the person was identified, by these of the records; `all` are those that they may cite. */
export function decidedAge(records: readonly CaseRecord[], all = records): number | undefined {
  const last = ageDecisions(records, all).findLast((record) => !isReview(record, all));
  return last === undefined ? undefined : numberOf(last, 'age-years', all);
}

/** Age at identification in years, an age decision first; undefined where only a band or nothing is known. */
export function ageYears(records: readonly CaseRecord[]): number | undefined {
  const last = decidedAge(records);
  if (last !== undefined) return last;
  for (const record of ofKind(records, 'profile')) {
    const age = numberOf(record, 'age', records);
    if (age !== undefined) return age;
  }
  return undefined;
}
