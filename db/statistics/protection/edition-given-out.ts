/**
 * The numbers that are given out: those that were drawn before, or drawn now (statistics/RULES.md, Numbers that leave). One publisher each: an
 * office of its own people, headquarters of all offices'.
 */

import { LEAST_K } from '../../codebook/least-k.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isHeadquarters, ownOffice } from '../../store/station.ts';
import { splitExactlyIn } from '../contracts-that-left.ts';
import { destinationsLeft } from '../tables-that-left.ts';
import type { CountedPerson } from './counted-person.ts';
import { drawEdition, type EditionOfNumbers, type Printing } from './edition.ts';
import { FIRST_LIST, firstEditionDay, firstHalfYearDay, mayBeRevised, peopleDrawn, revisionDay } from './editions.ts';
import { peopleByOffice, peopleOfPeriod } from './people-of-period.ts';
import { printTotal } from './print-edition.ts';
import { type ListVersion, listOfYear, PRINTED_LISTS, standsByOtherRegions, withoutRegions } from './printed-list.ts';
import {
  baseOf,
  contextOf,
  daysOf,
  type PrintedPeriod,
  threeYearsWith,
  writtenPeriod,
  yearsWithin,
} from './printed-period.ts';
import { leastShown } from './shown-number.ts';
import { isWiderShown } from './wider-table.ts';

/** The office whose numbers this database gives out; null of headquarters, which gives out those of all offices. */
export function publisherOf(db: Database): string | null {
  return isHeadquarters(db) ? null : (ownOffice(db)?.office ?? null);
}

/** The editions that left, the last one last. */
type EditionsThatLeft = (printed: PrintedPeriod) => readonly EditionOfNumbers[];

/**
 * The edition that is given out today; of another office the last that it told of. Throws `release-not-told`, `release-too-early`,
 * `release-one-office`; of January to June `release-year-instead`, of three years `release-years-instead`.
 */
export function editionGivenOut(
  db: Database,
  printed: PrintedPeriod,
  left: EditionsThatLeft,
  today: string,
): EditionOfNumbers {
  if (printed.office !== publisherOf(db)) return toldByOffice(printed, left);
  return { year: ofYear, 'three-years': ofThreeYears, 'half-year': ofHalfYear }[printed.span](db, printed, left, today);
}

/** Headquarters draws nothing of one office: who that helped is drawn there, and once. */
function toldByOffice(printed: PrintedPeriod, left: EditionsThatLeft): EditionOfNumbers {
  const last = left(printed).at(-1);
  if (last === undefined) throw new WaymarkError('release-not-told');
  return last;
}

function requireDay(printed: PrintedPeriod, day: string, today: string): void {
  if (today < day) throw new WaymarkError('release-too-early', { year: writtenPeriod(printed), date: day });
}

/** Drawn twice at most: not again once its three years left, since a few of them would be drawn too often. */
function ofYear(db: Database, printed: PrintedPeriod, left: EditionsThatLeft, today: string): EditionOfNumbers {
  const { year } = printed;
  requireDay(printed, firstEditionDay(year), today);
  const last = left(printed).at(-1);
  if (last !== undefined && (today < revisionDay(year) || left(threeYearsWith(printed)).length > 0)) return last;
  const people = peopleOf(db, printed);
  const version = last === undefined ? listOfYear(year) : (last.list ?? FIRST_LIST);
  const now = peopleDrawn(PRINTED_LISTS[version], people);
  if (last === undefined) requireSeveralOffices(db, printed, people);
  else if (!mayBeRevised(last, now, { list: version, k: LEAST_K }) || isOfOneOffice(db, printed, people)) return last;
  const kept = { number: last === undefined ? 1 : 2, day: today, people: now } as const;
  const isOwn = printed.office !== null;
  const ofOffices = isOwn ? [] : yearOfEachOffice(db, year);
  const told = ofOffices.map(left);
  const three = (isOwn ? [printed] : ofOffices).flatMap((one) => left(threeYearsWith(one)));
  return drawEdition(printed, people, kept, {
    ...printing(db, printed, version, [...told.flat(), ...three]),
    ...(isOwn ? { coarser: splitExactlyIn(db, year) } : { leftOut: leftOutOf(told) }),
  });
}

