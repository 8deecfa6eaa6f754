/** Cases that are closed to named people: the one place that reads and writes the table `closed_case`. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** In SQL over `case_index AS i`: the case is closed to named people. */
export const CLOSED = 'EXISTS (SELECT 1 FROM closed_case AS c WHERE c.case_id = i.case_id)';

const statements = cachedPerDatabase((db) => ({
  close: db.prepare<[string, number, string]>('INSERT OR IGNORE INTO closed_case (case_id, by, at) VALUES (?, ?, ?)'),
  reopen: db.prepare<[string]>('DELETE FROM closed_case WHERE case_id = ?'),
  isClosed: db.prepare<[string]>('SELECT 1 FROM closed_case WHERE case_id = ?'),
}));

/** `at`: a UTC minute. */
export function closeCase(db: Database, caseId: string, by: number, at: string): void {
  statements(db).close.run(caseId, by, at);
}

export function reopenCase(db: Database, caseId: string): void {
  statements(db).reopen.run(caseId);
}

export function isClosed(db: Database, caseId: string): boolean {
  return statements(db).isClosed.get(caseId) !== undefined;
}
