/** Tables inside a form: telling them from other answers, and what a cell of hours holds. Pure. */
import type { Answer, Column, Question, Row, Rows } from './types.ts';

/** An hour of the day, as a cell has it. */
export const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** Hours of the day, as a cell has them. */
export const HOURS = /^(?:[01]\d|2[0-3]):[0-5]\d(?: (?:[01]\d|2[0-3]):[0-5]\d){0,23}$/;

/** No list of codes has objects in it, and no table anything else. */
export function isRows(value: Answer | undefined): value is Rows {
  return Array.isArray(value) && typeof value[0] === 'object';
}

/** Several codes, countries, languages or questions, or the two parts of a citation. */
export function isSeveral(value: Answer | undefined): value is readonly string[] {
  return Array.isArray(value) && !isRows(value);
}

/** The columns of a question; none where it is no table. */
export function columnsOf({ columns }: Pick<Question, 'columns'>): readonly Column[] {
  return columns ?? [];
}

/** The cells of a row in the order of the columns, then those of columns that only a newer Waymark knows (`column` undefined). */
export function cellsOf(question: Pick<Question, 'columns'>, row: Row): readonly ShownCell[] {
  const columns = columnsOf(question);
  const known = new Set(columns.map(({ id }) => id));
  return [
    ...columns.flatMap((column) => {
      const cell = Object.hasOwn(row, column.id) ? row[column.id] : undefined;
      return cell === undefined ? [] : [{ id: column.id, column, cell }];
    }),
    ...Object.entries(row).flatMap(([id, cell]) => (known.has(id) ? [] : [{ id, column: undefined, cell }])),
  ];
}

interface ShownCell {
  readonly id: string;
  readonly column: Column | undefined;
  readonly cell: Row[string];
}

/** The single hours of a cell of hours, or the one of a cell of one hour. */
export function hoursIn(cell: string | undefined): readonly string[] {
  return cell === undefined ? [] : cell.split(' ');
}
