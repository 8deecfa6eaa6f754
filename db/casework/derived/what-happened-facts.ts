/**
 * The facts of what happened that no single question holds (statistics/RULES.md, Age when recruited; Months of exploitation; Citizen of the
 * country of exploitation; Role of the office; Foreign or national). Pure; nothing is guessed.
 */

import { bandOfRange } from '../../codebook/age-bands.ts';
import { agesBetween, dateFault } from '../../codebook/date.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { hasCome } from '../record/counted-day.ts';
import { birthsOf } from '../rules/minor.ts';
import {
  allCodes,
  type Found,
  NOTHING,
  newestAnswer,
  type OfficeAnswers,
  openCodes,
  openText,
  openValue,
  recordsOf,
} from './fact-answers.ts';

/** Whole years, where all that is told of being recruited says the same. */
export function ageWhenRecruited(answers: OfficeAnswers): Found {
  const ages = agesWhenRecruited(answers);
  return ages === undefined || ages.least !== ages.most ? NOTHING : { value: ages.least };
}

/** The band that holds every age it can have been; unknown where it reaches over several. */
export function ageBandWhenRecruited(answers: OfficeAnswers): Found {
  const ages = agesWhenRecruited(answers);
  if (ages === undefined) return withoutValue(newestAnswer(answers, 'recruitment.age-then'));
  const band = bandOfRange('ctm', ages.least, ages.most);
  return band === undefined ? { missing: 'unknown' } : { value: band };
}

function withoutValue({ missing }: Found): Found {
  return missing === undefined ? NOTHING : { missing };
}

interface Ages {
  readonly least: number;
  readonly most: number;
}

/** From the least to the most that any recruitment allows: the age that was told, else that of whoever was born in that year. */
function agesWhenRecruited(answers: OfficeAnswers): Ages | undefined {
  const births = birthsOf(answers.all);
  const ages = recordsOf(answers, 'recruitment').flatMap((record): readonly Ages[] => {
    const told = openValue(answers, record, 'age-then');
    if (typeof told === 'number') return [{ least: told, most: told }];
    const when = openText(answers, record, 'when.month');
    if (when === undefined || !hasCome(record, when)) return [];
    return births.map(({ birth, about }) => agesBetween(birth, when, about));
  });
  if (ages.length === 0) return undefined;
  return { least: Math.min(...ages.map(({ least }) => least)), most: Math.max(...ages.map(({ most }) => most)) };
}

/** Records of exploitation that was more than meant: whoever was not yet used was exploited nowhere. */
export function exploitations(answers: OfficeAnswers): readonly CaseRecord[] {
  return recordsOf(answers, 'exploitation').filter((record) => {
    const types = openCodes(answers, record, 'types');
    return types.length === 0 || types.some((type) => type !== 'not-yet-used');
  });
}

/**
 * In how many calendar months somebody was exploited, months of two places at once counted once. Nothing where one place lacks its beginning
 * or its end, is known to the year alone, or ends before it begins.
 */
export function monthsExploited(answers: OfficeAnswers): Found {
  const months = new Set<number>();
  for (const record of exploitations(answers)) {
    const [from, to] = [monthIn(answers, record, 'started.month'), monthIn(answers, record, 'ended.month')];
    if (from === undefined || to === undefined || to < from) return NOTHING;
    for (let month = from; month <= to; month += 1) months.add(month);
  }
  return months.size === 0 ? NOTHING : { value: months.size };
}

/** The month of a date, counted from year 0; undefined where there is none, only a year, or one that had not come when it was written. */
function monthIn(
  answers: OfficeAnswers,
  record: CaseRecord,
  asked: 'started.month' | 'ended.month',
): number | undefined {
  const told = openText(answers, record, asked);
  const [year, month] = (told ?? '').split('-');
  if (told === undefined || month === undefined || dateFault(told) !== undefined || !hasCome(record, told))
    return undefined;
  return Number(year) * 12 + Number(month) - 1;
}

const OF_SCREENING = { from: ['screening.countries-of-exploitation'] } as const;

/** Countries in which somebody was exploited, in the order told: those of the forms, and those told at screening. */
export function countriesOfExploitation(answers: OfficeAnswers): readonly string[] {
  const used = exploitations(answers).flatMap((record) => openCodes(answers, record, 'country'));
  return [...new Set([...used, ...allCodes(answers, OF_SCREENING)])];
}

/** `yes` where one of the nationalities is of a country of exploitation; `no` where none is; nothing where either is not known. */
export function citizenWhereExploited(answers: OfficeAnswers, nationalities: readonly string[]): Found {
  const countries = countriesOfExploitation(answers);
  if (countries.length === 0 || nationalities.length === 0) return NOTHING;
  return { value: countries.some((country) => nationalities.includes(country)) ? 'yes' : 'no' };
}

/**
 * What the country in which this office met the person is to what happened: `origin`, `transit`, `destination`, several with a space between
 * (oig-2004 §2.3; mc-inf-270 §2 L20). Nothing where the office noted no country of contact, or it is none of these.
 */
export function officeRole(
  own: OfficeAnswers,
  told: readonly OfficeAnswers[],
  nationalities: readonly string[],
): Found {
  const { value: here } = newestAnswer(own, 'intake.country');
  if (typeof here !== 'string') return NOTHING;
  const tells = (countries: (answers: OfficeAnswers) => readonly string[]) =>
    told.some((one) => countries(one).includes(here));
  const isOrigin = nationalities.includes(here);
  const isDestination = tells(countriesOfExploitation);
  const isPassed = hasPassed(here, told);
  const roles = [
    ...(isOrigin ? ['origin'] : []),
    ...(isPassed && !isOrigin && !isDestination ? ['transit'] : []),
    ...(isDestination ? ['destination'] : []),
  ];
  return roles.length === 0 ? NOTHING : { value: roles.join(' ') };
}

/**
 * Whether the person is a citizen of the country in which this office met them (oig-2004 §2.1 L1286): `foreign`, or a national who was exploited
 * there alone (`internal`), abroad too (`returned`), or of whom nobody knows where (`national`). Nothing where the office noted no country of contact, or
 * no nationality is known.
 */
export function foreignOrNational(
  own: OfficeAnswers,
  told: readonly OfficeAnswers[],
  nationalities: readonly string[],
): Found {
  const { value: here } = newestAnswer(own, 'intake.country');
  if (typeof here !== 'string' || nationalities.length === 0) return NOTHING;
  if (!nationalities.includes(here)) return { value: 'foreign' };
  const countries = told.flatMap(countriesOfExploitation);
  if (countries.length === 0) return { value: 'national' };
  return { value: countries.every((country) => country === here) ? 'internal' : 'returned' };
}

/** Whether the way led into a country and out of it again: who lived there only left it, and who stayed there only came. */
function hasPassed(country: string, told: readonly OfficeAnswers[]): boolean {
  const legs = told.flatMap((answers) =>
    recordsOf(answers, 'journey-leg').map((leg) => ({
      from: openText(answers, leg, 'from-country'),
      to: openText(answers, leg, 'to-country'),
    })),
  );
  const abroad = legs.filter(({ from, to }) => from !== to);
  return abroad.some(({ to }) => to === country) && abroad.some(({ from }) => from === country);
}
