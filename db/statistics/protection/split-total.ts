/**
 * A table whose total is printed, split into its rows by systematic sampling (statistics/RULES.md, Numbers that leave). The rows are laid end to
 * end, and a mark stands at every base from a start that is drawn: a row prints as many bases as it has marks. So the rows add up to the
 * total, none is off by the base or more, and each is right on average. Pure.
 */
import { compareText } from '../../codebook/order.ts';
import { type Digest, digestOf, drawBelow } from './digest.ts';

/** How many persons are in a row. Rows of one group stay together, so that the group is the sum of its rows and as near to the truth as they. */
export interface RowCount {
  readonly code: string;
  readonly group: string | null;
  readonly n: number;
}

/**
 * What each row prints, by its code.
 * @param total the printed total: the sum of the rows, rounded up or down to a whole number of bases
 * @param isOrdered whether the rows keep the order in which they stand, as the quarters of a year do; otherwise the key shuffles them
 */
export function splitTotal(
  rows: readonly RowCount[],
  total: number,
  base: number,
  key: Digest,
  isOrdered = false,
): ReadonlyMap<string, number> {
  const start = startOf(rows, total, base, digestOf('start', key));
  const printed = new Map<string, number>();
  let marked = 0;
  let laid = start;
  for (const { code, n } of isOrdered ? rows : shuffled(rows, key)) {
    laid += n;
    const marks = Math.floor(laid / base);
    printed.set(code, (marks - marked) * base);
    marked = marks;
  }
  return printed;
}

/** One of the starts with which the rows add up to the printed total, each as likely as the others. */
function startOf(rows: readonly RowCount[], total: number, base: number, key: Digest): number {
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const over = n % base;
  if (total === n - over) return drawBelow(base - over, key);
  if (total !== n - over + base || over === 0) throw new Error(`${total} is not ${n} rounded to ${base}`);
  return base - over + drawBelow(over, key);
}

function shuffled(rows: readonly RowCount[], key: Digest): readonly RowCount[] {
  const places = rows.map((row) => {
    const group = row.group ?? `row ${row.code}`;
    return { row, place: [placeOf(key, 'group', group), placeOf(key, 'row', row.code)].join(' ') };
  });
  return places.toSorted((a, b) => compareText(a.place, b.place)).map(({ row }) => row);
}

const placeOf = (key: Digest, ...of: readonly string[]): string =>
  digestOf('place', key, ...of)
    .toString(16)
    .padStart(64, '0');
