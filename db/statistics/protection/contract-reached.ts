/**
 * How many persons of a project are what a target asks for (statistics/RULES.md, For one recipient): told exactly only where nobody can be worked
 * out of it together with everything else that left. Pure.
 */
import type { Target } from '../../contract/projects.ts';
import { isNoneOrMany, piecesOf } from './contract-split.ts';

/** What a target counts of persons, by a word that no other has; null where it counts nothing, or all of them, or what is no person. */
export function reachedBy({ counts, service }: Pick<Target, 'counts' | 'service'>): string | null {
  if (counts === 'returned' || counts === 'reintegration') return counts;
  return counts === 'service' && service !== null ? `${SERVICE}${service}` : null;
}

/** The same of all targets of a project, each once, the most important first. */
export function wantedBy(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.flatMap((target) => reachedBy(target) ?? []))];
}

/** Before the code of help. */
export const SERVICE = 'service ';

/** A fact of the person, whichever project pays: in another project the same person is the same. */
export const OF_THE_PERSON: ReadonlySet<string> = new Set(['returned']);

/** A number that left: marks of the persons of the project, and of those among them who are what was counted. */
export interface ToldReached {
  readonly line: string;
  readonly people: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
}

interface AskedReached {
  readonly line: string;
  /** Marks of the persons of the project. */
  readonly inside: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  /** Other persons counted of the project, in this report or told before. */
  readonly others: readonly ReadonlySet<string>[];
  /** Parts of its splits, in this report or told before. */
  readonly parts: readonly ReadonlySet<string>[];
  /** The same, of this project, as it was told before. */
  readonly earlier: readonly ToldReached[];
  /** The same, where it is a fact of the person, as it was told of other projects. */
  readonly elsewhere: readonly ToldReached[];
}

/**
 * Whether the number may be told. Nobody or `k` are in each piece that all that is counted of the project cuts it into; who came to it or went, and
 * who came to the project or left it since it was told, are nobody or `k`; and so is each piece that projects which share persons cut one another into.
 */
export function mayTellReached(asked: AskedReached, k: number): boolean {
  const { inside, reached, others, parts, earlier } = asked;
  return (
    [
      ...pieces(inside, [reached, ...others]),
      ...earlier.flatMap((told) => [...changes(told.people, inside), ...changes(told.reached, reached)]),
      ...piecesElsewhere(asked),
    ].every((n) => isNoneOrMany(n, k)) && parts.every((part) => mayStandBeside(inside, reached, part, k))
  );
}

/**
 * Whether what was counted and a part of a split may both be told, whichever left first. Of two sets that lie across each other nothing is worked out;
 * of one within or beside the other, which some help is by what it is, all pieces are.
 */
export function mayStandBeside(
  inside: ReadonlySet<string>,
  reached: ReadonlySet<string>,
  part: ReadonlySet<string>,
  k: number,
): boolean {
  const found = pieces(inside, [reached, part]);
  return found.length === 4 || found.every((n) => isNoneOrMany(n, k));
}

/** How many of `whole` are in each combination of the sets that somebody is in. */
function pieces(whole: ReadonlySet<string>, sets: readonly ReadonlySet<string>[]): readonly number[] {
  const found = new Map<string, number>();
  for (const mark of whole) {
    const where = sets.map((set) => (set.has(mark) ? 1 : 0)).join('');
    found.set(where, (found.get(where) ?? 0) + 1);
  }
  return [...found.values()];
}

/** Who came, and who went. */
export function changes(before: ReadonlySet<string>, now: ReadonlySet<string>): readonly number[] {
  const notIn = (of: ReadonlySet<string>, set: ReadonlySet<string>) => [...of].filter((mark) => !set.has(mark)).length;
  return [notIn(now, before), notIn(before, now)];
}

function piecesElsewhere({ line, inside, reached, elsewhere }: AskedReached): readonly number[] {
  const everywhere = [reached, ...elsewhere.map((told) => told.reached)];
  const marks = new Set([inside, ...elsewhere.map(({ people }) => people)].flatMap((set) => [...set]));
  const known = new Map(
    [...marks].map((mark) => [mark, { part: everywhere.some((set) => set.has(mark)) ? 'in' : 'out', year: null }]),
  );
  return piecesOf({
    ...{ line, inside, office: known },
    earlier: elsewhere.map((told) => ({ line: told.line, people: told.people, parts: {} })),
  });
}
