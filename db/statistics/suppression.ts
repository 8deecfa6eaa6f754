/**
 * Suppression: which numbers of a table may leave the case database (statistics/RULES.md, Suppression). No cell, total, missing count,
 * denominator or percentage, and no difference of them inside the table, may reveal fewer than `k` persons.
 *
 * The rule is deterministic and public, so it must hold against a reader who knows it. For a dimension whose rows add up:
 * 1. every row (and the missing count) that stands for 1 to k−1 persons is hidden;
 * 2. unless these hide each other, the last row that is not zero (`missing` after all rows) is hidden with them, and another
 *    one while the hidden ones together are too few;
 * 3. if there are none left to hide, the whole dimension is.
 * "Too few" looks only at the sum of what is hidden, which a reader can work out anyway, and which row goes along never depends
 * on its size: so neither gives a size away. A reader who knows the rule learns that a small row is small, and nothing more:
 * every value from 1 to k−1 stays possible (tests/db/statistics/suppression.test.ts tries them all). A shown zero is a true zero.
 */
import type { Count, DimensionCounts, MultiCounts, SingleCounts, TableCounts } from './counts.ts';

interface HiddenInDimension {
  readonly rows: ReadonlySet<string>;
  /** The missing count; with it go the denominator and every percentage of it, which would give it away. */
  readonly missing: boolean;
}

interface Hidden {
  /** The table stands for fewer than k persons: nothing of it is shown. */
  readonly all: boolean;
  /** By dimension id. */
  readonly dimensions: ReadonlyMap<string, HiddenInDimension>;
}

/** What to hide of a table so that no number reveals fewer than `k` persons. */
export function hiddenCells(table: TableCounts, k: number): Hidden {
  const all = small(table.total, k);
  return {
    all,
    dimensions: new Map(
      table.dimensions.map((dimension) => [
        dimension.id,
        all ? everything(dimension) : dimension.multi ? hiddenOfMulti(dimension, k) : hiddenOfSingle(dimension, k),
      ]),
    ),
  };
}

/** True for a count that stands for at least one person and for fewer than `k`. */
export function small(count: Count, k: number): boolean {
  return count.n > 0 && count.subjects < k;
}

/** True for a number, left over by subtraction, that stands for someone and for fewer than `k`; unknown numbers stand for nobody. */
export function hasFew(n: number | null, k: number): boolean {
  return n !== null && n !== 0 && Math.abs(n) < k;
}

function everything(dimension: DimensionCounts): HiddenInDimension {
  return { rows: new Set(dimension.cells.map((cell) => cell.code)), missing: true };
}

function hiddenOfSingle(dimension: SingleCounts, k: number): HiddenInDimension {
  const parts: readonly (Count & { readonly code: string | undefined })[] = [
    { code: undefined, ...dimension.missing },
    ...dimension.cells,
  ];
  const hidden = parts.filter((part) => small(part, k));
  if (hidden.length === 0) return { rows: new Set(), missing: false };
  if (!hideEachOther(hidden, k)) {
    const others = parts.filter((part) => part.n > 0 && !small(part, k));
    do {
      const last = others.pop();
      if (last === undefined) return everything(dimension);
      hidden.push(last);
    } while (tooFew(hidden, k));
  }
  return {
    rows: new Set(hidden.flatMap((part) => (part.code === undefined ? [] : [part.code]))),
    missing: hidden.some((part) => part.code === undefined),
  };
}

function sumOf(counts: readonly Count[], of: 'n' | 'subjects'): number {
  return counts.reduce((sum, count) => sum + count[of], 0);
}

/** Small counts whose sum leaves each of them free to be anything from 1 to k−1, the others taking up the rest. */
function hideEachOther(counts: readonly Count[], k: number): boolean {
  const m = counts.length;
  const least = k + m - 1;
  const most = (m - 1) * (k - 1) + 1;
  return sumOf(counts, 'n') >= least && sumOf(counts, 'n') <= most && sumOf(counts, 'subjects') >= least;
}

/** Small counts and larger ones whose sum would leave some small one less than its whole range. */
function tooFew(counts: readonly Count[], k: number): boolean {
  const least = 2 * k + counts.length - 3;
  return sumOf(counts, 'n') < least || sumOf(counts, 'subjects') < least;
}

/**
 * Rows that overlap do not add up, but each has a complement, and all of them a union (the answered). A row is hidden when it or its
 * complement is small. The missing count, and with it the union, is hidden when any row is. It is also hidden when one of these is small:
 * the count itself, the union, what the union adds to a row, the overlap of all rows.
 */
function hiddenOfMulti(dimension: MultiCounts, k: number): HiddenInDimension {
  const rows = new Set(
    dimension.cells.filter((cell) => small(cell, k) || small(cell.others, k)).map((cell) => cell.code),
  );
  const overlap = dimension.cells.reduce((sum, cell) => sum + cell.n, 0) - dimension.answered.n;
  const missing =
    rows.size > 0 ||
    small(dimension.missing, k) ||
    small(dimension.answered, k) ||
    dimension.cells.some((cell) => small(cell.onlyOthers, k)) ||
    (overlap > 0 && overlap < k);
  return { rows, missing };
}
