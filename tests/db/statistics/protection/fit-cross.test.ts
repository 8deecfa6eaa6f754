import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../db/statistics/protection/digest.ts';
import { fitCross } from '../../../../db/statistics/protection/fit-cross.ts';
import { roundTotal } from '../../../../db/statistics/protection/round-total.ts';
import { splitTotal } from '../../../../db/statistics/protection/split-total.ts';

const BASE = 5;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
const columnOf = (cells: readonly (readonly number[])[], at: number) => cells.map((row) => row[at] ?? 0);

/** Rows and columns as their own tables print them. */
function drawn(cells: readonly (readonly number[])[], key: string) {
  const margin = (sums: readonly number[], name: string) => {
    const rows = sums.map((n, at) => ({ code: String(at), group: null, n }));
    const total = roundTotal(sumOf(sums), BASE, digestOf('total', key));
    const printed = splitTotal(rows, total, BASE, digestOf(name, key));
    return rows.map(({ code }) => printed.get(code) ?? 0);
  };
  const columns = (cells[0] ?? []).map((_, at) => sumOf(columnOf(cells, at)));
  return { rows: margin(cells.map(sumOf), 'rows'), columns: margin(columns, 'columns'), cells };
}

/** Whether any cells, each the base below or above its count, come to the sums. */
function hasNearFit({ rows, columns, cells }: ReturnType<typeof drawn>): boolean {
  const places = cells.flatMap((row, at) => row.map((n, column) => ({ at, column, n })));
  const tryFrom = (place: number, left: readonly number[], leftColumns: readonly number[]): boolean => {
    const cell = places[place];
    if (cell === undefined) return [...left, ...leftColumns].every((n) => n === 0);
    const low = Math.floor(cell.n / BASE) * BASE;
    return [...new Set([low, cell.n === low ? low : low + BASE])].some((n) => {
      const nextLeft = left.map((of, at) => (at === cell.at ? of - n : of));
      const nextColumns = leftColumns.map((of, at) => (at === cell.column ? of - n : of));
      return ![...nextLeft, ...nextColumns].some((of) => of < 0) && tryFrom(place + 1, nextLeft, nextColumns);
    });
  };
  return tryFrom(0, rows, columns);
}

describe('a cross', () => {
  test('comes to what its rows and columns print, and is near wherever any near cells do', () => {
    const cells = fc.array(fc.array(fc.nat(14), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(cells, fc.string(), (counts, key) => {
        const cross = drawn(counts, key);
        const fitted = fitCross(cross, BASE, digestOf(key));
        expect(fitted?.offBy === 1).toBe(hasNearFit(cross));
        if (fitted === null) return;
        expect(fitted.cells.map(sumOf)).toEqual(cross.rows);
        expect(cross.columns.map((_, at) => sumOf(columnOf(fitted.cells, at)))).toEqual(cross.columns);
        for (const [at, row] of fitted.cells.entries()) {
          for (const [column, n] of row.entries()) {
            expect(n % BASE).toBe(0);
            expect(n).toBeGreaterThanOrEqual(0);
            expect(Math.abs(n - (counts[at]?.[column] ?? 0))).toBeLessThan(fitted.offBy * BASE);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is within one person on average over redrawn keys, and nearly always off by less than the base', () => {
    const counts = [
      [12, 3, 7, 1],
      [4, 9, 2, 6],
      [1, 2, 11, 3],
    ];
    const keys = 1_500;
    const sums = counts.map((row) => row.map(() => 0));
    let near = 0;
    for (let key = 0; key < keys; key++) {
      const fitted = fitCross(drawn(counts, String(key)), BASE, digestOf(String(key)));
      if (fitted?.offBy === 1) near += 1;
      for (const [at, row] of (fitted?.cells ?? []).entries()) {
        for (const [column, n] of row.entries()) {
          const of = sums[at];
          if (of !== undefined) of[column] = (of[column] ?? 0) + n;
        }
      }
    }
    for (const [at, row] of counts.entries()) {
      for (const [column, n] of row.entries()) {
        expect(Math.abs((sums[at]?.[column] ?? 0) / keys - n), `${at} ${column}`).toBeLessThan(1);
      }
    }
    expect(near / keys).toBeGreaterThan(0.9);
  });
});
