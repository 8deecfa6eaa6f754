/**
 * An attacker who misses nothing: whole numbers, none below zero, of which sums are known to lie between two bounds. Propagation of bounds and
 * branching; complete, up to a number of steps.
 */

/** The sum of some unknowns lies from `least` to `most`. */
export interface KnownSum {
  /** Places of the unknowns; each counts once. */
  readonly of: readonly number[];
  readonly least: number;
  readonly most: number;
}

type Answer = { readonly values: readonly number[] } | 'none' | 'too-long';

const STEPS = 1_000;

/** Values for all unknowns that agree with every sum. `hint`: values to try first; they decide nothing but how long it takes. */
export function solve(unknowns: number, sums: readonly KnownSum[], hint: readonly number[] = []): Answer {
  const most = sums.reduce((greatest, sum) => Math.max(greatest, sum.most), 0);
  const holding = Array.from({ length: unknowns }, (): number[] => []);
  for (const [at, { of }] of sums.entries()) for (const unknown of of) holding[unknown]?.push(at);
  let steps = 0;

  /** Narrows the bounds as far as the sums do; false where none are left. */
  const narrow = (low: Int32Array, high: Int32Array, changed: readonly number[]): boolean => {
    const waiting = new Set(changed);
    for (const at of waiting) {
      waiting.delete(at);
      const sum = sums[at];
      if (sum === undefined) continue;
      let [lowest, highest] = [0, 0];
      for (const unknown of sum.of) {
        lowest += low[unknown] ?? 0;
        highest += high[unknown] ?? 0;
      }
      if (lowest > sum.most || highest < sum.least) return false;
      for (const unknown of sum.of) {
        const [from, to] = [low[unknown] ?? 0, high[unknown] ?? 0];
        const newTo = Math.min(to, sum.most - (lowest - from));
        const newFrom = Math.max(from, sum.least - (highest - to));
        if (newFrom > newTo) return false;
        if (newFrom === from && newTo === to) continue;
        low[unknown] = newFrom;
        high[unknown] = newTo;
        lowest += newFrom - from;
        highest += newTo - to;
        for (const other of holding[unknown] ?? []) waiting.add(other);
      }
    }
    return true;
  };

  const search = (low: Int32Array, high: Int32Array, changed: readonly number[]): Answer => {
    steps += 1;
    if (steps > STEPS) return 'too-long';
    if (!narrow(low, high, changed)) return 'none';
    let chosen = -1;
    for (let at = 0; at < unknowns; at++) {
      const room = (high[at] ?? 0) - (low[at] ?? 0);
      if (room > 0 && (chosen < 0 || room < (high[chosen] ?? 0) - (low[chosen] ?? 0))) chosen = at;
    }
    if (chosen < 0) return { values: [...low] };
    const [from, to] = [low[chosen] ?? 0, high[chosen] ?? 0];
    const first = Math.min(to, Math.max(from, hint[chosen] ?? from));
    for (const [least, greatest] of [
      [first, first],
      [from, first - 1],
      [first + 1, to],
    ] as const) {
      if (least > greatest) continue;
      const [nextLow, nextHigh] = [low.slice(), high.slice()];
      nextLow[chosen] = least;
      nextHigh[chosen] = greatest;
      const found = search(nextLow, nextHigh, holding[chosen] ?? []);
      if (found !== 'none') return found;
    }
    return 'none';
  };
  return search(new Int32Array(unknowns), new Int32Array(unknowns).fill(most), [...sums.keys()]);
}

interface Left {
  /** Values that the sum can have, each with a whole solution. */
  readonly possible: readonly number[];
  /** The search was given up for some value, which then counts as one that it cannot have. */
  readonly isGivenUp: boolean;
}

/**
 * Which values a sum can still have near the true one, stopping at `enough` of them.
 * @param truth a solution that is known to whoever tests; from it others are looked for, a person more or fewer at a time, before all are searched
 */
export function valuesLeft(
  unknowns: number,
  sums: readonly KnownSum[],
  target: readonly number[],
  truth: readonly number[],
  enough: number,
): Left {
  const now = target.reduce((sum, at) => sum + (truth[at] ?? 0), 0);
  const possible = [now];
  let isGivenUp = false;
  for (const step of [1, -1] as const) {
    let from: readonly number[] = truth;
    for (let value = now + step; value >= 0 && possible.length < enough; value += step) {
      const moved = onePersonFrom(sums, target, from, step);
      const found =
        moved === null
          ? solve(unknowns, [...sums, { of: target, least: value, most: value }], from)
          : { values: moved };
      if (found === 'too-long') isGivenUp = true;
      if (typeof found === 'string') break;
      possible.push(value);
      from = found.values;
    }
  }
  return { possible, isGivenUp };
}

/** How many persons may be moved elsewhere to make room, and how many ways are tried. */
const MOST_MOVES = 3;
const MOST_TRIES = 3_000;

/** A solution with one person more (or fewer) in the target, the others moved as far as the sums need it; null: none was found. */
function onePersonFrom(
  sums: readonly KnownSum[],
  target: readonly number[],
  from: readonly number[],
  step: 1 | -1,
): readonly number[] | null {
  const inside = new Set(target);
  const values = [...from];
  const totals = sums.map(({ of }) => of.reduce((total, at) => total + (from[at] ?? 0), 0));
  const holding = Array.from({ length: from.length }, (): number[] => []);
  for (const [at, { of }] of sums.entries()) for (const unknown of of) holding[unknown]?.push(at);
  let tries = 0;
  const move = (at: number, by: number) => {
    values[at] = (values[at] ?? 0) + by;
    for (const sum of holding[at] ?? []) totals[sum] = (totals[sum] ?? 0) + by;
  };
  const settle = (moves: number, waiting: readonly number[]): boolean => {
    const broken = waiting.find((at) => {
      const total = totals[at] ?? 0;
      return total < (sums[at]?.least ?? 0) || total > (sums[at]?.most ?? 0);
    });
    if (broken === undefined) return true;
    if (moves === 0) return false;
    const by = (totals[broken] ?? 0) > (sums[broken]?.most ?? 0) ? -1 : 1;
    for (const at of sums[broken]?.of ?? []) {
      if (inside.has(at) || (values[at] ?? 0) + by < 0) continue;
      tries += 1;
      if (tries > MOST_TRIES) return false;
      move(at, by);
      if (settle(moves - 1, [...waiting, ...(holding[at] ?? [])])) return true;
      move(at, -by);
    }
    return false;
  };
  for (const at of target) {
    if ((values[at] ?? 0) + step < 0) continue;
    move(at, step);
    if (settle(MOST_MOVES, holding[at] ?? [])) return values;
    move(at, -step);
  }
  return null;
}
