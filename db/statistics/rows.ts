/** Which rows a dimension has in a table: those that its definition names, or the codes that occur; the largest alone where only so many are asked for. */
import { compareText } from '../codebook/order.ts';
import { text } from '../codebook/text.ts';
import { type Dimension, type RowDefinition, rowsIn } from './dimension.ts';
import { type Group, numbersByValue } from './group.ts';

/** All rows that are not among the largest. */
const REST = 'all-others';
const REST_ROW: RowDefinition = {
  code: REST,
  label: text('All others', 'Tous les autres', 'Todos los demás'),
  always: true,
};

/**
 * The dimension at that place of the groups, with its rows, those too that only `besides` have: of another period; each of its columns has them all.
 * Of rows of one size the first in the order of codes, or of the list, comes first.
 */
export function withRows(
  dimension: Dimension,
  at: number,
  groups: readonly Group[],
  besides: readonly Group[] = [],
): Dimension {
  const { open, top } = dimension;
  const n = numbersIn(dimension, at, groups);
  const occurring = new Set([...n.keys(), ...numbersIn(dimension, at, besides).keys()]);
  const named =
    open === undefined
      ? dimension.rows.flatMap((row) => (row.always || occurring.has(row.code) ? [{ ...row, always: true }] : []))
      : [...occurring].sort(compareText).map((code) => ({ code, label: open.labelOf(code), always: true }));
  const isBySize = top !== undefined || open?.order === 'size';
  const of = ({ code }: RowDefinition): number => n.get(code) ?? 0;
  const rows = isBySize ? named.toSorted((a, b) => of(b) - of(a)) : named;
  return top === undefined || rows.length <= top ? { ...dimension, rows } : largest(dimension, rows.slice(0, top));
}

function largest(dimension: Dimension, rows: readonly RowDefinition[]): Dimension {
  const shown = new Set(rows.map(({ code }) => code));
  const rowFor = (code: string): string => (shown.has(code) ? code : REST);
  const all = [...rows, REST_ROW];
  return dimension.multi
    ? { ...dimension, rows: all, rowsOf: (value) => [...new Set(dimension.rowsOf(value).map(rowFor))] }
    : { ...dimension, rows: all, rowOf: (value) => rowFor(dimension.rowOf(value)) };
}

function numbersIn(dimension: Dimension, at: number, groups: readonly Group[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [value, n] of numbersByValue(groups, at)) {
    for (const code of rowsIn(dimension, value)) numbers.set(code, (numbers.get(code) ?? 0) + n);
  }
  return numbers;
}
