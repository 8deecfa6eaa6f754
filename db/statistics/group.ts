/** What a table counts, as far as its cells read it. */
import type { FactValue } from '../casework/derived/facts.ts';

/** So many that are alike in every column of the table; `values` in the order of its dimensions. */
export interface Group {
  readonly values: readonly FactValue[];
  readonly n: number;
}

/** How many have each value in one column. Worked out once for the same groups: rows, cells and what is missing are all read from it. */
export function numbersByValue(groups: readonly Group[], at: number): ReadonlyMap<FactValue, number> {
  const columns = known.get(groups) ?? new Map<number, ReadonlyMap<FactValue, number>>();
  known.set(groups, columns);
  const found = columns.get(at);
  if (found !== undefined) return found;
  const numbers = new Map<FactValue, number>();
  for (const { values, n } of groups) {
    const value = values[at] ?? null;
    numbers.set(value, (numbers.get(value) ?? 0) + n);
  }
  columns.set(at, numbers);
  return numbers;
}
const known = new WeakMap<readonly Group[], Map<number, ReadonlyMap<FactValue, number>>>();
