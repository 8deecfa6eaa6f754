/**
 * The age of a person when identified: one answer for the list, the file, papers and statistics. Pure.
 * An age decision of any office comes first (casework/RULES.md, Age), then what was told most recently, then the age in papers, the band in
 * which somebody born in that year was when first heard of, and the age as it seems to us. Whether the person may be under 18 is another question: any ground suffices there (`minor.ts`).
 * Read from open halves alone, so that headquarters counts the age that the mission shows.
 */

import { agesIn, band, bandOfRange } from '../../codebook/age-bands.ts';
import { agesBetween } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { MISSING, type Missing } from '../../codebook/types.ts';
import { isAbout, numberOf, ofKind, textOf } from '../record/answers.ts';
import { byPlace, type CaseRecord } from '../record/case-record.ts';
import { writtenOn } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { decidedAge, heardOn } from './minor.ts';

export interface AgeAtIdentification {
  /** Whole years; undefined where only a band or nothing is known. */
  readonly years?: number;
  /** A code of the list `age-band`. */
  readonly band?: string;
  /** Where there is neither: why, if somebody said why. */
  readonly missing?: Missing;
}

export const ageOf = memoizeByCase((records): AgeAtIdentification => {
  const decided = decidedAge(records);
  if (decided !== undefined) return inYears(decided);
  const told = toldAge(records);
  if (told !== undefined) return told;
  const seen = bandSeen(records, 'age-in-papers') ?? bandOfBirth(records) ?? bandSeen(records, 'age-estimated');
  if (seen !== undefined) return { band: seen };
  const missing = whyMissing(records);
  return missing === undefined ? {} : { missing };
});

function inYears(years: number): AgeAtIdentification {
  const found = band('ctm', years);
  return found === undefined ? { years } : { years, band: found };
}

interface Told {
  readonly record: CaseRecord;
  readonly age: AgeAtIdentification;
  /** The youngest that it can mean. */
  readonly least: number;
}

/** A profile has no date of its own: what it tells was told on the day on which it was written down. Of one day the younger age holds. */
function toldAge(records: readonly CaseRecord[]): AgeAtIdentification | undefined {
  const told = ofKind(records, 'profile').flatMap((record): Told[] => {
    const years = numberOf(record, 'age', records);
    if (years !== undefined) return [{ record, age: inYears(years), least: years }];
    const said = textOf(record, 'age-band', records);
    return said === undefined ? [] : [{ record, age: { band: said }, least: agesIn('ctm', said)?.from ?? 0 }];
  });
  const [newest, ...older] = lastOfEach(told).sort(newestThenYoungest);
  if (newest === undefined || newest.age.years !== undefined) return newest?.age;
  // A band says less than the years that somebody told before, where it says nothing else.
  return older.find(({ age }) => age.years !== undefined && age.band === newest.age.band)?.age ?? newest.age;
}

/** In one chapter order is known, and what came last in it stands; days of several stations are compared, never their hours. */
function lastOfEach(told: readonly Told[]): Told[] {
  return [...Map.groupBy(told, ({ record }) => record.station).values()].flatMap(
    (ofOne) => ofOne.toSorted((a, b) => byPlace(a.record, b.record)).at(-1) ?? [],
  );
}

function newestThenYoungest(a: Told, b: Told): number {
  const [day, other] = [writtenOn(a.record), writtenOn(b.record)];
  if (day !== other) return day < other ? 1 : -1;
  return a.least - b.least || (a.age.years ?? NO_YEARS) - (b.age.years ?? NO_YEARS);
}

/** After every age: of two that begin alike, the one in years says more. */
const NO_YEARS = 1000;

/** The band of an age that nobody said, which stands in papers or is thought: of several the youngest. */
function bandSeen(records: readonly CaseRecord[], asked: 'age-in-papers' | 'age-estimated'): string | undefined {
  const ages = ofKind(records, 'profile').flatMap((record) => numberOf(record, asked, records) ?? []);
  return ages.length === 0 ? undefined : band('ctm', Math.min(...ages));
}

/** The band of somebody born in a year; of several births told the youngest, none where a year reaches over two bands. */
function bandOfBirth(records: readonly CaseRecord[]): string | undefined {
  const heard = heardOn(records);
  if (heard === undefined) return undefined;
  const ages = ofKind(records, 'identity').flatMap((record) => {
    const year = textOf(record, 'birth-date.year', records);
    return year === undefined ? [] : [agesBetween(year, heard, isAbout(record, 'birth-date.year', records))];
  });
  const [youngest] = ages.sort((a, b) => a.least - b.least || a.most - b.most);
  return youngest === undefined ? undefined : bandOfRange('ctm', youngest.least, youngest.most);
}

/** The reason given for the band, else for the age, by the profile that was written last. */
function whyMissing(records: readonly CaseRecord[]): Missing | undefined {
  const profiles = ofKind(records, 'profile').toSorted(
    (a, b) =>
      compareText(writtenOn(b), writtenOn(a)) || compareText(a.station, b.station) || b.epoch - a.epoch || b.n - a.n,
  );
  for (const question of ['age-band', 'age'] as const) {
    for (const { open } of profiles) {
      const answer = open[question];
      if (typeof answer !== 'object' || !('missing' in answer)) continue;
      const { missing } = answer;
      return MISSING.find((known) => known === missing);
    }
  }
  return undefined;
}
