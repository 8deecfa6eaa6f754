/** How many persons a year had, as it is printed: a whole number of bases. Pure. */
import { type Digest, drawBelow } from './digest.ts';

/** `n` rounded up or down to a whole number of `base`, so that it is right on average over all keys. A whole number of bases stays. */
export function roundTotal(n: number, base: number, key: Digest): number {
  const over = n % base;
  return n - over + (drawBelow(base, key) < over ? base : 0);
}
