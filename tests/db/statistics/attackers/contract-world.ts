/**
 * An office whose projects overlap, beside what else leaves: its year, its three years, the year of all offices. Parts are the smallest sets of
 * persons that an attacker may know to be apart.
 */

import { type ContractNumbers, contractNumbers } from '../../../../db/statistics/protection/contract-numbers.ts';
import {
  type CountedPerson,
  countRows,
  rowOf,
  tallyNumber,
} from '../../../../db/statistics/protection/counted-person.ts';
import { printEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { leastShown } from '../../../../db/statistics/protection/shown-number.ts';
import type { KnownSum } from './exact-solver.ts';
import { inventedPeople, LIST, variableOf } from './population.ts';
import { countKinds, placesOf, sumsOf } from './what-left.ts';
import { K, KINDS } from './world.ts';

/** Which projects each part of the office's year is in, and how many persons it has. */
export interface PartAsked {
  readonly projects: readonly string[];
  readonly n: number;
}

interface WorldAsked {
  readonly parts: readonly PartAsked[];
  /** Other years of the office, then other offices in the same year. */
  readonly years: readonly number[];
  readonly offices: readonly number[];
}

const YEAR = 2005;
const SPLITS = ['sex', 'age'].map((id) => ({
  id,
  variable: id,
  partOf: (person: CountedPerson) => rowOf(variableOf(id), person),
}));

export function contractWorld(seed: string, { parts, years, offices }: WorldAsked) {
  const sizes = [...parts.map(({ n }) => n), ...years, ...offices];
  // Whoever gives no answer would leave every split of so few persons out.
  const people = sizes.map((n, at) => inventedPeople(n, `${seed} ${at}`).filter(({ answers }) => 'sex' in answers));
  const ofYear = parts.map((_, at) => at);
  const ofYears = years.map((_, at) => parts.length + at);
  const elsewhere = offices.map((_, at) => parts.length + years.length + at);
  const office = [...ofYear, ...ofYears].flatMap((at) =>
    (people[at] ?? []).map((person) => ({ person, at, year: at < parts.length ? YEAR : YEAR - at })),
  );
  const told: ContractNumbers[] = [];
  for (const line of [...new Set(parts.flatMap(({ projects }) => projects))]) {
    told.push(
      contractNumbers(
        {
          ...{ line, until: '2005-12-31', day: '2006-01-10', splits: SPLITS, earlier: told },
          office: office.map(({ person, at, year }) => ({
            ...{ person, year },
            given: parts[at]?.projects.includes(line) === true ? { services: 1 } : null,
          })),
          isPrintedFiner: () => false,
        },
        K,
      ),
    );
  }
  const coarser = new Set(told.flatMap(({ splits }) => splits.map(({ variable }) => variable)));
  const editions = (
    [
      [ofYear, K],
      ...ofYears.map((at) => [[at], K] as const),
      [[...ofYear, ...ofYears], 2 * K],
      [[...ofYear, ...elsewhere], 2 * K],
    ] as const
  ).map(([at, base]) => {
    const drawing = { context: `${seed} ${at.join(' ')}`, base, ...(at === ofYear ? { coarser } : {}) };
    const edition = printEdition(
      LIST,
      at.flatMap((place) => people[place] ?? []),
      drawing,
    );
    return { at, edition };
  });
  const printed = editions.flatMap(({ at, edition }) =>
    sumsOf(KINDS, at, edition, edition.total >= leastShown(edition.base)),
  );
  const partsOf = (line: string) => ofYear.filter((at) => parts[at]?.projects.includes(line));
  return {
    told,
    printed,
    contract: told.flatMap((one) => contractSums(partsOf(one.line), one)),
    truth: people.flatMap((of) => countKinds(KINDS, of)),
    ofYear,
  };
}

/** What a contract report says of the parts that are in the project. */
function contractSums(at: readonly number[], { persons, splits }: ContractNumbers): readonly KnownSum[] {
  const exactly = (n: number, only: Readonly<Record<string, readonly string[]>> = {}) => ({
    of: placesOf(KINDS, at, only),
    least: n,
    most: n,
  });
  return [
    exactly(persons),
    ...splits
      .filter(({ id }) => id === 'sex')
      .flatMap(({ id, parts }) => variableRows(id).map((code) => exactly(parts[code] ?? 0, { [id]: [code] }))),
  ];
}

function variableRows(id: string): readonly string[] {
  return countRows(variableOf(id), []).map(({ code }) => code);
}

/** A person of so many answers alone; for rules that ask for nothing else. */
export function somebody(name: string, sex: 'female' | 'male'): CountedPerson {
  return { tally: tallyNumber([name]), answers: { sex } };
}
