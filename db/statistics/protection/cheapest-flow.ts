/**
 * Whole numbers for the cells of a table whose rows and columns must come to given sums, at the least cost. By successive cheapest paths, the
 * sizes here being at most some dozen rows and columns. Pure.
 */

/** How many steps a cell may take, and what each costs; a later step never costs less. */
export type Steps = readonly number[];

/**
 * How many steps each cell takes, by row and column; null where no choice comes to the sums.
 * @param rows what each row needs; its sum is that of `columns`
 */
export function cheapestFlow(
  rows: readonly number[],
  columns: readonly number[],
  steps: readonly (readonly Steps[])[],
): readonly (readonly number[])[] | null {
  const taken = rows.map(() => columns.map(() => 0));
  const rowsLeft = [...rows];
  const columnsLeft = [...columns];
  if ([...rows, ...columns].some((needed) => needed < 0)) return null;
  while (rowsLeft.some((left) => left > 0) || columnsLeft.some((left) => left > 0)) {
    const path = cheapestPath(rowsLeft, columnsLeft, steps, taken);
    if (path === null) return null;
    for (const { row, column, by } of path.edges) {
      const of = taken[row];
      if (of !== undefined) of[column] = (of[column] ?? 0) + by;
    }
    rowsLeft[path.from] = (rowsLeft[path.from] ?? 0) - 1;
    columnsLeft[path.to] = (columnsLeft[path.to] ?? 0) - 1;
  }
  return taken;
}

interface Edge {
  readonly row: number;
  readonly column: number;
  readonly by: 1 | -1;
}

/** One step more from a row that needs one to a column that needs one, over cells that take one more or give one back (Bellman and Ford). */
function cheapestPath(
  rowsLeft: readonly number[],
  columnsLeft: readonly number[],
  steps: readonly (readonly Steps[])[],
  taken: readonly (readonly number[])[],
): { readonly from: number; readonly to: number; readonly edges: readonly Edge[] } | null {
  const toRow = rowsLeft.map((left) => (left > 0 ? 0 : Number.POSITIVE_INFINITY));
  const toColumn = columnsLeft.map(() => Number.POSITIVE_INFINITY);
  const rowBefore: (number | undefined)[] = rowsLeft.map(() => undefined);
  const columnBefore: (number | undefined)[] = columnsLeft.map(() => undefined);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const row of rowsLeft.keys()) {
      for (const column of columnsLeft.keys()) {
        const at = taken[row]?.[column] ?? 0;
        const more = steps[row]?.[column]?.[at];
        const back = at > 0 ? steps[row]?.[column]?.[at - 1] : undefined;
        const [here, there] = [toRow[row] ?? 0, toColumn[column] ?? 0];
        if (more !== undefined && here + more < there) {
          toColumn[column] = here + more;
          columnBefore[column] = row;
          hasChanged = true;
        }
        if (back !== undefined && (toColumn[column] ?? 0) - back < here) {
          toRow[row] = (toColumn[column] ?? 0) - back;
          rowBefore[row] = column;
          hasChanged = true;
        }
      }
    }
  }
  const ends = [...columnsLeft.keys()].filter((column) => (columnsLeft[column] ?? 0) > 0);
  const [to] = ends.toSorted((a, b) => (toColumn[a] ?? 0) - (toColumn[b] ?? 0) || a - b);
  if (to === undefined || toColumn[to] === Number.POSITIVE_INFINITY) return null;
  const edges: Edge[] = [];
  let column = to;
  for (;;) {
    const row = columnBefore[column];
    if (row === undefined) return null;
    edges.push({ row, column, by: 1 });
    const before = rowBefore[row];
    if (before === undefined) return { from: row, to, edges };
    edges.push({ row, column: before, by: -1 });
    column = before;
  }
}
