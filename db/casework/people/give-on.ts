/** Giving the work of one colleague on to another: many cases and tasks in one act, which can be taken back (casework/RULES.md, The post). */
import type { AssignmentChange, TaskChange } from '../../contract/post.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { writeAudit } from './access.ts';
import { assign, endAssignment, giveBackPart, type PartInCase, partInCase, workOn } from './assignment.ts';
import { isClosed } from './closed-case.ts';
import { workerNamed } from './hand-to-colleague.ts';
import { requirePermission } from './roles.ts';
import { giveTasks } from './tasks.ts';
import type { UserSession } from './user-session.ts';
import { users } from './users.ts';

/** A part in a case that began or ended, and what the user had to do with the case before. */
interface ChangedPart extends AssignmentChange {
  readonly before: PartInCase | undefined;
  /** Whether the case was closed to named people then. */
  readonly wasClosed: boolean;
}

export interface Given {
  readonly parts: readonly ChangedPart[];
  /** Who was to do each task before. */
  readonly tasks: readonly TaskChange[];
  /** Ids of the cases in which nothing changed: they are closed to named people, and would have been opened to one more. */
  readonly closed: readonly string[];
  /** How many tasks stay where they are. */
  readonly stays: number;
}

const statements = cachedPerDatabase((db) => ({
  isCase: db.prepare<[string]>('SELECT 1 FROM case_index WHERE case_id = ?'),
}));

function isCase(db: Database, caseId: string): boolean {
  return statements(db).isCase.get(caseId) !== undefined;
}

/** Call inside a transaction. Throws `role-may-not`, `no-such-user` for who does not work on cases here, `no-such-case`, `no-such-task`. */
export function giveOn(
  session: UserSession,
  wanted: { readonly assignments: readonly AssignmentChange[]; readonly tasks: readonly TaskChange[] },
): Given {
  requirePermission(session.user.role, 'assign');
  const { db } = session;
  const { assignments } = wanted;
  for (const user of new Set(assignments.flatMap(({ user, assigned }) => (assigned ? [user] : [])))) {
    workerNamed(session, user);
  }
  // Whoever assigns opens every case: that it is there is all there is to ask.
  for (const { caseId } of assignments) if (!isCase(db, caseId)) throw new WaymarkError('no-such-case');
  // Whom a closed case is opened to is decided for that case alone.
  const closed = new Set(assignments.filter((change) => opensClosed(db, change)).map(({ caseId }) => caseId));
  const parts = assignments
    .filter(({ caseId }) => !closed.has(caseId))
    .flatMap((change) => changePart(session, change) ?? []);
  // After the cases: whoever has them now may know of their tasks.
  const tasks = giveTasks(session, wanted.tasks);
  return { parts, tasks, closed: [...closed], stays: wanted.tasks.length - tasks.length };
}

/**
 * Gives everything back to who had it, as it was; what was closed to named people since stays with those who have it. Call inside a transaction.
 * Throws `role-may-not`, and `no-such-user` where somebody who had it no longer logs in.
 */
export function takeBackGiven(session: UserSession, { parts, tasks }: Given): void {
  requirePermission(session.user.role, 'assign');
  const { db } = session;
  const active = new Set(users(db).flatMap((user) => (user.active ? [user.number] : [])));
  for (const { caseId, user, assigned, before, wasClosed } of parts) {
    if (!wasClosed && isClosed(db, caseId)) continue;
    if (!assigned && !active.has(user)) throw new WaymarkError('no-such-user');
    giveBackPart(db, caseId, user, before);
    writeAudit(session, assigned ? 'unassign-case' : 'assign-case', caseId);
  }
  giveTasks(session, tasks);
}

function opensClosed(db: Database, { caseId, user, assigned }: AssignmentChange): boolean {
  return assigned && isClosed(db, caseId) && !workOn(db, caseId, [user]);
}

/** Whoever has a part already keeps it, and nothing ends for who has none: undefined. */
function changePart(session: UserSession, change: AssignmentChange): ChangedPart | undefined {
  const { db, clock } = session;
  const { caseId, user, assigned } = change;
  if (workOn(db, caseId, [user]) === assigned) return undefined;
  const part = { ...change, before: partInCase(db, caseId, user), wasClosed: isClosed(db, caseId) };
  if (assigned) assign(db, caseId, user, 'assigned', minuteOf(clock()));
  else endAssignment(db, caseId, user);
  writeAudit(session, assigned ? 'assign-case' : 'unassign-case', caseId);
  return part;
}
