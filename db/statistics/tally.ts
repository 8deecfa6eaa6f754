/** From groups of equal rows to counts: how many fall into each row of each dimension, and how many persons stand behind them. */
import type { FactValue } from '../casework/derived/facts.ts';
import type { Count, DimensionCounts, TableCounts } from './counts.ts';
import { type Dimension, rowsIn } from './dimension.ts';
import { type Group, numbersByValue } from './group.ts';
import type { Repeated } from './measure.ts';

/** Codes of the rows that a value counts in; empty where it is missing. */
type Sort = (value: FactValue) => readonly string[];

/** Which rows of the table a test keeps. */
type Keep = (values: Group['values']) => boolean;

/** `repeated`: the rows of persons who are in the table more than once, or none where persons do not matter. */
export function tally(
  dimensions: readonly Dimension[],
  groups: readonly Group[],
  repeated: readonly Repeated[] = [],
): TableCounts {
  const again = bySubject(repeated);
  /** `n` rows stand for fewer persons where some are in several of them. */
  const count = (n: number, keep: Keep): Count => ({
    n,
    subjects: n - again.reduce((sum, rows) => sum + Math.max(0, rows.filter(keep).length - 1), 0),
  });
  const total = groups.reduce((sum, group) => sum + group.n, 0);
  return {
    total: count(total, () => true),
    dimensions: dimensions.map((dimension, at) => counts(dimension, at, groups, count)),
  };
}

function bySubject(repeated: readonly Repeated[]): readonly (readonly Group['values'][])[] {
  const found = new Map<string, Group['values'][]>();
  for (const { subject, values } of repeated) {
    const rows = found.get(subject) ?? [];
    found.set(subject, rows);
    rows.push(values);
  }
  return [...found.values()];
}

/** Every value is sorted once. */
function sorter(dimension: Dimension): Sort {
  const known = new Map<FactValue, readonly string[]>();
  return (value) => {
    const found = known.get(value) ?? rowsIn(dimension, value);
    known.set(value, found);
    return found;
  };
}

function counts(
  dimension: Dimension,
  at: number,
  groups: readonly Group[],
  count: (n: number, keep: Keep) => Count,
): DimensionCounts {
  const sort = sorter(dimension);
  const rowsOf = (values: Group['values']): readonly string[] => sort(values[at] ?? null);
  const inRow = new Map<string, number>();
  let answered = 0;
  let total = 0;
  for (const [value, n] of numbersByValue(groups, at)) {
    const rows = sort(value);
    for (const row of rows) inRow.set(row, (inRow.get(row) ?? 0) + n);
    if (rows.length > 0) answered += n;
    total += n;
  }
  const missing = count(total - answered, (values) => rowsOf(values).length === 0);
  const cells = dimension.rows
    .filter((row) => row.always || inRow.has(row.code))
    .map(({ code }) => ({ code, ...count(inRow.get(code) ?? 0, (values) => rowsOf(values).includes(code)) }));
  if (!dimension.multi) return { id: dimension.id, multi: false, cells, missing };
  return {
    id: dimension.id,
    multi: true,
    missing,
    answered: count(answered, (values) => rowsOf(values).length > 0),
    cells: cells.map((cell) => ({
      ...cell,
      others: count(total - cell.n, (values) => !rowsOf(values).includes(cell.code)),
      onlyOthers: count(
        answered - cell.n,
        (values) => rowsOf(values).length > 0 && !rowsOf(values).includes(cell.code),
      ),
    })),
  };
}
