import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SingleCounts, TableCounts } from '../../../db/statistics/counts.ts';
import { hiddenCells } from '../../../db/statistics/suppression.ts';

const count = (n: number) => ({ n, subjects: n });

function single(cells: readonly number[], missing: number): SingleCounts {
  return {
    id: 'd',
    multi: false,
    cells: cells.map((n, i) => ({ code: `c${i}`, ...count(n) })),
    missing: count(missing),
  };
}

function table(...dimensions: readonly SingleCounts[]): TableCounts {
  const first = dimensions[0];
  const total = first === undefined ? 0 : first.cells.reduce((sum, cell) => sum + cell.n, first.missing.n);
  return { total: count(total), dimensions };
}

/** What a reader sees of one dimension: numbers, null where hidden; the missing count last. */
function shown(cells: readonly number[], missing: number, k: number): readonly (number | null)[] {
  const hidden = hiddenCells(table(single(cells, missing)), k).dimensions.get('d');
  return [...cells.map((n, i) => (hidden?.rows.has(`c${i}`) ? null : n)), hidden?.missing ? null : missing];
}

/** Every way in which `parts` numbers of at least 0 add up to `sum`. */
function* partitions(parts: number, sum: number): Generator<readonly number[]> {
  if (parts === 1) {
    yield [sum];
    return;
  }
  for (let first = 0; first <= sum; first++) {
    for (const rest of partitions(parts - 1, sum - first)) yield [first, ...rest];
  }
}

/** statistics/RULES.md (Suppression). */
describe('what a table may show', () => {
  test('a table of fewer than k persons shows nothing', () => {
    const hidden = hiddenCells(table(single([3, 1], 0)), 5);
    expect(hidden.all).toBe(true);
    expect(hidden.dimensions.get('d')).toEqual({ rows: new Set(['c0', 'c1']), missing: true });
  });

  test('an empty table and true zeros are shown', () => {
    expect(shown([0, 0], 0, 5)).toEqual([0, 0, 0]);
    expect(shown([200, 0], 78, 5)).toEqual([200, 0, 78]);
  });

  test('a small row takes another with it, so that the total does not give it away', () => {
    expect(shown([197, 78, 3], 0, 5)).toEqual([197, null, null, 0]);
  });

  test('small rows that hide each other need no third', () => {
    expect(shown([0, 69, 3, 190, 11, 1, 1, 0], 3, 5)).toEqual([0, 69, null, 190, 11, null, null, 0, null]);
  });

  test('where nothing is left to hide a small row behind, the whole dimension is hidden', () => {
    expect(shown([4, 4, 0], 0, 5)).toEqual([null, null, null, null]);
  });

  test('a group that came together counts as one person', () => {
    const men = { code: 'male', n: 63, subjects: 1 };
    const women = { code: 'female', n: 40, subjects: 40 };
    const hidden = hiddenCells(
      {
        total: { n: 103, subjects: 41 },
        dimensions: [{ id: 'gender', multi: false, cells: [women, men], missing: count(0) }],
      },
      5,
    );
    expect(hidden.dimensions.get('gender')?.rows).toEqual(new Set(['male', 'female']));
  });
});

