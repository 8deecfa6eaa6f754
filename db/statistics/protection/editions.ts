/** When a year's numbers are drawn, and when once more (statistics/RULES.md, Numbers that leave). Pure. */

import { addDays } from '../../codebook/date.ts';
import { type CountedPerson, rowOf } from './counted-person.ts';
import { digestOf } from './digest.ts';
import type { PrintedList } from './printed-variable.ts';

/** What was written later than so many days after the period is in its revision, if it has one. */
const DAYS_AFTER = 60;

/** The first day, `YYYY-MM-DD`, on which the edition of a year can be drawn. */
export function firstEditionDay(year: number): string {
  return addDays(`${year}-12-31`, DAYS_AFTER);
}

/** Of January to June: sixty days after it. */
export function firstHalfYearDay(year: number): string {
  return addDays(`${year}-06-30`, DAYS_AFTER);
}

/** The first day on which it is drawn once more, where enough has changed: when the edition of the year after it can be. */
export function revisionDay(year: number): string {
  return firstEditionDay(year + 1);
}

/**
 * Of each person a mark, and by it a shorter one of all that is printed: enough to see that something changed, too little to find out what
 * was answered by trying. Kept with an edition; it names nobody.
 */
type PeopleDrawn = Readonly<Record<string, string>>;

const MARK = 16;
const MARK_OF_ANSWERS = 4;

export function peopleDrawn(list: PrintedList, people: readonly CountedPerson[]): PeopleDrawn {
  const mark = (digest: bigint, length: number) => digest.toString(16).padStart(64, '0').slice(0, length);
  return Object.fromEntries(
    people.map((person) => [
      mark(digestOf('person drawn', person.tally), MARK),
      mark(
        digestOf('answers drawn', person.tally, ...list.variables.map((variable) => rowOf(variable, person))),
        MARK_OF_ANSWERS,
      ),
    ]),
  );
}

/**
 * How many persons entered or left, whichever is more since a person may have got another tally number, and how many answer otherwise, where the
 * answers of both were signed by one list.
 */
function countChanged(before: PeopleDrawn, after: PeopleDrawn, isOneList: boolean): number {
  const missingIn = (people: PeopleDrawn, of: PeopleDrawn) =>
    Object.keys(of).filter((mark) => !(mark in people)).length;
  const altered = Object.entries(before).filter(([mark, said]) => isOneList && mark in after && after[mark] !== said);
  return altered.length + Math.max(missingIn(before, after), missingIn(after, before));
}

/**
 * Whether an edition is drawn once more: it never was, it was drawn by this desk, and at least `k` persons are not as they were. A printed list that
 * changed since is nobody's change. `list`: of the people `now`.
 */
export function mayBeRevised(
  edition: { readonly number: number; readonly people: PeopleDrawn | null; readonly list?: number },
  now: PeopleDrawn,
  { list, k }: { readonly list: number; readonly k: number },
): boolean {
  const { number, people } = edition;
  return number === 1 && people !== null && countChanged(people, now, (edition.list ?? FIRST_LIST) === list) >= k;
}
/** Of editions that do not say by which list they were drawn. */
export const FIRST_LIST = 1;
