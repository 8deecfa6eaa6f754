/** Giving work on to a colleague, cases and tasks in one act: the one definition, for what is selected in the list and for the post (casework/RULES.md, Giving work on). */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { LeftCase } from '../../contract/many-cases.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { mayOpenAll, openRecords, writeAudit } from './access.ts';
import { assign, endAssignment, giveBackPart, type PartInCase, partInCase, workOn } from './assignment.ts';
import { nothingIsKept } from './closed-answers.ts';
import { isClosed } from './closed-case.ts';
import { because, judgeCases } from './left-case.ts';
import { hasPermission, requirePermission } from './roles.ts';
import { giveTasks, type TaskChange } from './tasks.ts';
import type { User, UserSession } from './user-session.ts';
import { users } from './users.ts';

/** What is given, by ids. `from` null: whoever works on the cases goes on with them; else the colleague whose place is taken. */
interface Giving {
  readonly cases: readonly string[];
  readonly tasks: readonly string[];
  readonly from: number | null;
  readonly to: number;
}

/** What somebody had to do with a case before it was given on; undefined: nothing. */
interface PartBefore {
  readonly caseId: string;
  readonly user: number;
  readonly part: PartInCase | undefined;
  /** Whether the case was closed to named people then. */
  readonly wasClosed: boolean;
}

interface Given {
  /** Cases that were given on. */
  readonly cases: readonly string[];
  readonly left: readonly LeftCase[];
  /** Tasks that stay where they are: whoever should do them may not know of their case. */
  readonly tasksStay: number;
  /** For {@link takeBackGiven}. */
  readonly before: { readonly parts: readonly PartBefore[]; readonly tasks: readonly TaskChange[] };
}

/** Call inside a transaction. Throws `role-may-not`, `no-such-user` for whoever does not work on cases or was never here, and `no-such-task`. */
export function giveOn(session: UserSession, giving: Giving): Given {
  requirePermission(session.user.role, 'assign');
  const to = workerAmong(users(session.db), giving);
  const { fit, left } = judgeCases(session, giving.cases, (caseId) => {
    const code = whyNotGiven(session, caseId, giving.from, to);
    return code === undefined ? [] : [because(code, { user: to.name })];
  });
  const parts = fit.flatMap((caseId) => giveCase(session, caseId, giving));
  // After the cases: whoever has them now may know of their tasks.
  const tasks = giveTasks(
    session,
    giving.tasks.map((id) => ({ id, forUser: giving.to })),
  );
  return { cases: fit, left, tasksStay: giving.tasks.length - tasks.length, before: { parts, tasks } };
}

/**
 * Makes parts and tasks what they were before; what was closed to named people since stays with those who have it. Call inside a transaction. Throws
 * `role-may-not`, and `no-such-user` where somebody who had a part no longer logs in.
 */
export function takeBackGiven(session: UserSession, { parts, tasks }: Given['before']): void {
  requirePermission(session.user.role, 'assign');
  const active = new Set(users(session.db).flatMap((user) => (user.active ? [user.number] : [])));
  for (const { caseId, user, part, wasClosed } of parts) {
    if (!wasClosed && isClosed(session.db, caseId)) continue;
    const works = part !== undefined && part.how !== 'reason';
    if (works && !active.has(user)) throw new WaymarkError('no-such-user');
    giveBackPart(session.db, caseId, user, part);
    writeAudit(session, works ? 'assign-case' : 'unassign-case', caseId);
  }
  giveTasks(session, tasks);
}

/** Who gets the work; sees as well that whoever gives it is known here. */
function workerAmong(known: ReturnType<typeof users>, { from, to }: Giving) {
  const found = known.find(({ number }) => number === to);
  const mayWork = found?.active === true && hasPermission(found.role, 'begin-case');
  if (!mayWork || (from !== null && !known.some(({ number }) => number === from)))
    throw new WaymarkError('no-such-user');
  return found;
}

/**
 * Why a case is not given on among others, or undefined. Whom a case is opened to that is closed to named people is decided for that case alone, but
 * to who leads it is open anyway; so it is decided of what a no closes, except in the place of a colleague. Throws what opening it is refused with.
 */
function whyNotGiven(session: UserSession, caseId: string, from: number | null, to: User): SentenceCode | undefined {
  const { db } = session;
  const records = openRecords(session, caseId);
  const has = (user: number): boolean => workOn(db, caseId, [user]);
  if (isClosed(db, caseId) && !has(to.number) && !mayOpenAll({ user: to })) return 'left-closed-to-named';
  if (from !== null && has(from)) return undefined;
  if (nothingIsKept(session, records)) return 'left-closed-by-no';
  return has(to.number) ? 'left-theirs-already' : undefined;
}

/** Answers what was there before, of whoever's part is another now. */
function giveCase(session: UserSession, caseId: string, { from, to }: Giving): readonly PartBefore[] {
  const { db } = session;
  const changed: PartBefore[] = [];
  const wasClosed = isClosed(db, caseId);
  if (!workOn(db, caseId, [to])) {
    changed.push({ caseId, user: to, part: partInCase(db, caseId, to), wasClosed });
    assign(db, caseId, to, 'assigned', minuteOf(session.clock()));
    writeAudit(session, 'assign-case', caseId);
  }
  if (from !== null && from !== to && workOn(db, caseId, [from])) {
    changed.push({ caseId, user: from, part: partInCase(db, caseId, from), wasClosed });
    endAssignment(db, caseId, from);
    writeAudit(session, 'unassign-case', caseId);
  }
  return changed;
}
