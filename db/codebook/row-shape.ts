/**
 * What a table looks like once it was written, by anybody: rows of cells, each with the shape of its column. A column that this codebook
 * does not know is kept with its row, as long as its cell is what some column could hold.
 */
import { HOUR, HOURS } from './rows.ts';
import type { Column, ColumnType, Rows } from './types.ts';

/** More than any table has. What was written with more is no table that anybody reads. */
export const MOST_ROWS_READ = 1_000;
const MOST_CELLS_READ = 40;
const COLUMN_ID = /^[a-z][a-z0-9-]{0,63}$/;

/** How a cell of each type is told; of hours this file knows itself. */
export type CellShapes = Readonly<
  Record<Exclude<ColumnType, 'hour' | 'hours'>, (value: unknown, column: Column) => boolean>
> & {
  /** Of a column that only a newer Waymark knows. */
  readonly unknown: (value: unknown) => boolean;
  /** Whether an id is a word that every object has. */
  readonly isOfObjects: (id: string) => boolean;
};

/** The value as rows of the columns; false where one cell of them does not fit. */
export function isShapedRows(columns: readonly Column[], value: unknown, shapes: CellShapes): value is Rows {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ROWS_READ) return false;
  const known = new Map(columns.map((column) => [column.id, column]));
  const rows: readonly unknown[] = value;
  return rows.every((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    const cells: readonly (readonly [string, unknown])[] = Object.entries(row);
    return (
      cells.length > 0 &&
      cells.length <= MOST_CELLS_READ &&
      cells.every(([id, cell]) => {
        const column = known.get(id);
        if (column !== undefined) return isCell(column, cell, shapes);
        return COLUMN_ID.test(id) && !shapes.isOfObjects(id) && shapes.unknown(cell);
      })
    );
  });
}

function isCell(column: Column, cell: unknown, shapes: CellShapes): boolean {
  switch (column.type) {
    case 'hour':
      return typeof cell === 'string' && HOUR.test(cell);
    case 'hours':
      return typeof cell === 'string' && HOURS.test(cell);
    default:
      return shapes[column.type](cell, column);
  }
}
