/** A table that is asked for, checked, with all that is read for it. */
import type { ReportRequest } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { isHeadquarters } from '../store/station.ts';
import type { Dimension } from './dimension.ts';
import { ownDimension } from './own-dimension.ts';
import { type Question, questionOf } from './question.ts';
import { type AskedTable, tableOf } from './table-asked.ts';

export interface PreparedTable extends AskedTable {
  readonly question: Question;
  /** The dimensions of the table, then what its columns are, where it has any. */
  readonly read: readonly Dimension[];
}

/** `today` is the office's own day. Throws as {@link questionOf} and {@link tableOf} do, and `report-no-regions` where a mapping of countries is asked for and nothing is sorted by it. */
export function preparedTable(db: Database, asked: ReportRequest, today: string): PreparedTable {
  const own = (id: string) => ownDimension(db, id);
  const { table, across } = tableOf(asked, own);
  // Headquarters never counts a person who withdrew: a withdrawal binds every office that has the case.
  const question = questionOf(db, table, asked, isHeadquarters(db), today, own);
  const read = across === null ? table.dimensions : [...table.dimensions, across];
  const sorted = [...read, ...question.narrowed.map(({ dimension }) => dimension)];
  // A choice that changes nothing would look as if it had.
  if (asked.mapping !== undefined && sorted.every(({ regions }) => regions === undefined))
    throw new WaymarkError('report-no-regions');
  return { table, across, question, read };
}
