/** Which warnings somebody has answered with a reason: the one place that reads and writes the table `warning_answer`. */
import type { Warning } from '../../codebook/warnings.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** A warning by what it says and the answer beside which it stands. */
export type WarningPlace = Pick<Warning, 'code' | 'kind' | 'question'>;

const statements = cachedPerDatabase((db) => ({
  answered: db
    .prepare<[string], string>("SELECT kind || ' ' || question || ' ' || code FROM warning_answer WHERE case_id = ?")
    .pluck(),
  note: db.prepare<[string, string, string, string, string, number, string]>(
    `INSERT INTO warning_answer (case_id, kind, question, code, reason, user, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, kind, question, code) DO UPDATE SET reason = excluded.reason, user = excluded.user, at = excluded.at`,
  ),
}));

/** Tells of a warning whether it was answered in this case. */
export function answeredWarnings(db: Database, caseId: string): (warning: WarningPlace) => boolean {
  const answered = new Set(statements(db).answered.all(caseId));
  return ({ code, kind, question }) => answered.has(`${kind} ${question} ${code}`);
}

/** Keeps why an answer stays as it is; a newer reason takes the place of an older one. `at`: a UTC minute. */
export function noteWarningAnswer(
  db: Database,
  caseId: string,
  { code, kind, question }: WarningPlace,
  by: { readonly reason: string; readonly user: number; readonly at: string },
): void {
  statements(db).note.run(caseId, kind, question, code, by.reason, by.user, by.at);
}
