/**
 * People who came together count as one where numbers are small (statistics/RULES.md, Numbers that leave): each of them knows who else did, and so
 * does whoever saw them come. Pure.
 */
import { type CountedPerson, keyOfPeople } from './counted-person.ts';
import { digestOf } from './digest.ts';
import { roundTotal } from './round-total.ts';
import { leastShown } from './shown-number.ts';

/** One of each group, the one with the least tally number, and everybody who came with nobody. */
export function oneOfEach(people: readonly CountedPerson[]): readonly CountedPerson[] {
  const least = new Map<string, CountedPerson>();
  for (const person of people) {
    if (person.together === undefined) continue;
    const found = least.get(person.together);
    if (found === undefined || person.tally < found.tally) least.set(person.together, person);
  }
  return people.filter((person) => person.together === undefined || least.get(person.together) === person);
}

/**
 * Whether a group fills what would be shown: persons of it are counted, and with one of each group the number, rounded, is too small to be shown.
 * False of everything that nobody of a group is in.
 */
export function isFilledByGroup(
  people: readonly CountedPerson[],
  base: number,
  ...context: readonly string[]
): boolean {
  const units = oneOfEach(people);
  if (units.length === people.length) return false;
  return roundTotal(units.length, base, digestOf('together', ...context, keyOfPeople(units))) < leastShown(base);
}
