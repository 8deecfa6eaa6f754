import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf } from '../../../db/statistics/percent.ts';

describe('a percentage', () => {
  test.each([
    [197, 278, 70.9],
    [69, 275, 25.1],
    [11, 275, 4],
    [1, 16, 6.3],
    [1, 800, 0.1],
    [1, 2001, 0],
    [278, 278, 100],
    [0, 5, 0],
  ])('%i of %i is %f', (n, of, percent) => {
    expect(percentOf(n, of)).toBe(percent);
  });

  test('of nobody is none', () => {
    expect(percentOf(0, 0)).toBeUndefined();
  });

  test('is never more than half a step away, and halves go up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(100_000),
        fc.constantFrom(0 as const, 1 as const),
        (of, some, decimals) => {
          const n = Math.min(some, of);
          const scale = decimals === 1 ? 10 : 1;
          const steps = BigInt(Math.round((percentOf(n, of, decimals) ?? 0) * scale));
          const off = steps * BigInt(of) - BigInt(n) * 100n * BigInt(scale);
          expect(2n * off <= BigInt(of) && 2n * off > -BigInt(of)).toBe(true);
        },
      ),
    );
  });
});
