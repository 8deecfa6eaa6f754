/** Telling apart in a house who goes by one name: one answer for its list and its day sheet. Pure. */
import { shortReference } from '../../codebook/short-reference.ts';

interface Named {
  /** Who it is: somebody may have many stays and counts once. */
  readonly person: string;
  /** The name used, null where there is none. */
  readonly name: string | null;
  /** Null of who has no case. */
  readonly reference: string | null;
}

/** By person, as many characters of the reference as it takes, two or more; whose name nobody else goes by has none. */
export function marksOf(named: readonly Named[]): ReadonlyMap<string, string> {
  const persons = new Map(named.map((one) => [one.person, one]));
  const alike = Map.groupBy(persons.values(), ({ name }) => name?.trim().toLowerCase());
  return new Map(
    [...alike].flatMap(([name, those]) =>
      name === undefined || those.length === 1 ? [] : those.flatMap((one) => markAmong(one, those)),
    ),
  );
}

function markAmong({ person, reference }: Named, those: readonly Named[]): readonly (readonly [string, string])[] {
  if (reference === null) return [];
  const own = shortReference(reference);
  const others = those.filter((one) => one.person !== person).flatMap((one) => one.reference ?? []);
  const isShared = (characters: number): boolean =>
    others.some((other) => shortReference(other).startsWith(own.slice(0, characters)));
  const needed = [2, 3, 4, 5].find((characters) => !isShared(characters)) ?? own.length;
  return [[person, own.slice(0, needed)]];
}
