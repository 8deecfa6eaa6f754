/** Whether a received case was taken on here: the one place that writes the table `acceptance`. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { OwnStation } from '../../store/station.ts';

export type Acceptance = 'waiting' | 'accepted' | 'not-ours';

const statements = cachedPerDatabase((db) => ({
  state: db.prepare<[string], Acceptance>('SELECT state FROM acceptance WHERE case_id = ?').pluck(),
  wait: db.prepare<[{ readonly caseId: string; readonly own: string; readonly at: string }]>(
    `INSERT OR IGNORE INTO acceptance (case_id, state, reason, at) SELECT @caseId, 'waiting', NULL, @at
     WHERE NOT EXISTS (SELECT 1 FROM chapter WHERE case_id = @caseId AND station = @own)`,
  ),
  settle: db.prepare<[string, Acceptance, string | null, string]>(
    `INSERT INTO acceptance (case_id, state, reason, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, at = excluded.at`,
  ),
}));

/** Undefined for a case that never came to be accepted: an own one. */
export function acceptanceOf(db: Database, caseId: string): Acceptance | undefined {
  return statements(db).state.get(caseId);
}

/** A received case waits to be accepted, unless this station has written in it or it was answered before. `at`: a UTC minute. */
export function awaitAcceptance(db: Database, own: OwnStation, caseId: string, at: string): void {
  statements(db).wait.run({ caseId, own: own.id, at });
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
