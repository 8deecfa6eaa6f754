/**
 * Closed files that are prepared for erasure: the one place that reads and writes the table `erasure_prepared`. It stands until the person who leads
 * takes it back, and ends by itself with whatever is written in the file, or comes in for it.
 */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { CHANGED_SEQ } from './last-change.ts';

export interface PreparedErasure {
  readonly caseId: string;
  readonly byUser: number;
  /** The UTC minute. */
  readonly at: string;
}

const STANDS = `SELECT e.case_id AS caseId, e.by_user AS byUser, e.at FROM erasure_prepared AS e
  CROSS JOIN case_index AS i ON i.case_id = e.case_id AND ${CHANGED_SEQ} = e.seq`;

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], PreparedErasure>(`${STANDS} ORDER BY e.at, e.case_id`),
  one: db.prepare<[string], PreparedErasure>(`${STANDS} WHERE e.case_id = ?`),
  put: db.prepare<[PreparedErasure]>(
    `INSERT INTO erasure_prepared (case_id, by_user, at, seq)
     SELECT case_id, @byUser, @at, ${CHANGED_SEQ} FROM case_index AS i WHERE case_id = @caseId
     ON CONFLICT (case_id) DO UPDATE SET by_user = excluded.by_user, at = excluded.at, seq = excluded.seq`,
  ),
  drop: db.prepare<[string]>('DELETE FROM erasure_prepared WHERE case_id = ?'),
}));

/** Every one that stands, the oldest first. */
export function preparedErasures(db: Database): readonly PreparedErasure[] {
  return statements(db).all.all();
}

export function preparedErasure(db: Database, caseId: string): PreparedErasure | undefined {
  return statements(db).one.get(caseId);
}

/** Call inside a transaction. */
export function putPreparedErasure(db: Database, row: PreparedErasure): void {
  statements(db).put.run(row);
}

/** Takes it back. Call inside a transaction. */
export function dropPreparedErasure(db: Database, caseId: string): void {
  statements(db).drop.run(caseId);
}
