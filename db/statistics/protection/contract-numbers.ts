/**
 * What the one recipient of a project is told (statistics/RULES.md, For one recipient): exact totals from the beginning of the project to the end
 * of a quarter, and what is left out of them. Pure.
 */

import type { Target } from '../../contract/projects.ts';
import { changes, mayStandBeside, mayTellReached, OF_THE_PERSON, type ToldReached } from './contract-reached.ts';
import {
  isNoneOrMany,
  maySplitExactly,
  mayTellMore,
  type PersonOfOffice,
  partsOf,
  type ToldSplit,
} from './contract-split.ts';
import type { CountedPerson } from './counted-person.ts';
import { digestOf } from './digest.ts';

/** How a split is made of an answer that has a printed table. */
export interface ContractSplit {
  readonly id: string;
  /** Of which the table is drawn to two bases where the split was told. */
  readonly variable: string;
  readonly partOf: (person: CountedPerson) => string;
}

/** Somebody whom the office knows, with what the project gave them until the day: `services`, `nights`, and `paid EUR` in minor units. */
export interface PersonOfProject {
  readonly person: CountedPerson;
  readonly year: number | null;
  /** Null of whoever the project did nothing for. */
  readonly given: Readonly<Record<string, number>> | null;
  /** Of whoever is of the project, what of its targets they are (`reachedBy`). */
  readonly reached?: ReadonlySet<string>;
}

interface ToldAmount {
  readonly id: string;
  readonly n: number;
  /** By the mark of each person a sign of what they had: enough to see that it changed. */
  readonly signs: Readonly<Record<string, string>>;
}

interface ExactSplit {
  readonly id: string;
  readonly variable: string;
  readonly parts: Readonly<Record<string, number>>;
  /** The printed years in which somebody is whom it counts. */
  readonly years: readonly number[];
}

/** How many persons are what a target counts. */
interface Reached {
  /** `reachedBy` of the target. */
  readonly id: string;
  readonly n: number;
  /** Marks of them. */
  readonly people: readonly string[];
}

/** Kept with the first release of a report, and read again whenever it is given out. */
export interface ContractNumbers {
  readonly line: string;
  /** The last day of a quarter, `YYYY-MM-DD`. */
  readonly until: string;
  /** Absent of the first: `editionOf`. */
  readonly edition?: number;
  /** The office's own day on which it was counted. */
  readonly day: string;
  readonly persons: number;
  readonly amounts: readonly ToldAmount[];
  readonly splits: readonly ExactSplit[];
  /** Absent in reports that left before targets could be counted. */
  readonly reached?: readonly Reached[];
  /** As the register named them when it was counted; absent as `reached` is. */
  readonly targets?: readonly Target[];
  /** What is left out of it, being of few: ids of amounts, of splits and of what targets count. */
  readonly leftOut: readonly string[];
  /** Marks of those whom it counts; they name nobody. */
  readonly people: readonly string[];
}

interface Asked {
  readonly line: string;
  readonly until: string;
  readonly day: string;
  /** Everybody whom the office knows. */
  readonly office: readonly PersonOfProject[];
  readonly splits: readonly ContractSplit[];
  /** What the targets of the project count of persons, the most important first. */
  readonly reached?: readonly string[];
  /** Another desk of the office gave out a report of the project: who is in that is not known here, so that persons alone are told. */
  readonly elsewhere?: boolean;
  /** The office has or had another desk, whose reports may not be known here: nothing that splits persons is told. */
  readonly besideAnother?: boolean;
  /** All that was told for contracts by the office, of whatever project. */
  readonly earlier: readonly ContractNumbers[];
  /** Whether the table of a variable left of one of the years, to the finer base: an exact split beside it would say too much. */
  readonly isPrintedFiner: (variable: string, years: readonly number[]) => boolean;
}

/** What is left out of a project of few, whether or not they had any of it: else it would say of them that they had none. */
const ALL_AMOUNTS = ['services', 'nights', 'paid'] as const;

export function contractNumbers(asked: Asked, k: number): ContractNumbers {
  const { line, until, day, office, earlier } = asked;
  const inside = office.filter(({ given }) => given !== null);
  const about = { line, until, day, persons: inside.length, people: inside.map(({ person }) => markOf(person)).sort() };
  const amounts = amountsOf(inside);
  const splits = asked.splits.map((split) => splitOf(asked, split));
  const wanted = asked.reached ?? [];
  if (asked.elsewhere === true || !mayTellMore(inside.length, k)) {
    const leftOut = [...ALL_AMOUNTS, ...splits.map(({ id }) => id), ...wanted];
    return { ...about, amounts: [], splits: [], reached: [], leftOut };
  }
  const before = earlier.filter((one) => one.line === line);
  const mayTellAmount = ({ id, signs }: ToldAmount) =>
    isNoneOrMany(Object.keys(signs).length, k) &&
    before
      .flatMap((one) => one.amounts.filter((told) => told.id === id))
      .every((told) => isNoneOrMany(countChanged(told.signs, signs), k));
  const marks = marksOf(inside);
  const reachedBefore = before.flatMap((one) => one.reached ?? []).map((one) => new Set(one.people));
  const mayTellSplit = ({ id, variable, years }: ExactSplit) =>
    asked.besideAnother !== true &&
    !asked.isPrintedFiner(variable, years) &&
    maySplitExactly(askedSplit(asked, id), k) &&
    partSets(asked, id).every((part) => reachedBefore.every((told) => mayStandBeside(marks, told, part, k)));
  const toldSplit = splits.filter(mayTellSplit);
  const reached = asked.besideAnother === true ? [] : reachedOf(asked, wanted, toldSplit, k);
  return {
    ...about,
    amounts: amounts.filter(mayTellAmount),
    splits: toldSplit,
    reached,
    leftOut: [
      ...amounts.filter((one) => !mayTellAmount(one)).map(({ id }) => id),
      ...splits.filter((one) => !mayTellSplit(one)).map(({ id }) => id),
      ...wanted.filter((id) => reached.every((told) => told.id !== id)),
    ],
  };
}

