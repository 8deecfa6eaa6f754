/** Giving the work of one colleague on to another: many cases and tasks in one act, which the same act takes back (casework/RULES.md, The post). */
import type { AssignmentChange, GivenOn, TaskChange } from '../../contract/post.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { writeAudit } from './access.ts';
import { assignMany } from './assignment.ts';
import { requirePermission } from './roles.ts';
import { giveTasks } from './tasks.ts';
import type { UserSession } from './user-session.ts';
import { users } from './users.ts';

const statements = cachedPerDatabase((db) => ({
  isCase: db.prepare<[string]>('SELECT 1 FROM case_index WHERE case_id = ?'),
}));

function isCase(db: Database, caseId: string): boolean {
  return statements(db).isCase.get(caseId) !== undefined;
}

/** Call inside a transaction. Throws `role-may-not`, `no-such-user`, `no-such-case`. */
export function giveOn(
  session: UserSession,
  wanted: { readonly assignments: readonly AssignmentChange[]; readonly tasks: readonly TaskChange[] },
): GivenOn {
  requirePermission(session.user.role, 'assign');
  const { db } = session;
  const known = new Map(users(db).map((user) => [user.number, user]));
  for (const { user, assigned } of wanted.assignments) {
    const found = known.get(user);
    if (found === undefined || (assigned && !found.active)) throw new WaymarkError('no-such-user');
  }
  // Whoever assigns opens every case: that it is there is all there is to ask.
  for (const { caseId } of wanted.assignments) if (!isCase(db, caseId)) throw new WaymarkError('no-such-case');
  const changed = assignMany(db, wanted.assignments, minuteOf(session.clock()));
  for (const { caseId, assigned } of changed) writeAudit(session, assigned ? 'assign-case' : 'unassign-case', caseId);
  // After the cases: whoever has them now may know of their tasks.
  const tasks = giveTasks(session, wanted.tasks);
  return {
    takeBack: { assignments: changed.map((change) => ({ ...change, assigned: !change.assigned })), tasks },
    stays: wanted.tasks.length - tasks.length,
  };
}
