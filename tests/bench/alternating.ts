/** Two ways of doing the same, timed in turn, so that whatever else the machine does falls on both. */
import { type Cost, costOf, eachOf, type Stopwatch } from './cost.ts';
import type { Size } from './row.ts';

/** What an alternation says of a row. */
export interface Compared {
  readonly ours: Cost;
  readonly bare: Cost;
  /** The median of ours to the other in processor time, pair by pair. */
  readonly ratio: number;
}

export function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  const upper = ordered[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((ordered[middle - 1] ?? upper) + upper) / 2 : upper;
}

function medianCost(costs: readonly Cost[]): Cost {
  return { cpu: median(costs.map(({ cpu }) => cpu)), wall: median(costs.map(({ wall }) => wall)) };
}

/** Each of the two answers its own cost. Which goes first changes from round to round. */
export async function alternating(
  rounds: number,
  ours: () => Promise<Cost>,
  bare: () => Promise<Cost>,
): Promise<Compared> {
  const pairs: { readonly ours: Cost; readonly bare: Cost }[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? await bare() : undefined;
    const mine = await ours();
    pairs.push({ ours: mine, bare: first ?? (await bare()) });
  }
  return {
    ours: medianCost(pairs.map((pair) => pair.ours)),
    bare: medianCost(pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours.cpu / pair.bare.cpu)),
  };
}

/** {@link alternating} for acts that take milliseconds: in each of many rounds either is done several times over. */
export function alternatingOften(
  { short, times }: Pick<Size, 'short' | 'times'>,
  ours: (watch: Stopwatch) => unknown,
  bare: (watch: Stopwatch) => unknown,
): Promise<Compared> {
  const many = async (act: (watch: Stopwatch) => unknown) => {
    const cost = await costOf(async (watch) => {
      for (let turn = 0; turn < times; turn++) await act(watch);
    });
    return eachOf(cost, times);
  };
  return alternating(
    short,
    () => many(ours),
    () => many(bare),
  );
}
