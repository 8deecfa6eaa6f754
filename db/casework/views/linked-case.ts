/** Whether a new case is offered beside one that ended in being exploited again: an episode of its own, of the same person. */
import { earliest } from '../../codebook/date.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { readsStory } from '../people/closed-answers.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { exploitedAgainOn } from '../rules/exploited-again.ts';

function prepare(db: Database) {
  return {
    since: db
      .prepare<[string, string, string], number>(
        `SELECT 1 FROM case_index WHERE person = ? AND case_id <> ? AND kind = 'case' AND coalesce(opened, '') >= ? LIMIT 1`,
      )
      .pluck(),
  };
}
const statements = cachedPerDatabase(prepare);

/** To whoever may begin a case and reads what happened; not once a case of the person was opened on that day or since. */
export function offersLinkedCase(
  session: UserSession,
  caseId: string,
  person: string | null,
  records: readonly CaseRecord[],
): boolean {
  const day = exploitedAgainOn(records);
  if (day === undefined || person === null) return false;
  if (!hasPermission(session.user.role, 'begin-case') || !readsStory(session, records)) return false;
  return statements(session.db).since.get(person, caseId, earliest(day)) === undefined;
}
