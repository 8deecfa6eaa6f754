import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const statements = cachedPerDatabase((db) => ({
  reference: db.prepare<[string], string>('SELECT reference FROM case_index WHERE case_id = ?').pluck(),
}));

/** The reference of a case; empty of a first contact that opened none. Null where nothing of the file is here that can be read. */
export function referenceOf(db: Database, caseId: string): string | null {
  return statements(db).reference.get(caseId) ?? null;
}
