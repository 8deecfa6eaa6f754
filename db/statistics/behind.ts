/** The cases behind a number of an exact table: those that the number counts, by the same reading (statistics/RULES.md, The cases behind a number). */
import { MISSING_ROW, type TableNumber } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { columnsOf } from './columns.ts';
import { rowsIn } from './dimension.ts';
import type { Group } from './group.ts';
import { thingsOf } from './measure.ts';
import { type PreparedTable, preparedTable } from './prepared-table.ts';
import { withRows } from './rows.ts';
import type { Thing } from './waterfall.ts';

/** Ids, each once. Throws as the table does, and `report-no-such-number` where it has no such step, row or column. */
export function casesBehind(db: Database, { request, of }: TableNumber, today: string): readonly string[] {
  const prepared = preparedTable(db, request, today);
  const things = thingsOf(db, prepared.read, prepared.question);
  const behind = 'step' in of ? atStep(things, of.step) : inCell(things, prepared, of);
  return [...new Set(behind.flatMap(({ parts, others }) => [...parts, ...others].map(({ caseId }) => caseId)))];
}

type OfNumber = TableNumber['of'];
type OfStep = Extract<OfNumber, { step: unknown }>;
type OfCell = Exclude<OfNumber, OfStep>;

function atStep(things: readonly Thing[], step: OfStep['step']): readonly Thing[] {
  return step === 'known' ? things : things.filter((thing) => thing.step === step);
}

function inCell(things: readonly Thing[], { table, read }: PreparedTable, cell: OfCell): readonly Thing[] {
  const counted = things.filter(({ step }) => step === 'counted');
  const dimensions = read.map((dimension, at) => withRows(dimension, at, counted));
  const at = table.dimensions.findIndex(({ id }) => id === cell.dimension);
  const dimension = dimensions[at];
  const across = dimensions[table.dimensions.length];
  const columns = across === undefined ? [] : columnsOf(across, table.dimensions.length, counted);
  const column = columns.find((one) => one.column.code === cell.column);
  const isRow = cell.row === MISSING_ROW || dimension?.rows.some(({ code }) => code === cell.row) === true;
  if (dimension === undefined || !isRow || (cell.column !== undefined && column === undefined)) {
    throw new WaymarkError('report-no-such-number');
  }
  const isInRow = ({ values }: Group): boolean => {
    const rows = rowsIn(dimension, values[at] ?? null);
    return cell.row === MISSING_ROW ? rows.length === 0 : rows.includes(cell.row);
  };
  return counted.filter((thing) => isInRow(thing) && (column === undefined || column.has(thing)));
}
