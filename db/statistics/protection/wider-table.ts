/** Whether a wider table is shown beside one within it (statistics/RULES.md, Numbers that leave). Pure. */
import { type CountedPerson, keyOfPeople } from './counted-person.ts';
import { digestOf } from './digest.ts';
import { roundTotal } from './round-total.ts';
import { leastShown } from './shown-number.ts';

/**
 * Those whom the wider table has beside each printed one within it come, rounded, to two bases: so they are more than one base of persons.
 * @param within the people of each table within it that is printed
 * @param base of the tables within it
 */
export function isWiderShown(
  wider: readonly CountedPerson[],
  within: readonly (readonly CountedPerson[])[],
  base: number,
  context: string,
): boolean {
  return within.every((people) => {
    const inside = new Set(people.map(({ tally }) => tally));
    const beside = wider.filter(({ tally }) => !inside.has(tally));
    return roundTotal(beside.length, base, digestOf('beside', context, keyOfPeople(beside))) >= leastShown(base);
  });
}
