/**
 * The day on which a child of a case has grown up, by all that is known: nobody is a child for ever at the age of the day on which they were
 * first heard of. It ends no protection; it asks for the review that does (casework/RULES.md, Under 18).
 */
import { AGES, agesIn } from '../../codebook/age-bands.ts';
import { ABOUT_YEARS, agesBetween, earliest, latest, yearsAfter } from '../../codebook/date.ts';
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, dayTold, writtenOn } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { ageDecisions, birthsOf, firstHeard, grownUp, mayBeUnder18 } from './minor.ts';
import { bindingOfKind } from './told-here.ts';

/** What of an age is told on a day: whole years, least and most. */
interface ToldAge {
  /** As far as it is known. */
  readonly day: string;
  readonly least: number;
  readonly most: number;
}

/**
 * The day from which somebody who may be under 18 is 18 by every ground that has a day, so that the youngest decides; undefined where none has.
 * An age that a birth date can be true beside says less than it, as a band does beside an age; an age that was decided stands by itself.
 */
export const reaches18On = memoizeByCase((records): string | undefined => {
  if (!mayBeUnder18(records)) return undefined;
  const heard = firstHeard(records);
  const profiles = bindingOfKind(records, 'profile').map((record) => ({ record, day: heard ?? writtenOn(record) }));
  const ages = profiles.flatMap(({ record, day }) =>
    AGES.flatMap((question) => numberOf(record, question, records) ?? []).map(
      (age): ToldAge => ({ day, least: age, most: age }),
    ),
  );
  const bands = profiles.flatMap(({ record, day }): ToldAge[] => {
    const band = agesIn('ctm', textOf(record, 'age-band', records) ?? '');
    return band === undefined ? [] : [{ day, least: band.from, most: band.to ?? Infinity }];
  });
  const decided = ageDecisions(bindingOfKind(records, 'decision'), records).map((record): ToldAge => {
    const years = numberOf(record, 'age-years', records) ?? 0;
    return { day: dayDone(record, records) ?? writtenOn(record), least: years, most: years };
  });
  const born = birthsOf(records).map(({ birth, about }) => ({
    on: yearsAfter(latest(birth), about ? 18 + ABOUT_YEARS : 18),
    isChild: heard === undefined || agesBetween(birth, heard, about).least < 18,
    fits: ({ day, least, most }: ToldAge) => overlap(agesBetween(birth, day, about), { least, most }),
  }));
  const told = [...ages, ...bands.filter((band) => !ages.some((age) => overlap(age, band)))];
  const young = [...told.filter((age) => !born.some(({ fits }) => fits(age))), ...decided];
  return [
    ...born.filter(({ isChild }) => isChild).map(({ on }) => on),
    // Who was 17 in a month or a year may be so until its last day a year later.
    ...young.filter(({ least }) => least < 18).map(({ day, least }) => yearsAfter(latest(day), 18 - least)),
  ]
    .sort()
    .at(-1);
});

type Ages = Pick<ToldAge, 'least' | 'most'>;

function overlap(a: Ages, b: Ages): boolean {
  return a.least <= b.most && b.least <= a.most;
}

/** Whether who has turned 18 was asked nothing since (casework/RULES.md, Under 18). */
export function askedAsChildOnly(records: readonly CaseRecord[]): boolean {
  const review = grownUp(records)?.review;
  if (review === undefined || mayBeUnder18(records)) return false;
  const since = dayTold(review, records);
  return ofKind(records, 'consent').every((record) => {
    const day = dayDone(record, records);
    return day === undefined || (since !== undefined && earliest(day) < latest(since));
  });
}
