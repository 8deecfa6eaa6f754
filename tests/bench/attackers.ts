/**
 * Attackers of the numbers that leave, for an hour: worlds of offices of every size, what an exact solver narrows within one table and its
 * crosses, between tables, and beside an exact split.
 */
import { countRows } from '../../db/statistics/protection/counted-person.ts';
import { variableOf } from '../db/statistics/attackers/population.ts';
import {
  added,
  attack,
  contractSums,
  type Narrowed,
  NONE,
  narrowedBy,
  targetsOf,
  withProject,
  worldOf,
} from '../db/statistics/attackers/world.ts';

interface Attacked {
  readonly lines: readonly string[];
  /** What broke a limit of statistics/RULES.md. */
  readonly faults: readonly string[];
}

const SIZES = [
  [8, 12, 20, 33],
  [12, 25, 40, 18],
  [60, 80, 45, 120],
  [20, 200, 9, 70],
];

/** `worlds`: how many are invented; `seed`: names them, so that one that fails can be made again. */
export function attackers(
  { worlds, seed }: { readonly worlds: number; readonly seed: number },
  say: (text: string) => void,
): Attacked {
  let [within, between, beside] = [NONE, NONE, NONE];
  for (let at = 0; at < worlds; at++) {
    const sizes = SIZES[at % SIZES.length] ?? [];
    const found = attack(worldOf(`bench ${seed} ${at}`, { offices: 2 + (at % 2), years: 3, sizes }));
    within = added(within, found.within);
    between = added(between, found.between);
    const { project, sums, truth } = withProject(`bench ${seed} ${at}`, 40 + (at % 40), at % 2 === 0 ? 0 : 12, ['sex']);
    const split = Object.fromEntries(countRows(variableOf('sex'), project).map(({ code, n }) => [code, n]));
    beside = added(beside, narrowedBy([...sums, ...contractSums(0, split)], truth, targetsOf([0, 1])));
    say(`${at + 1} of ${worlds}`);
  }
  const shares = { within, between, beside };
  return {
    lines: Object.entries(shares).map(([name, found]) => `${name} ${JSON.stringify(found)}`),
    faults: [
      ...over('within a table', within, 0, 0),
      ...over('between tables', between, 0.01, 0.002),
      ...over('beside an exact split', beside, 0.03, 0.002),
    ],
  };
}

function over(where: string, found: Narrowed, ofK: number, ofThree: number): readonly string[] {
  const { small, one, fewerThanThree, fewerThanK } = found;
  return [
    ...(one > 0 ? [`${where}: ${one} known exactly`] : []),
    ...(fewerThanThree > small * ofThree
      ? [`${where}: ${fewerThanThree} of ${small} with fewer than three values`]
      : []),
    ...(fewerThanK > small * ofK ? [`${where}: ${fewerThanK} of ${small} with fewer than k values`] : []),
  ];
}
