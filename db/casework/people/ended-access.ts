/**
 * Ending a colleague's access: how far the act is, and what people must still do afterwards. Before the person is removed it can be taken
 * back; the removal, the new database key and the new station are one transaction; what is left then stands on Today until it is done.
 */
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** What is left to people, in the order in which it is done. Ids are kept in databases: never change or reuse one. */
const ACCESS_TASKS = [
  'telephone',
  'card',
  'packages',
  'directory',
  'issue',
  'copies',
  'take-back',
  'passwords',
  'root',
  'old-keys',
] as const;
export type AccessTask = (typeof ACCESS_TASKS)[number];

export interface EndedAccess {
  readonly number: number;
  readonly user: number;
  readonly userName: string;
  /** UTC minute. */
  readonly begun: string;
  readonly step: 'begun' | 'sealed' | 'removed';
  readonly folder: string;
  /** Office and code of what could not be sealed. */
  readonly notSealed: readonly (readonly [office: string, code: string])[];
  readonly sealedUntil: number;
  /** The station that this one was until then; null before the removal. */
  readonly former: string | null;
  readonly cardFile: string | null;
}

interface Row extends Omit<EndedAccess, 'notSealed'> {
  readonly notSealed: string;
}

const COLUMNS = `ended_access.number, user, name AS userName, begun, step, folder, not_sealed AS notSealed, sealed_until AS sealedUntil,
  former, card_file AS cardFile`;

/** The act that is under way and has not removed anybody yet. */
export function accessUnderWay(db: Database): EndedAccess | undefined {
  return read(statements(db).underWay.all())[0];
}

/** The acts that are done but for what people must do, the newest first. */
export function accessEnded(db: Database): readonly EndedAccess[] {
  return read(statements(db).ended.all()).filter((act) => openTasks(db, act).length > 0);
}

const statements = cachedPerDatabase((db) => {
  const acts = (where: string) =>
    db.prepare<[], Row>(
      `SELECT ${COLUMNS} FROM ended_access JOIN user ON user.number = ended_access.user WHERE ${where} ORDER BY ended_access.number DESC`,
    );
  return { underWay: acts("step <> 'removed'"), ended: acts("step = 'removed'") };
});

function read(rows: readonly Row[]): readonly EndedAccess[] {
  return rows.map((row) => ({ ...row, notSealed: JSON.parse(row.notSealed) as EndedAccess['notSealed'] }));
}

/**
 * Begins the act, or begins it anew for the same person. Call inside a transaction. Throws `access-other-under-way`.
 */
export function beginEndOfAccess(
  db: Database,
  act: { readonly user: number; readonly by: number; readonly folder: string; readonly at: string },
): void {
  const before = accessUnderWay(db);
  if (before !== undefined && before.user !== act.user) {
    throw new WaymarkError('access-other-under-way', { user: before.userName });
  }
  db.prepare("DELETE FROM ended_access WHERE step <> 'removed'").run();
  db.prepare(
    `INSERT INTO ended_access (user, by, begun, step, folder, not_sealed, sealed_until)
     VALUES (@user, @by, @at, 'begun', @folder, '[]', 0)`,
  ).run(act);
}

/** Notes that all was sealed that could be, and what could not. Call inside a transaction. */
export function noteSealed(db: Database, notSealed: EndedAccess['notSealed']): void {
  db.prepare("UPDATE ended_access SET step = 'sealed', not_sealed = ?, sealed_until = ? WHERE step <> 'removed'").run(
    JSON.stringify(notSealed),
    lastLine(db),
  );
}

/** Takes the act back. Call inside a transaction. Throws `access-none-under-way`. */
export function dropEndOfAccess(db: Database): void {
  const { changes } = db.prepare("DELETE FROM ended_access WHERE step <> 'removed'").run();
  if (changes === 0) throw new WaymarkError('access-none-under-way');
}

/**
 * The act for this person, all sealed that is due. Throws `access-not-prepared`, `access-seal-again` where something was written since, and
 * `access-not-all-sealed` where something could not be sealed and nobody decided to go on (`goOn`).
 */
export function expectSealed(db: Database, user: number, goOn: boolean): EndedAccess {
  const act = accessUnderWay(db);
  if (act?.user !== user || act.step !== 'sealed') throw new WaymarkError('access-not-prepared');
  if (act.sealedUntil !== lastLine(db)) throw new WaymarkError('access-seal-again');
  if (act.notSealed.length > 0 && !goOn) {
    throw new WaymarkError('access-not-all-sealed', { n: new Set(act.notSealed.map(([office]) => office)).size });
  }
  return act;
}

/** Notes that the person is removed and the station new, and what is left to do. Call inside the transaction of the removal. */
export function noteRemoved(db: Database, act: EndedAccess, former: string, tasks: readonly AccessTask[]): void {
  db.prepare("UPDATE ended_access SET step = 'removed', former = ? WHERE number = ?").run(former, act.number);
  const insert = db.prepare('INSERT INTO ended_access_task (ended, task) VALUES (?, ?)');
  for (const task of tasks) insert.run(act.number, task);
}

export function noteCard(db: Database, act: EndedAccess, file: string): void {
  db.prepare('UPDATE ended_access SET card_file = ? WHERE number = ?').run(file, act.number);
}

/** What is still to be done, of this act, in the order of {@link ACCESS_TASKS}. */
export function openTasks(db: Database, act: EndedAccess): readonly AccessTask[] {
  const open = db
    .prepare<[number], string>('SELECT task FROM ended_access_task WHERE ended = ? AND done IS NULL')
    .pluck()
    .all(act.number);
  const announced = isAnnounced(db);
  return ACCESS_TASKS.filter((task) => open.includes(task) && !(announced && ANNOUNCING.has(task)));
}

/** What is done when a directory names this station as the successor of what it was. */
const ANNOUNCING: ReadonlySet<AccessTask> = new Set(['telephone', 'card', 'directory', 'issue']);

function isAnnounced(db: Database): boolean {
  return (
    db
      .prepare(
        "SELECT 1 FROM known_station JOIN own_station USING (id) WHERE state = 'active' AND successor_of IN our_station",
      )
      .get() !== undefined
  );
}

/** Notes that something is done: of one act, or (`ended` null) of all. Call inside a transaction. Answers whether it stood open. */
export function noteDone(
  db: Database,
  done: { readonly ended: number | null; readonly task: AccessTask; readonly by: number; readonly at: string },
): boolean {
  const { changes } = db
    .prepare(
      `UPDATE ended_access_task SET done = @at, by = @by
       WHERE task = @task AND done IS NULL AND (@ended IS NULL OR ended = @ended)`,
    )
    .run(done);
  return changes > 0;
}

/** The newest line that is here of any case: whatever is saved makes it another. */
function lastLine(db: Database): number {
  return db.prepare<[], number | null>('SELECT max(seq) FROM record').pluck().get() ?? 0;
}
