/**
 * Whether a person may be under 18, until an age decision says otherwise (casework/RULES.md, Under 18; UN Protocol art. 3 d).
 * Any one ground suffices: a young age (said, documented or estimated), a young band, a birth date, a ticked box, whichever office noted it.
 */
import { AGES, isChildBand } from '../../codebook/age-bands.ts';
import { agesBetween, byDay, earliest } from '../../codebook/date.ts';
import type { Body } from '../../codebook/types.ts';
import { answerOf, codesOf, isAbout, numberOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, dayTold, inOrder, isMisdated, unsettled, writtenOn } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { asAccepted, bindingOfKind, isSettled, ownCode, ownCodes } from './told-here.ts';

export const mayBeUnder18 = memoizeByCase(
  (records): boolean => !isDecidedAdult(records, () => true) && hasGround(records),
);

/**
 * The same by what counts here whole, as it was accepted: what others wrote or changed since makes nobody a child for whom a guardian may speak, nor
 * takes that away.
 */
export const isMinorAsAccepted = memoizeByCase((records): boolean => {
  const isTouched = ({ counts, changedTo, earlier }: CaseRecord): boolean =>
    counts === 'tightening' || changedTo !== undefined || earlier !== undefined;
  return mayBeUnder18(records.some(isTouched) ? asAccepted(records) : records);
});

/** The same of the day on which the person was identified: that a child has turned 18 since says nothing of it. */
export const mayHaveBeenUnder18 = memoizeByCase(
  (records): boolean => !isDecidedAdult(records, (record) => !isReview(record, records)) && hasGround(records),
);

const hasGround = memoizeByCase((records): boolean => {
  const profiles = bindingOfKind(records, 'profile');
  const ages = [
    ...profiles.flatMap((record) => AGES.map((question) => numberOf(record, question, records))),
    ...ageDecisions(bindingOfKind(records, 'decision'), records).map((record) =>
      numberOf(record, 'age-years', records),
    ),
  ];
  return (
    ages.some((age) => age !== undefined && age < 18) ||
    profiles.some((record) => isChildBand(textOf(record, 'age-band', records) ?? '')) ||
    profiles.some((record) => answerOf(record, 'may-be-under-18', records) === true) ||
    bornAsChild(records)
  );
});

/** The same with what is being saved, as records of who wrote `own`, written at a UTC minute. */
export function mayBeUnder18With(
  held: readonly CaseRecord[],
  saving: readonly { readonly id: string | undefined; readonly kind: string; readonly body: Body }[],
  own: CaseRecord,
  at: string,
): boolean {
  const written = saving.map(({ id = '', kind, body }, place): CaseRecord => {
    const before = held.find((record) => record.id === id) ?? {
      ...own,
      n: Number.MAX_SAFE_INTEGER - saving.length + place,
      id,
    };
    return { ...before, at, kind, open: body, private: {} };
  });
  return mayBeUnder18([...held.filter(({ id }) => !saving.some((entry) => entry.id === id)), ...written]);
}

/** A birth date as far as it is known here. */
interface Birth {
  readonly birth: string;
  /** It is only about right. */
  readonly about: boolean;
}

/** Every birth date that was told, whichever office noted it; a year where the day is not here. */
export function birthsOf(records: readonly CaseRecord[]): readonly Birth[] {
  return bindingOfKind(records, 'identity').flatMap((record): Birth[] => {
    for (const question of ['birth-date', 'birth-date.year'] as const) {
      const birth = textOf(record, question, records);
      if (birth !== undefined) return [{ birth, about: isAbout(record, question, records) }];
    }
    return [];
  });
}

/** Whether a birth date, as far as it is known, allows for a child when the person was first heard of, whatever age was said beside it. */
function bornAsChild(records: readonly CaseRecord[]): boolean {
  const heard = heardOn(records);
  return (
    heard !== undefined && birthsOf(records).some(({ birth, about }) => !(agesBetween(birth, heard, about).least >= 18))
  );
}

/** The first day that {@link firstHeard} can mean. */
export function heardOn(records: readonly CaseRecord[]): string | undefined {
  const heard = firstHeard(records);
  return heard === undefined ? undefined : earliest(heard);
}

/**
 * The date on which the person was first heard of, as far as it is known; where nobody noted one that had come, the first day on which
 * something was written down.
 */
