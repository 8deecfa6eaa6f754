import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../db/statistics/protection/digest.ts';
import { roundTotal } from '../../../../db/statistics/protection/round-total.ts';
import { type RowCount, splitTotal } from '../../../../db/statistics/protection/split-total.ts';

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, n) => sum + n, 0);

const rowsOf = (counts: readonly number[]): readonly RowCount[] =>
  counts.map((n, at) => ({ code: `row-${at}`, group: at % 3 === 0 ? 'first' : at % 3 === 1 ? 'second' : null, n }));

describe('a printed total split into rows', () => {
  test('comes to the total, every row and group off by less than the base, nobody where there is nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(5, 7, 10),
        fc.string(),
        fc.boolean(),
        (counts, base, key, isOrdered) => {
          const rows = rowsOf(counts);
          const total = roundTotal(sumOf(counts), base, digestOf('total', key));
          const printed = splitTotal(rows, total, base, digestOf(key), isOrdered);
          expect(sumOf(printed.values())).toBe(total);
          for (const { code, n } of rows) {
            const number = printed.get(code) ?? Number.NaN;
            expect(number % base).toBe(0);
            expect(Math.abs(number - n)).toBeLessThan(base);
            if (n === 0) expect(number).toBe(0);
          }
          if (isOrdered) return;
          for (const group of ['first', 'second']) {
            const of = rows.filter((row) => row.group === group);
            const off = sumOf(of.map(({ code, n }) => (printed.get(code) ?? 0) - n));
            expect(Math.abs(off)).toBeLessThan(base);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is right on average over ten thousand keys', () => {
    const counts = [1, 23, 4, 8, 2, 11, 3];
    const sums = new Map<string, number>();
    const keys = 10_000;
    for (let key = 0; key < keys; key++) {
      const total = roundTotal(sumOf(counts), 5, digestOf('total', String(key)));
      for (const [code, n] of splitTotal(rowsOf(counts), total, 5, digestOf(String(key)))) {
        sums.set(code, (sums.get(code) ?? 0) + n);
      }
    }
    // A mean of so many is off by a fortieth of a person; five times that never happens.
    for (const [at, n] of counts.entries()) {
      expect(Math.abs((sums.get(`row-${at}`) ?? 0) / keys - n)).toBeLessThan(0.125);
    }
  });

  test('keeps the quarters in their order, so that a half-year is off by less than the base too', () => {
    const counts = [3, 4, 1, 2];
    const rows = counts.map((n, at) => ({ code: `q${at + 1}`, group: null, n }));
    for (let key = 0; key < 200; key++) {
      const total = roundTotal(10, 5, digestOf('total', String(key)));
      const printed = splitTotal(rows, total, 5, digestOf(String(key)), true);
      expect(Math.abs((printed.get('q1') ?? 0) + (printed.get('q2') ?? 0) - 7)).toBeLessThan(5);
      expect(Math.abs((printed.get('q3') ?? 0) + (printed.get('q4') ?? 0) - 3)).toBeLessThan(5);
    }
  });

  test('is refused where the total is not theirs', () => {
    for (const total of [0, 5, 20, 12]) {
      expect(() => splitTotal(rowsOf([6, 7]), total, 5, digestOf('key'))).toThrow('is not 13 rounded to 5');
    }
  });
});
