/**
 * The cells of a cross, whole numbers of bases that come to what its rows and columns print already (statistics/RULES.md, Numbers that
 * leave). Pure.
 */
import { cheapestFlow, type Steps } from './cheapest-flow.ts';
import { type Digest, digestOf, drawBelow } from './digest.ts';

interface Cross {
  /** What each row and column prints. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** How many persons are in each cell. */
  readonly cells: readonly (readonly number[])[];
}

interface FittedCross {
  readonly cells: readonly (readonly number[])[];
  /** A cell is off by less than so many bases. */
  readonly offBy: 1 | 2;
}

/** Null where nothing fits with every cell off by less than two bases. */
export function fitCross(cross: Cross, base: number, key: Digest): FittedCross | null {
  const near = fitWithin(cross, base, key, 1);
  if (near !== null) return { cells: near, offBy: 1 };
  const far = fitWithin(cross, base, key, 2);
  return far === null ? null : { cells: far, offBy: 2 };
}

/** Steps are compared in these parts of one. */
const FINE = 1_000_000;
/** Costs more than all cells together: taken only where nothing else fits. */
const FAR = FINE * 10_000;

function fitWithin({ rows, columns, cells }: Cross, base: number, key: Digest, bases: 1 | 2) {
  const least = cells.map((row) => row.map((n) => Math.max(0, Math.floor(n / base) - (bases - 1))));
  const inBases = (printed: number, fixed: readonly number[]) => printed / base - fixed.reduce((sum, n) => sum + n, 0);
  const steps = cells.map((row, at) =>
    row.map((n, column) => stepsOf(n, base, digestOf('cell', key, String(at), String(column)), bases)),
  );
  const taken = cheapestFlow(
    rows.map((printed, at) => inBases(printed, least[at] ?? [])),
    columns.map((printed, at) =>
      inBases(
        printed,
        least.map((row) => row[at] ?? 0),
      ),
    ),
    steps,
  );
  if (taken === null) return null;
  return least.map((row, at) => row.map((fixed, column) => (fixed + (taken[at]?.[column] ?? 0)) * base));
}

/** From the least number of bases that a cell may print, each base more: the one above its count is the cheaper the nearer the count is to it. */
function stepsOf(n: number, base: number, key: Digest, bases: 1 | 2): Steps {
  const over = n % base;
  const near = over === 0 ? [] : [drawBelow(FINE, key) - Math.floor((over * FINE) / base)];
  if (bases === 1) return near;
  const below = n >= base ? [-FAR] : [];
  return [...below, ...near, FAR];
}