export function firstHeard(records: readonly CaseRecord[]): string | undefined {
  const noted = [
    ...bindingOfKind(records, 'intake').map((record) => dayDone(record, records)),
    ...bindingOfKind(records, 'case').map((record) => dayDone(record, records, 'opened')),
  ].filter((day) => day !== undefined);
  return (noted.length > 0 ? noted : records.map(writtenOn)).sort(byDay)[0];
}

/** Results of a decision that leave the matter open. */
const OPEN: ReadonlySet<string> = new Set(['asked', 'no', 'deferred', 'withdrawn']);

/** Those of the records that decided an age, in the order of the days they count from: one that is only asked for decides nothing yet. */
export function ageDecisions(records: readonly CaseRecord[], all = records): readonly RecordOf<'decision'>[] {
  return inOrder(records, 'date').filter(
    (record): record is RecordOf<'decision'> =>
      record.kind === 'decision' &&
      textOf(record, 'matter', all) === 'age' &&
      numberOf(record, 'age-years', all) !== undefined &&
      !OPEN.has(textOf(record, 'result', all) ?? ''),
  );
}

/**
 * Whether an age of 18 or more was decided, on a day that had come, and nothing of that day or since says otherwise: a younger age, a no, a
 * withdrawal. That somebody is an adult counts only where the decision counts whole here and its office says so still (exchange/SHARING.md).
 * `heard`: which decisions are heard.
 */
function isDecidedAdult(records: readonly CaseRecord[], heard: (record: CaseRecord) => boolean): boolean {
  const decisions = bindingOfKind(records, 'decision')
    .filter((record) => textOf(record, 'matter', records) === 'age' && textOf(record, 'result', records) !== 'asked')
    .filter(heard)
    .map((record) => ({ day: dayTold(record, records), record, isAdult: saysAdult(record, records) }))
    .filter(({ record, isAdult }) => !isAdult || !isMisdated(record));
  const adult = decisions.filter(({ isAdult, record }) => isAdult && isSettled(record));
  const otherwise = decisions.filter(({ isAdult }) => !isAdult);
  return adult.length > 0 && unsettled(otherwise, adult).length === 0;
}

function saysAdult(record: RecordOf<'decision'>, records: readonly CaseRecord[]): boolean {
  return (numberOf(record, 'age-years', records) ?? 0) >= 18 && !OPEN.has(textOf(record, 'result', records) ?? '');
}

/** The reason of an age decision that is no word on how old somebody was when identified, but that they are a child no more. */
const TURNED_18 = 'turned-18';

function isReview(record: CaseRecord, records: readonly CaseRecord[]): boolean {
  return codesOf(record, 'reason', records).includes(TURNED_18);
}

/** Whether a child of this case has turned 18 since, as far as counts here. */
interface Grown {
  /** The review that found it. */
  readonly review: CaseRecord;
  /** False where its office, or that of another age decision, has changed or taken back since what counted here. */
  readonly sure: boolean;
}

/**
 * The last word of the age decisions that count whole here, where it is a review that found that a child has turned 18. What another office
 * decided only as a tightening makes somebody a child again ({@link mayBeUnder18}) and says nothing here: neither that they have grown up
 * nor that they have not lets only less leave.
 */
export const grownUp = memoizeByCase((records): Grown | undefined => {
  // As the record itself says it: what it cites may change under it.
  const counted = inOrder(bindingOfKind(records, 'decision'), 'date').filter(
    (record) =>
      record.counts !== 'tightening' &&
      ownCode(record, 'matter') === 'age' &&
      typeof record.open['age-years'] === 'number' &&
      !OPEN.has(ownCode(record, 'result') ?? ''),
  );
  const review = counted.at(-1);
  if (
    review === undefined ||
    !ownCodes(review, 'reason').includes(TURNED_18) ||
    Number(review.open['age-years']) < 18
  ) {
    return undefined;
  }
  return { review, sure: counted.every((record) => record.changedTo === undefined) };
});

/**
 * The age that was decided for when the person was identified, by any office; of one day the younger. A decision of a day to come is none
 * yet: what was said of the age stands before it.
 */
export function decidedAge(records: readonly CaseRecord[]): number | undefined {
  const decisions = ageDecisions(ofKind(records, 'decision'), records).filter(
    (record) => !isReview(record, records) && !isMisdated(record),
  );
  const newest = decisions.at(-1);
  if (newest === undefined) return undefined;
  const day = dayDone(newest, records);
  const years = decisions
    .filter((record) => dayDone(record, records) === day)
    .flatMap((record) => numberOf(record, 'age-years', records) ?? []);
  return Math.min(...years);
}
