/**
 * Tasks: who may write one for whom, and who sees it (casework/RULES.md, Tasks). A task of a case is seen by who may open that case; a shelter
 * manager and an approver see those that are for them. What it says stands in no trail. Call what writes inside a transaction.
 */
import { dateFault, latest } from '../../codebook/date.ts';
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import type { Role } from '../../codebook/roles.ts';
import type { Task, Tasks } from '../../contract/today.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { caseRecords } from '../record/read.ts';
import { saidNo } from '../rules/said-no.ts';
import { openRecords, opensFor, writeAudit } from './access.ts';
import { reachOf } from './reach.ts';
import { hasPermission, readsWhatIsClosed, requirePermission } from './roles.ts';
import {
  everyOpenTask,
  openTasksFor,
  putTask,
  setTaskDone,
  setTaskFor,
  type TaskRow,
  tasksOfCase,
  taskWithId,
} from './task-table.ts';
import type { User, UserSession } from './user-session.ts';
import { users } from './users.ts';

/** A task, and who is to do it. */
export interface TaskChange {
  readonly id: string;
  readonly forUser: number;
}

interface WantedTask {
  readonly caseId: string | null;
  readonly what: string;
  readonly day: string;
  readonly hour: string | null;
  /** Number of who is to do it. */
  readonly forUser: number;
}

/** Roles that see of a case's tasks only their own: a house and a decision are their part in it. */
const OWN_ONLY: ReadonlySet<Role> = new Set(['shelter-manager', 'approver']);

/**
 * Writes a task; answers its id. Throws `role-may-not`, what opening the case is refused with, `no-such-user`, `task-without-words`, and
 * `task-not-theirs` where who is to do it may not know of the case.
 */
export function addTask(session: UserSession, wanted: WantedTask): string {
  requirePermission(session.user.role, 'open-case');
  const what = keptWords(wanted.what);
  if (isBlank(what)) throw new WaymarkError('task-without-words');
  if (dateFault(wanted.day) !== undefined || wanted.day !== latest(wanted.day)) throw new WaymarkError('bad-input');
  const who = colleagues(session).find(({ number }) => number === wanted.forUser);
  if (who === undefined) throw new WaymarkError('no-such-user');
  if (wanted.caseId !== null) {
    const records = openRecords(session, wanted.caseId);
    if (!knowsOf({ ...session, user: who }, wanted.caseId, records))
      throw new WaymarkError('task-not-theirs', { user: who.name });
  }
  const id = randomId();
  const at = minuteOf(session.clock());
  putTask(session.db, { ...wanted, id, what, byUser: session.user.number, at, doneAt: null });
  writeAudit(session, 'add-task', wanted.caseId);
  return id;
}

/** Says that a task is done, or takes that back: who is to do it, who wrote it and whoever leads may. Throws `no-such-task`. */
export function finishTask(session: UserSession, id: string, isDone: boolean): void {
  requirePermission(session.user.role, 'open-case');
  const task = taskWithId(session.db, id);
  if (task === undefined || !isTheirs(session, task)) throw new WaymarkError('no-such-task');
  setTaskDone(session.db, id, isDone ? minuteOf(session.clock()) : null);
  writeAudit(session, isDone ? 'task-done' : 'task-undone', task.caseId);
}

/** The tasks of a case, done ones too; without one, what the user still has to do. And who can be asked to do something. */
export function tasksFor(session: UserSession, caseId: string | null): Tasks {
  requirePermission(session.user.role, 'open-case');
  if (caseId === null) return { tasks: openTasks(session), colleagues: named(colleagues(session)) };
  const records = openRecords(session, caseId);
  const found = knowsOf(session, caseId, records) ? tasksOfCase(session.db, caseId) : [];
  const own = found.filter(({ forUser }) => !OWN_ONLY.has(session.user.role) || forUser === session.user.number);
  const may = colleagues(session).filter((user) => knowsOf({ ...session, user }, caseId, records));
  return { tasks: own.map(shown), colleagues: named(may) };
}

/** What the user, and whom they cover for, still have to do: nothing of a case that is not theirs to know of. */
export function openTasks(session: UserSession): readonly Task[] {
  if (!hasPermission(session.user.role, 'open-case')) return [];
  const tasks = openTasksFor(session.db, reachOf(session).workers);
  const cases = new Set(tasks.flatMap(({ caseId }) => caseId ?? []));
  const known = new Set([...cases].filter((caseId) => knowsOf(session, caseId)));
  return tasks.filter(({ caseId }) => caseId === null || known.has(caseId)).map(shown);
}

/** What everybody still has to do, for whoever leads: nothing of a case that is not theirs to know of. Throws `role-may-not`. */
export function tasksOfEverybody(session: UserSession): readonly Task[] {
  requirePermission(session.user.role, 'assign');
  return everyOpenTask(session.db)
    .filter(({ caseId }) => caseId === null || knowsOf(session, caseId))
    .map(shown);
}

/**
 * Gives open tasks to others; answers who was to do those before that were given. One whose case the other may not know of stays where it is, and so does
 * what is done, or theirs already. Throws `role-may-not`, `no-such-user` and `no-such-task`.
 */
export function giveTasks(session: UserSession, wanted: readonly TaskChange[]): readonly TaskChange[] {
  requirePermission(session.user.role, 'assign');
  return wanted.flatMap(({ id, forUser }) => {
    const who = colleagues(session).find(({ number }) => number === forUser);
    if (who === undefined) throw new WaymarkError('no-such-user');
    const task = taskWithId(session.db, id);
    if (task === undefined || !isTheirs(session, task)) throw new WaymarkError('no-such-task');
    const may = task.caseId === null || knowsOf({ ...session, user: who }, task.caseId);
    if (!may || task.doneAt !== null || task.forUser === forUser) return [];
    setTaskFor(session.db, id, forUser);
    writeAudit(session, 'give-task', task.caseId);
    return [{ id, forUser: task.forUser }];
  });
}

function isTheirs(session: UserSession, { caseId, forUser, byUser }: TaskRow): boolean {
  if (caseId !== null && !knowsOf(session, caseId)) return false;
  return (
    [forUser, byUser].includes(session.user.number) || reachOf(session).workers.includes(forUser) || leads(session)
  );
}

function leads({ user }: UserSession): boolean {
  return hasPermission(user.role, 'assign');
}

/** Whether a task of a case may be read: whoever may open it, and what a no closes stays with who reads it all the same. */
function knowsOf(session: UserSession, caseId: string, records = caseRecords(session.db, caseId)): boolean {
  return opensFor(session, caseId, records) && (saidNo(records) === undefined || readsWhatIsClosed(session.user.role));
}

/** Who works here and may have tasks, oneself among them. */
function colleagues({ db }: UserSession): readonly User[] {
  return users(db).filter(({ active, role }) => active && hasPermission(role, 'open-case'));
}

function named(people: readonly User[]): Tasks['colleagues'] {
  return people.map(({ number, name, role }) => ({ number, name, role }));
}

function shown({
  id,
  caseId,
  what,
  day,
  hour,
  forUser,
  byUser,
  who,
  by,
  doneAt,
}: ReturnType<typeof tasksOfCase>[number]): Task {
  return { id, caseId, what, day, hour, forUser, byUser, who, by, done: doneAt !== null };
}
