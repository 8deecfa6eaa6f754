/** A table that is asked for, checked, with all that is read for it. */
import type { ReportRequest } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
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

/** `today` is the office's own day. Throws as {@link questionOf} and {@link tableOf} do. */
export function preparedTable(db: Database, asked: ReportRequest, today: string): PreparedTable {
  const own = (id: string) => ownDimension(db, id);
  const { table, across } = tableOf(asked, own);
  // Headquarters never counts a person who withdrew: a withdrawal binds every office that has the case.
  const question = questionOf(db, table, asked, isHeadquarters(db), today, own);
  return { table, across, question, read: across === null ? table.dimensions : [...table.dimensions, across] };
}
