/** Offices over some years, all that may leave of them, and how much of it an exact attacker finds. */
import { keyOfPeople } from '../../../../db/statistics/protection/counted-person.ts';
import { printEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { leastShown } from '../../../../db/statistics/protection/shown-number.ts';
import { isWiderShown } from '../../../../db/statistics/protection/wider-table.ts';
import { type KnownSum, valuesLeft } from './exact-solver.ts';
import { inventedPeople, LIST } from './population.ts';
import { countKinds, kindsOf, placesOf, sumsOf } from './what-left.ts';

export const K = 5;
export const KINDS = kindsOf(['nationality', 'sex', 'type']);

interface WorldAsked {
  readonly offices: number;
  readonly years: number;
  /** How many people an office helped in a year, in turn. */
  readonly sizes: readonly number[];
}

/** Every office's years to base k; all offices' years, and all years of an office where one prints under fifty, to two. */
export function worldOf(seed: string, { offices, years, sizes }: WorldAsked) {
  const parts = Array.from({ length: offices * years }, (_, at) => ({
    office: at % offices,
    year: Math.floor(at / offices),
    people: inventedPeople(sizes[at % sizes.length] ?? 0, `${seed} ${at}`),
  }));
  const peopleOf = (at: readonly number[]) => at.flatMap((place) => parts[place]?.people ?? []);
  const inYears = parts.map(({ people }, at) => {
    const edition = printEdition(LIST, people, { context: `${seed} part ${at}`, base: K });
    return { at: [at], edition, isShown: edition.total >= leastShown(K), within: [] as readonly number[] };
  });
  const together = (number: number, of: (part: (typeof parts)[number]) => number) =>
    Array.from({ length: number }, (_, which) =>
      [...parts.entries()].flatMap(([at, part]) => (of(part) === which ? [at] : [])),
    );
  const isSmall = (at: readonly number[]) => at.some((place) => (inYears[place]?.edition.total ?? 0) < 10 * K);
  const wider = [
    ...together(years, ({ year }) => year),
    ...together(offices, ({ office }) => office).filter(isSmall),
  ].map((at) => {
    const context = `${seed} wider ${at.join(' ')}`;
    const edition = printEdition(LIST, peopleOf(at), { context, base: 2 * K });
    const within: readonly number[] = at.filter((place) => inYears[place]?.isShown === true);
    const inside = within.map((place) => parts[place]?.people ?? []);
    const isShown = edition.total >= leastShown(2 * K) && isWiderShown(peopleOf(at), inside, K, context);
    return { at, edition, isShown, within };
  });
  return { parts, inYears, wider, truth: parts.flatMap(({ people }) => countKinds(KINDS, people)) };
}

export type World = ReturnType<typeof worldOf>;

/** What one edition tells, with what the rule itself tells of who is beside a table within it. */
function sumsOfEdition({ at, edition, isShown, within }: World['wider'][number]): readonly KnownSum[] {
  if (within.length === 0) return sumsOf(KINDS, at, edition, isShown);
  if (!isShown) return [];
  const beside = within.map((place) => ({
    of: placesOf(
      KINDS,
      at.filter((one) => one !== place),
    ),
    least: K + 1,
    most: edition.total + edition.base,
  }));
  return [...sumsOf(KINDS, at, edition, true), ...beside];
}

/** Every row and every cell of a table of these parts. */
export function targetsOf(at: readonly number[]): readonly (readonly number[])[] {
  const codesOf = (id: string) => {
    const place = KINDS.variables.findIndex((variable) => variable.id === id);
    return [...new Set(KINDS.kinds.map((kind) => kind[place] ?? ''))];
  };
  const rows = KINDS.variables.flatMap(({ id }) => codesOf(id).map((code) => placesOf(KINDS, at, { [id]: [code] })));
  const cells = ['sex', 'type'].flatMap((id) =>
    codesOf('nationality').flatMap((nationality) =>
      codesOf(id).map((code) => placesOf(KINDS, at, { nationality: [nationality], [id]: [code] })),
    ),
  );
  return [...rows, ...cells];
}

export interface Narrowed {
  /** Counts of one to k − 1. */
  readonly small: number;
  /** Of how many of them one value is left, fewer than three, fewer than k. */
  readonly one: number;
  readonly fewerThanThree: number;
  readonly fewerThanK: number;
}

export function narrowedBy(
  sums: readonly KnownSum[],
  truth: readonly number[],
  targets: readonly (readonly number[])[],
): Narrowed {
  const found = { small: 0, one: 0, fewerThanThree: 0, fewerThanK: 0 };
  for (const target of targets) {
    const n = target.reduce((sum, at) => sum + (truth[at] ?? 0), 0);
    if (n === 0 || n >= K) continue;
    const left = valuesLeft(truth.length, sums, target, truth, K).possible.length;
    found.small += 1;
    if (left === 1) found.one += 1;
    if (left < 3) found.fewerThanThree += 1;
    if (left < K) found.fewerThanK += 1;
  }
  return found;
}

/** What the attacker narrows with one table and its crosses, and with everything that left. */
export function attack(world: World): { readonly within: Narrowed; readonly between: Narrowed } {
  const shown = [...world.inYears, ...world.wider].filter(({ isShown }) => isShown);
  const all = [...world.inYears, ...world.wider].flatMap(sumsOfEdition);
  const within = shown.map((one) => narrowedBy(sumsOfEdition(one), world.truth, targetsOf(one.at)));
  const between = narrowedBy(
    all,
    world.truth,
    shown.flatMap(({ at }) => targetsOf(at)),
  );
  return { within: within.reduce(added, NONE), between };
}

export const NONE: Narrowed = { small: 0, one: 0, fewerThanThree: 0, fewerThanK: 0 };

export function added(a: Narrowed, b: Narrowed): Narrowed {
  return {
    small: a.small + b.small,
    one: a.one + b.one,
    fewerThanThree: a.fewerThanThree + b.fewerThanThree,
    fewerThanK: a.fewerThanK + b.fewerThanK,
  };
}

/** What a contract report adds: a project's exact total, and its exact split by sex, of the people of one part. */
export function contractSums(part: number, split: Readonly<Record<string, number>>): readonly KnownSum[] {
  const exactly = (n: number, only: Readonly<Record<string, readonly string[]>> = {}) => ({
    of: placesOf(KINDS, [part], only),
    least: n,
    most: n,
  });
  const total = Object.values(split).reduce((sum, n) => sum + n, 0);
  return [exactly(total), ...Object.entries(split).map(([code, n]) => exactly(n, { sex: [code] }))];
}

/** An office's year, one part of it in a project, whose people all answered; the variables of the exact split are coarser. */
export function withProject(seed: string, inside: number, outside: number, coarser: readonly string[]) {
  const answered = inventedPeople(inside, `${seed} in`).filter(({ answers }) => coarser.every((id) => id in answers));
  const parts = [answered, inventedPeople(outside, `${seed} out`)];
  const people = parts.flat();
  const drawing = { context: `${seed} ${keyOfPeople(people)}`, base: K, coarser: new Set(coarser) };
  const edition = printEdition(LIST, people, drawing);
  return {
    project: parts[0] ?? [],
    sums: sumsOf(KINDS, [0, 1], edition, true),
    truth: parts.flatMap((of) => countKinds(KINDS, of)),
  };
}
