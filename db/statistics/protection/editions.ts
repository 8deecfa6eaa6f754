/** When a year's numbers are drawn, and when once more (statistics/RULES.md, Numbers that leave). Pure. */
import { type CountedPerson, rowOf } from './counted-person.ts';
import { type Digest, digestOf } from './digest.ts';
import type { PrintedList } from './printed-variable.ts';

/** What was written later than so many days after the year is in its revision. */
const DAYS_AFTER = 60;

/** The first day, `YYYY-MM-DD`, on which the edition of a year can be drawn. */
export function firstEditionDay(year: number): string {
  return new Date(Date.UTC(year, 11, 31 + DAYS_AFTER)).toISOString().slice(0, 10);
}

/** Of each person by the tally number, one digest of all that is printed. Kept with an edition; it names nobody. */
type PeopleDrawn = ReadonlyMap<Digest, Digest>;

export function peopleDrawn(list: PrintedList, people: readonly CountedPerson[]): PeopleDrawn {
  return new Map(
    people.map((person) => [
      person.tally,
      digestOf('drawn', person.tally, ...list.variables.map((variable) => rowOf(variable, person))),
    ]),
  );
}

/** How many persons entered or left, whichever is more since a person may have got another tally number, and how many answer otherwise. */
function countChanged(before: PeopleDrawn, after: PeopleDrawn): number {
  const missingIn = (people: PeopleDrawn, of: PeopleDrawn) =>
    [...of.keys()].filter((tally) => !people.has(tally)).length;
  const altered = [...before].filter(([tally, said]) => after.has(tally) && after.get(tally) !== said).length;
  return altered + Math.max(missingIn(before, after), missingIn(after, before));
}

/** Whether an edition is drawn once more: it never was, and at least `k` persons are not as they were. */
export function mayBeRevised(
  edition: { readonly number: number; readonly people: PeopleDrawn },
  now: PeopleDrawn,
  k: number,
): boolean {
  return edition.number === 1 && countChanged(edition.people, now) >= k;
}
