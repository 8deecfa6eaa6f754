/** Chance that can be repeated: the same seed, the same cases. Never for keys, ids or salts. */
export interface Chance {
  /** A whole number from 0 up to, not including, `n`. */
  readonly below: (n: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** True in about `percent` of a hundred times. */
  readonly often: (percent: number) => boolean;
  /** The same things in another order. */
  readonly shuffled: <T>(things: readonly T[]) => readonly T[];
}

/** Mulberry32 (public domain): 32 bits of state, evenly spread, enough for invented cases. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick: ([first, ...more]) => (more.length === 0 ? first : (more[below(more.length + 1)] ?? first)),
    often: (percent) => next() * 100 < percent,
    shuffled: (things) => {
      const order = [...things];
      for (let last = order.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const [a, b] = [order[last], order[other]];
        if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
      }
      return order;
    },
  };
}