/** One target after the other: what was counted of the first binds the next. */
function reachedOf(asked: Asked, wanted: readonly string[], splits: readonly ExactSplit[], k: number) {
  const { line, office, earlier } = asked;
  const inside = office.filter(({ given }) => given !== null);
  const marks = marksOf(inside);
  const before = earlier.filter((one) => one.line === line);
  const parts = [...splits, ...before.flatMap((one) => one.splits)].flatMap(({ id }) => partSets(asked, id));
  const told: Reached[] = [];
  for (const id of wanted) {
    const people = inside.filter((one) => one.reached?.has(id) === true).map(({ person }) => markOf(person));
    const others = [...told, ...before.flatMap((one) => one.reached ?? [])].filter((one) => one.id !== id);
    const of = (reports: readonly ContractNumbers[]) => reports.flatMap((one) => toldReached(one, id));
    const may = mayTellReached(
      {
        ...{ line, inside: marks, reached: new Set(people), parts },
        others: others.map((one) => new Set(one.people)),
        earlier: of(before),
        elsewhere: OF_THE_PERSON.has(id) ? of(earlier.filter((one) => one.line !== line)) : [],
      },
      k,
    );
    if (may) told.push({ id, n: people.length, people: people.toSorted() });
  }
  return told;
}

function toldReached({ line, people, reached = [] }: ContractNumbers, id: string): readonly ToldReached[] {
  return reached
    .filter((one) => one.id === id)
    .map((one) => ({ line, people: new Set(people), reached: new Set(one.people) }));
}

/** Marks of everybody whom the office knows, by the part of a split that they are in. */
function partSets({ office, splits }: Asked, id: string): readonly ReadonlySet<string>[] {
  const split = splits.find((one) => one.id === id);
  if (split === undefined) return [];
  const parts = Map.groupBy(office, ({ person }) => split.partOf(person));
  return [...parts.values()].map(marksOf);
}

/** Whether a report may be counted anew after it was withdrawn: who came to it or went since is nobody or `k`, or the two would tell who. */
export function mayCorrect(now: ContractNumbers, before: readonly ContractNumbers[], k: number): boolean {
  const people = new Set(now.people);
  return before.every((told) => changes(new Set(told.people), people).every((n) => isNoneOrMany(n, k)));
}

/** What the whole project gave, each amount with whoever had any of it. */
function amountsOf(inside: readonly PersonOfProject[]): readonly ToldAmount[] {
  const ids = new Set(['services', ...inside.flatMap(({ given }) => Object.keys(given ?? {}))]);
  return [...ids].map((id) => {
    const having = inside.filter(({ given }) => (given?.[id] ?? 0) !== 0);
    return {
      id,
      n: having.reduce((sum, { given }) => sum + (given?.[id] ?? 0), 0),
      signs: Object.fromEntries(
        having.map(({ person, given }) => [markOf(person), signOf(person, id, given?.[id] ?? 0)]),
      ),
    };
  });
}

function splitOf({ office }: Asked, { id, variable, partOf }: ContractSplit): ExactSplit {
  const inside = office.filter(({ given }) => given !== null);
  const { people, known } = peopleOf(office, partOf);
  return {
    id,
    variable,
    parts: partsOf(people, known),
    years: [...new Set(inside.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
  };
}

function askedSplit({ line, office, splits, earlier }: Asked, id: string): Parameters<typeof maySplitExactly>[0] {
  const partOf = splits.find((split) => split.id === id)?.partOf ?? (() => id);
  const { people, known } = peopleOf(office, partOf);
  return { line, inside: people, office: known, earlier: earlier.flatMap((one) => toldSplits(one, id)) };
}

function toldSplits({ line, people, splits }: ContractNumbers, id: string): readonly ToldSplit[] {
  return splits.filter((split) => split.id === id).map(({ parts }) => ({ line, people: new Set(people), parts }));
}

function peopleOf(office: readonly PersonOfProject[], partOf: ContractSplit['partOf']) {
  const known = new Map(
    office.map(({ person, year }): [string, PersonOfOffice] => [markOf(person), { part: partOf(person), year }]),
  );
  const inside = office.filter(({ given }) => given !== null);
  return { people: marksOf(inside), known };
}

function countChanged(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): number {
  const marks = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...marks].filter((mark) => before[mark] !== now[mark]).length;
}

const MARK = 16;
const SIGN = 4;

const marksOf = (people: readonly PersonOfProject[]): ReadonlySet<string> =>
  new Set(people.map(({ person }) => markOf(person)));

function markOf({ tally }: CountedPerson): string {
  return shortened(digestOf('person of a project', tally), MARK);
}

/** Too little to find out the amount by trying. */
function signOf({ tally }: CountedPerson, id: string, n: number): string {
  return shortened(digestOf('given by a project', tally, id, String(n)), SIGN);
}

const shortened = (digest: bigint, length: number): string => digest.toString(16).padStart(64, '0').slice(0, length);