/** `others`: editions that count some of the same people. Where these stand by other regions anywhere, no region is printed. */
function printing(
  db: Database,
  printed: PrintedPeriod,
  version: ListVersion,
  others: readonly EditionOfNumbers[],
): Pick<Printing, 'version' | 'list'> {
  const isByOthers =
    others.some((edition) => standsByOtherRegions(version, edition)) ||
    (version !== FIRST_LIST && destinationsLeft(db, daysOf(printed)));
  return { version, list: isByOthers ? withoutRegions(version) : PRINTED_LISTS[version] };
}

function yearOfEachOffice(db: Database, year: number): readonly PrintedPeriod[] {
  const offices = db.prepare<[], string>('SELECT DISTINCT office FROM fact ORDER BY office').pluck().all();
  return offices.map((office) => ({ span: 'year', year, office }));
}

/**
 * What an office left out of the last edition of its year, because a group fills it there, is left out of that of all offices too: of the group itself no
 * package tells.
 */
function leftOutOf(told: readonly (readonly EditionOfNumbers[])[]): ReadonlySet<string> {
  return new Set(told.flatMap((editions) => editions.at(-1)?.filled ?? []));
}

/** A number before the year leaves with its quarters; then no more, but where it left already. */
function ofHalfYear(db: Database, printed: PrintedPeriod, left: EditionsThatLeft, today: string): EditionOfNumbers {
  const { year } = printed;
  requireDay(printed, firstHalfYearDay(year), today);
  const [kept] = left(printed);
  if (kept !== undefined) return kept;
  if (today >= firstEditionDay(year)) throw new WaymarkError('release-year-instead', { year });
  const people = peopleOf(db, printed);
  requireSeveralOffices(db, printed, people);
  return drawEdition(
    printed,
    people,
    { number: 1, day: today, people: {} },
    printing(db, printed, listOfYear(year), []),
  );
}

/** Under so many in a year three of them are printed. */
const FEW_IN_A_YEAR = 10 * LEAST_K;

/** Drawn once, from when none of its years is drawn any more. */
function ofThreeYears(db: Database, printed: PrintedPeriod, left: EditionsThatLeft, today: string): EditionOfNumbers {
  requireDay(printed, revisionDay(printed.year), today);
  const [kept] = left(printed);
  if (kept !== undefined) return kept;
  const people = peopleOf(db, printed);
  const years = yearsWithin(printed).map((year) => {
    const inYear = peopleOf(db, year);
    const editions = left(year);
    const drawing = { context: contextOf(year), base: baseOf(year) };
    return { people: inYear, editions, total: editions.at(-1)?.total ?? printTotal(inYear, drawing) };
  });
  const within = years.filter(({ total }) => total >= leastShown(LEAST_K)).map((year) => year.people);
  const isPrinted =
    years.some(({ total }) => total < FEW_IN_A_YEAR) &&
    years.every(({ editions }) => editions.length < 2) &&
    isWiderShown(people, within, LEAST_K, contextOf(printed));
  if (!isPrinted) throw new WaymarkError('release-years-instead', { from: printed.year - 2, to: printed.year });
  const editions = years.flatMap((one) => one.editions);
  const first = { number: 1, day: today, people: {} } as const;
  return drawEdition(printed, people, first, printing(db, printed, listOfYear(printed.year), editions));
}

function peopleOf(db: Database, printed: PrintedPeriod): readonly CountedPerson[] {
  return peopleOfPeriod(db, daysOf(printed), printed.office);
}

function requireSeveralOffices(db: Database, printed: PrintedPeriod, people: readonly CountedPerson[]): void {
  if (isOfOneOffice(db, printed, people))
    throw new WaymarkError('release-one-office', { year: writtenPeriod(printed) });
}

/** Whether what all offices have beside any one of them, which may have given out its own numbers, is few. */
function isOfOneOffice(db: Database, printed: PrintedPeriod, people: readonly CountedPerson[]): boolean {
  return (
    printed.office === null &&
    people.length > 0 &&
    !isWiderShown(people, peopleByOffice(db, daysOf(printed)), LEAST_K, contextOf(printed))
  );
}
