/**
 * Reading a table that is given here, by the screens, an import or the command: every cell is read as an answer of its column, and what is
 * wrong is named by its row and its column, all of it at once.
 */
import type { AnswerFault, CellFault, Read } from './answers.ts';
import { MOST_ROWS } from './bounds.ts';
import { HOUR } from './rows.ts';
import type { Cell, Column, Row } from './types.ts';

/** Reads one cell that says something as an answer of its column. */
type ReadCell = (column: Column, given: unknown) => Read;

/** Cells with nothing in them and rows without a cell are dropped; a table without a row is no answer. */
export function readRows(columns: readonly Column[], given: unknown, readCell: ReadCell): Read {
  if (!Array.isArray(given)) return { fault: 'answer-wrong-shape' };
  const rows: readonly unknown[] = given;
  if (rows.length > MOST_ROWS) return { fault: 'answer-too-many-rows' };
  const cells: CellFault[] = [];
  const read = rows.flatMap((row, at): readonly Row[] => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      cells.push({ row: at + 1, code: 'answer-wrong-shape' });
      return [];
    }
    const found = readRow(columns, row, readCell);
    cells.push(...found.faults.map((fault) => ({ row: at + 1, ...fault })));
    return Object.keys(found.row).length === 0 ? [] : [found.row];
  });
  const [first] = cells;
  if (first !== undefined) return { fault: first.code, cells };
  return { answer: read.length === 0 ? undefined : read };
}

function readRow(columns: readonly Column[], given: object, readCell: ReadCell) {
  const row: Record<string, Cell> = {};
  const faults: { column: string; code: AnswerFault }[] = [];
  const values = new Map<string, unknown>(Object.entries(given));
  for (const column of columns) {
    const value = values.get(column.id);
    values.delete(column.id);
    if (value === undefined || value === null || value === '') continue;
    if (value === false && column.type === 'flag') continue;
    const read = readCell(column, value);
    if ('fault' in read) faults.push({ column: column.id, code: read.fault });
    else if (isCell(read.answer)) row[column.id] = read.answer;
  }
  for (const column of values.keys()) faults.push({ column, code: 'answer-unknown-column' });
  return { row, faults };
}

function isCell(answer: unknown): answer is Cell {
  return typeof answer === 'string' || typeof answer === 'number' || answer === true;
}

/** One hour of the day, `8:00` or `08:00`. */
export function readHour(given: unknown): Read {
  const hours = hoursOf(given);
  if (hours === undefined) return { fault: 'answer-wrong-shape' };
  const [hour, ...more] = hours;
  return hour === undefined || more.length > 0 ? { fault: 'answer-not-an-hour' } : { answer: hour };
}

/** Several hours of the day, with spaces or commas between them: each once, in order. */
export function readHours(given: unknown): Read {
  const hours = hoursOf(given);
  if (hours === undefined) return { fault: 'answer-wrong-shape' };
  return hours.length === 0 ? { fault: 'answer-not-an-hour' } : { answer: [...new Set(hours)].sort().join(' ') };
}

/** Most hours that a cell holds; more are a slip. */
const MOST_HOURS = 24;

/** None where one of them is no hour; undefined where it is no text. */
function hoursOf(given: unknown): readonly string[] | undefined {
  if (typeof given !== 'string') return undefined;
  const hours = given
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d:\d\d$/.test(part) ? `0${part}` : part));
  return hours.length <= MOST_HOURS && hours.every((hour) => HOUR.test(hour)) ? hours : [];
}
