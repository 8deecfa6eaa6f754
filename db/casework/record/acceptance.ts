/** Whether a received case was taken on here. The one place that reads and writes `acceptance` for casework. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

export type Acceptance = 'waiting' | 'accepted' | 'not-ours';

const statements = cachedPerDatabase((db) => ({
  state: db.prepare<[string], Acceptance>('SELECT state FROM acceptance WHERE case_id = ?').pluck(),
  settle: db.prepare<[string, Acceptance, string | null, string]>(
    `INSERT INTO acceptance (case_id, state, reason, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, at = excluded.at`,
  ),
}));

/** Undefined for a case that never came to be accepted: an own one. */
export function acceptanceOf(db: Database, caseId: string): Acceptance | undefined {
  return statements(db).state.get(caseId);
}

/** `at`: a UTC minute. */
export function settleAcceptance(
  db: Database,
  caseId: string,
  state: Exclude<Acceptance, 'waiting'>,
  reason: string | null,
  at: string,
): void {
  statements(db).settle.run(caseId, state, reason, at);
}
