/** Tasks that people write themselves: the one place that reads and writes the table `task`. They travel in no package. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

export interface TaskRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly what: string;
  readonly day: string;
  readonly hour: string | null;
  readonly forUser: number;
  readonly byUser: number;
  readonly at: string;
  readonly doneAt: string | null;
}

interface NamedTask extends TaskRow {
  /** Names of who is to do it and of who wrote it. */
  readonly who: string;
  readonly by: string;
}

const NAMED = `SELECT id, case_id AS caseId, what, day, hour, for_user AS forUser, by_user AS byUser, task.at, done_at AS doneAt,
    who.name AS who, writer.name AS by
  FROM task JOIN user AS who ON who.number = for_user JOIN user AS writer ON writer.number = by_user`;
const IN_ORDER = "ORDER BY day, coalesce(hour, ':'), id";

const statements = cachedPerDatabase((db) => ({
  put: db.prepare<TaskRow>(
    `INSERT INTO task (id, case_id, what, day, hour, for_user, by_user, at, done_at)
     VALUES (@id, @caseId, @what, @day, @hour, @forUser, @byUser, @at, @doneAt)`,
  ),
  setDone: db.prepare<[string | null, string]>('UPDATE task SET done_at = ? WHERE id = ?'),
  setFor: db.prepare<[number, string]>('UPDATE task SET for_user = ? WHERE id = ?'),
  allOpen: db.prepare<[], NamedTask>(`${NAMED} WHERE done_at IS NULL ${IN_ORDER}`),
  one: db.prepare<[string], NamedTask>(`${NAMED} WHERE id = ?`),
  ofCase: db.prepare<[string], NamedTask>(`${NAMED} WHERE case_id = ? ${IN_ORDER}`),
  openFor: db.prepare<[string], NamedTask>(
    `${NAMED} WHERE done_at IS NULL AND for_user IN (SELECT value FROM json_each(?)) ${IN_ORDER}`,
  ),
}));

export function putTask(db: Database, task: TaskRow): void {
  statements(db).put.run(task);
}

/** `at`: the UTC minute; null takes it back. */
export function setTaskDone(db: Database, id: string, at: string | null): void {
  statements(db).setDone.run(at, id);
}

/** Somebody else is to do it. */
export function setTaskFor(db: Database, id: string, user: number): void {
  statements(db).setFor.run(user, id);
}

/** What anybody still has to do, by day. */
export function everyOpenTask(db: Database): readonly NamedTask[] {
  return statements(db).allOpen.all();
}

export function taskWithId(db: Database, id: string): NamedTask | undefined {
  return statements(db).one.get(id);
}

/** Open and done ones, by day. */
export function tasksOfCase(db: Database, caseId: string): readonly NamedTask[] {
  return statements(db).ofCase.all(caseId);
}

/** What these users still have to do, by day. */
export function openTasksFor(db: Database, users: readonly number[]): readonly NamedTask[] {
  return statements(db).openFor.all(JSON.stringify(users));
}