describe('a reader who knows the rule', () => {
  /** Everything that could be behind what is shown. */
  function consistent(seen: readonly (number | null)[], total: number, k: number): readonly (readonly number[])[] {
    const holes = seen.filter((n) => n === null).length;
    const rest = total - seen.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    if (holes === 0) return [];
    return [...partitions(holes, rest)]
      .map((fill) => {
        let at = 0;
        return seen.map((n) => n ?? fill[at++] ?? 0);
      })
      .filter((guess) => {
        const again = shown(guess.slice(0, -1), guess.at(-1) ?? 0, k);
        return again.every((n, i) => n === seen[i]);
      });
  }

  test.each([
    [2, 12],
    [3, 14],
    [4, 15],
    [5, 14],
  ])('cannot narrow a small row below 1…k−1 (k = %i, every table of up to %i persons)', (k, most) => {
    for (let total = k; total <= most; total++) {
      for (const parts of partitions(4, total)) {
        const seen = shown(parts.slice(0, -1), parts.at(-1) ?? 0, k);
        if (!seen.includes(null)) continue;
        const guesses = consistent(seen, total, k);
        const whole = seen.every((n) => n === null);
        parts.forEach((n, i) => {
          if (n === 0 || n >= k) return;
          expect(seen[i]).toBeNull();
          const possible = new Set(guesses.map((guess) => guess[i] ?? 0).filter((value) => value > 0 && value < k));
          if (!whole) expect(possible.size).toBe(k - 1);
          else if (k > 2) expect(possible.size).toBeGreaterThan(1);
        });
      }
    }
  });

  test('finds no shown number, sum of shown numbers or rest that stands for 1 to k−1 persons', () => {
    const part = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 9 }),
        part,
        fc.integer({ min: 2, max: 10 }),
        (cells, missing, k) => {
          const total = cells.reduce((sum, n) => sum + n, missing);
          const seen = shown(cells, missing, k);
          const visible = seen.filter((n) => n !== null);
          for (const n of visible) expect(n === 0 || n >= k).toBe(true);
          const rest = total - visible.reduce((sum, n) => sum + n, 0);
          if (total >= k) expect(rest === 0 || rest >= k).toBe(true);
          expect(seen.filter((n) => n === null)).not.toHaveLength(1);
        },
      ),
    );
  });

  test('finds none between two dimensions of the same table either', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 400 }), (first, cut) => {
        const total = first.reduce((sum, n) => sum + n, 0);
        const a = single(first, 0);
        const b = { ...single([Math.min(cut, total), total - Math.min(cut, total)], 0), id: 'e' };
        const hidden = hiddenCells({ total: count(total), dimensions: [a, b] }, 5);
        // The two share nothing but the total: what each hides is what it would hide alone.
        expect(hidden.dimensions.get('d')).toEqual(
          hiddenCells({ total: count(total), dimensions: [a] }, 5).dimensions.get('d'),
        );
        expect(hidden.dimensions.get('e')).toEqual(
          hiddenCells({ total: count(total), dimensions: [b] }, 5).dimensions.get('e'),
        );
      }),
    );
  });
});

describe('rows that overlap', () => {
  /** `only`: persons by the exact set of rows they are in. */
  function multi(only: Readonly<Record<string, number>>, missing: number) {
    const codes = ['a', 'b', 'c'];
    const sum = (keep: (set: string) => boolean) =>
      count(Object.entries(only).reduce((total, [set, n]) => total + (keep(set) ? n : 0), 0));
    const answered = sum(() => true);
    return {
      total: count(answered.n + missing),
      dimensions: [
        {
          id: 'm',
          multi: true as const,
          missing: count(missing),
          answered,
          cells: codes.map((code) => ({
            code,
            ...sum((set) => set.includes(code)),
            others: count(sum((set) => !set.includes(code)).n + missing),
            onlyOthers: sum((set) => !set.includes(code)),
          })),
        },
      ],
    };
  }

  test.each([
    ['nothing small', { a: 106, b: 115 }, 57, [], false],
    ['a small row', { a: 106, b: 3 }, 57, ['b'], true],
    ['all but a few in one row', { a: 106, b: 2 }, 1, ['a', 'b'], true],
    ['a few in two rows at once', { a: 100, b: 100, ab: 2 }, 50, [], true],
    ['a few only in the other row', { ab: 100, a: 3 }, 50, [], true],
    ['few without an answer', { a: 100, b: 60 }, 2, [], true],
  ])('%s', (_, only, missing, rows, hidesMissing) => {
    const hidden = hiddenCells(multi(only as Record<string, number>, missing), 5).dimensions.get('m');
    expect([...(hidden?.rows ?? [])]).toEqual(rows);
    expect(hidden?.missing).toBe(hidesMissing);
  });
});
