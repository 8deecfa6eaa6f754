/**
 * A table while it is filled: the text of every cell as it was typed, with one empty row at the end to type the next one into. What of it is
 * rows of a record, and what cannot be read yet. Pure.
 */
import { MOST_ROWS } from '../../../db/codebook/bounds.ts';
import { cellsOf } from '../../../db/codebook/rows.ts';
import type { Cell, Column, Row, Rows } from '../../../db/codebook/types.ts';
import { parseTypedDate } from './typed-date.ts';
import type { Fault } from './typed-field.tsx';
import { parseTypedHour, parseTypedHours } from './typed-hour.ts';
import { parseWholeNumber } from './typed-number.ts';

/** A row by its columns, each cell as text; `more` are cells of columns that only a newer Waymark knows, which stay with their row. */
export interface TypedRow {
  readonly cells: readonly string[];
  readonly more: Row;
}
export type Grid = readonly TypedRow[];

/** What a ticked cell of a flag holds. */
export const TICKED = 'x';

/** A cell that is not read, by its place. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
  readonly fault: Fault;
  readonly places?: Readonly<Record<string, string | number>>;
}

type ReadCell =
  | { readonly value: Cell | undefined }
  | { readonly fault: Fault; readonly places?: Readonly<Record<string, string | number>> };

export function readCell(column: Column, typed: string, today: string): ReadCell {
  if (typed.trim() === '') return { value: undefined };
  switch (column.type) {
    case 'number':
      return parseWholeNumber(typed, column);
    case 'date':
      return parseTypedDate(typed, today, column.of);
    case 'hour':
      return parseTypedHour(typed);
    case 'hours':
      return parseTypedHours(typed);
    case 'flag':
      return { value: true };
    default:
      return { value: typed };
  }
}

/** A value as it would be typed again. `day` writes a date in the words of the language. */
export function writtenCell(column: Column, value: Cell, day: (date: string) => string): string {
  if (value === true) return TICKED;
  return column.type === 'date' ? day(String(value)) : String(value);
}

export function gridOf(columns: readonly Column[], rows: Rows, day: (date: string) => string): Grid {
  const typed = rows.map((row): TypedRow => {
    const cells = cellsOf({ columns }, row);
    return {
      cells: columns.map((column) => {
        const found = cells.find(({ id }) => id === column.id)?.cell;
        return found === undefined ? '' : writtenCell(column, found, day);
      }),
      more: Object.fromEntries(cells.flatMap(({ id, column, cell }) => (column === undefined ? [[id, cell]] : []))),
    };
  });
  return withRoom(columns, typed);
}

/** The rows that say something, and every cell that is not read. A row of which nothing is read is none. */
export function rowsIn(
  columns: readonly Column[],
  grid: Grid,
  today: string,
): { readonly rows: Rows; readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const rows = grid.flatMap(({ cells, more }, row): Rows => {
    const said: Record<string, Cell> = { ...more };
    for (const [at, column] of columns.entries()) {
      const read = readCell(column, cells[at] ?? '', today);
      if ('fault' in read) faults.push({ row, column: at, ...read });
      else if (read.value !== undefined) said[column.id] = read.value;
    }
    return Object.keys(said).length === 0 ? [] : [said];
  });
  return { rows, faults };
}

export function isEmptyRow({ cells, more }: TypedRow): boolean {
  return cells.every((cell) => cell.trim() === '') && Object.keys(more).length === 0;
}

function emptyRow(columns: readonly Column[]): TypedRow {
  return { cells: columns.map(() => ''), more: {} };
}

/** With one empty row at the end, as long as there is room for another. */
function withRoom(columns: readonly Column[], grid: Grid): Grid {
  const last = grid.at(-1);
  const isRoom = last !== undefined && isEmptyRow(last);
  if (isRoom && grid.length === MOST_ROWS + 1) return grid.slice(0, -1);
  return isRoom || grid.length >= MOST_ROWS ? grid : [...grid, emptyRow(columns)];
}

export function withCell(columns: readonly Column[], grid: Grid, row: number, column: number, typed: string): Grid {
  const changed = grid.map((one, at) =>
    at === row ? { ...one, cells: one.cells.map((cell, of) => (of === column ? typed : cell)) } : one,
  );
  return withRoom(columns, changed);
}

export function withoutRow(columns: readonly Column[], grid: Grid, row: number): Grid {
  return withRoom(
    columns,
    grid.filter((_, at) => at !== row),
  );
}

/** The row back in its place. */
export function withRow(columns: readonly Column[], grid: Grid, at: number, row: TypedRow): Grid {
  return withRoom(columns, grid.toSpliced(at, 0, row));
}

/** What was pasted, line by line, without those that say nothing; a cell is one line. */
export function linesIn(pasted: string): readonly string[] {
  return pasted
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

/** Several lines in a column: the first one into the cell, each other one into a row of its own below it. */
export function withLines(
  columns: readonly Column[],
  grid: Grid,
  row: number,
  column: number,
  [first = '', ...more]: readonly string[],
): Grid {
  const below = more.map((line) => ({ cells: columns.map((_, at) => (at === column ? line : '')), more: {} }));
  return withRoom(columns, withCell(columns, grid, row, column, first).toSpliced(row + 1, 0, ...below));
}

/** For a draft: kept only while something of it cannot be read. */
export function draftOf(grid: Grid): string {
  return JSON.stringify(grid.filter((row) => !isEmptyRow(row)));
}

/** The table as a draft kept it; undefined for what is none. */
export function fromDraftText(columns: readonly Column[], text: string): Grid | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(kept) || kept.length > MOST_ROWS) return undefined;
  const rows: readonly unknown[] = kept;
  const read = rows.map((row) => typedRow(columns, row));
  return read.every((row) => row !== undefined) ? withRoom(columns, read) : undefined;
}

function typedRow(columns: readonly Column[], kept: unknown): TypedRow | undefined {
  if (typeof kept !== 'object' || kept === null || !('cells' in kept) || !('more' in kept)) return undefined;
  const { cells, more } = kept;
  if (!Array.isArray(cells) || typeof more !== 'object' || more === null) return undefined;
  const typed: readonly unknown[] = cells;
  const isMore = (cell: unknown): cell is Cell => typeof cell === 'string' || typeof cell === 'number' || cell === true;
  return {
    // A column that came since the draft was kept is empty in it.
    cells: columns.map((_, at) => {
      const cell = typed[at];
      return typeof cell === 'string' ? cell : '';
    }),
    more: Object.fromEntries(Object.entries(more).filter((entry): entry is [string, Cell] => isMore(entry[1]))),
  };
}
