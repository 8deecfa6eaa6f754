/**
 * Who works on a case at this office: the one place that reads and writes the table `assignment`; it never travels. A row for a reason of
 * one's own is not a part in the work: it opens the case for some days and is in nobody's list.
 */
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** How somebody came to work on a case. */
type Assigned = 'opened' | 'assigned' | 'first-contact';

/** Days for which a reason opens a case; longer where no focal point has logged in meanwhile and could have seen it. */
export const REASON_DAYS = 7;

/** A case that somebody opened with a reason. */
interface OpenedForReason {
  readonly caseId: string;
  readonly reference: string;
  readonly user: string;
  readonly reason: string;
  /** UTC minutes. */
  readonly since: string;
  readonly until: string;
}

/** In SQL over `case_index AS i`: somebody in the JSON list `@workers` works on the case. */
export const WORKED_ON = `EXISTS (SELECT 1 FROM assignment AS m
  WHERE m.case_id = i.case_id AND m.how <> 'reason' AND m.user IN (SELECT value FROM json_each(@workers)))`;
/** In SQL over `case_index AS i`: the user `@user` works on the case. */
export const OWN_WORK = `EXISTS (SELECT 1 FROM assignment AS m
  WHERE m.case_id = i.case_id AND m.how <> 'reason' AND m.user = @user)`;

/** In SQL over `case_index AS i`: the user `@workedOnBy` works on the case, or once did. */
export const WORK_OF = `EXISTS (SELECT 1 FROM assignment AS m
  WHERE m.case_id = i.case_id AND m.how <> 'reason' AND m.user = @workedOnBy)`;
/** In SQL over `case_index AS i`: the case is open, and nobody who still logs in works on it. */
export const NOBODYS = `(i.stage <> 'closed' AND NOT EXISTS (SELECT 1 FROM assignment AS m JOIN user AS u ON u.number = m.user
  WHERE m.case_id = i.case_id AND m.how <> 'reason' AND u.active = 1))`;

export interface PartInCase {
  readonly how: Assigned | 'reason';
  readonly since: string;
  /** Of a case that was opened with a reason: which, and until when. */
  readonly reason: string | null;
  readonly until: string | null;
}

interface ReasonRow {
  readonly since: string;
  readonly until: string;
}

function prepare(db: Database) {
  return {
    assign: db.prepare<[string, number, string, string]>(
      `INSERT INTO assignment (case_id, user, how, since) VALUES (?, ?, ?, ?)
       ON CONFLICT (case_id, user) DO UPDATE SET how = excluded.how, since = excluded.since, reason = NULL, until = NULL
         WHERE how = 'reason'`,
    ),
    open: db.prepare<[string, number, string, string, string]>(
      `INSERT INTO assignment (case_id, user, how, reason, since, until) VALUES (?, ?, 'reason', ?, ?, ?)
       ON CONFLICT (case_id, user) DO UPDATE SET reason = excluded.reason, since = excluded.since, until = excluded.until
         WHERE how = 'reason'`,
    ),
    part: db.prepare<[string, number], PartInCase>(
      'SELECT how, since, reason, until FROM assignment WHERE case_id = ? AND user = ?',
    ),
    putBack: db.prepare<[string, number, string, string, string | null, string | null]>(
      'INSERT INTO assignment (case_id, user, how, since, reason, until) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    end: db.prepare<[string, number]>('DELETE FROM assignment WHERE case_id = ? AND user = ?'),
    endReasons: db.prepare<[string]>("DELETE FROM assignment WHERE case_id = ? AND how = 'reason'"),
    works: db
      .prepare<{ caseId: string; workers: string }, number>(
        `SELECT 1 FROM assignment WHERE case_id = @caseId AND how <> 'reason' AND user IN (SELECT value FROM json_each(@workers))`,
      )
      .pluck(),
    reason: db.prepare<[string, number], ReasonRow>(
      "SELECT since, until FROM assignment WHERE case_id = ? AND user = ? AND how = 'reason'",
    ),
    reasonText: db
      .prepare<[string, number, string], string>(
        "SELECT reason FROM assignment WHERE case_id = ? AND user = ? AND since = ? AND how = 'reason'",
      )
      .pluck(),
    names: db
      .prepare<[string], string>(
        `SELECT name FROM assignment JOIN user ON number = user WHERE case_id = ? AND how <> 'reason' AND active = 1 ORDER BY name`,
      )
      .pluck(),
    byWorker: db.prepare<[], { user: number; caseId: string }>(
      `SELECT m.user, m.case_id AS caseId FROM user AS u CROSS JOIN assignment AS m ON m.user = u.number
         CROSS JOIN case_index AS i ON i.case_id = m.case_id
       WHERE m.how <> 'reason' AND i.kind <> 'anonymous' ORDER BY i.reference`,
    ),
    nobodys: db
      .prepare<[], string>(
        `SELECT case_id FROM case_index AS i INDEXED BY case_index_open WHERE i.kind <> 'anonymous' AND ${NOBODYS} ORDER BY reference`,
      )
      .pluck(),
    namesOf: db.prepare<[string], { caseId: string; name: string }>(
      `SELECT case_id AS caseId, name FROM assignment JOIN user ON number = user
       WHERE case_id IN (SELECT value FROM json_each(?)) AND how <> 'reason' AND active = 1 ORDER BY name`,
    ),
    workers: db.prepare<[string], number>("SELECT user FROM assignment WHERE case_id = ? AND how <> 'reason'").pluck(),
    opened: db.prepare<[string], OpenedForReason>(
      `SELECT case_id AS caseId, reference, user.name AS user, reason, since, until
       FROM assignment JOIN user ON number = user JOIN case_index USING (case_id)
       WHERE how = 'reason' AND until >= ? ORDER BY since`,
    ),
    focalPointSince: db.prepare<[string]>(
      `SELECT 1 FROM audit JOIN user ON user.number = audit.user
       WHERE audit.at >= ? AND act = 'log-in' AND role IN ('focal-point', 'hq-case-manager') LIMIT 1`,
    ),
  };
}
const statements = cachedPerDatabase(prepare);

/** Gives a user a part in a case; whoever has one already keeps it. `since`: a UTC minute or a day. */
export function assign(db: Database, caseId: string, user: number, how: Assigned, since: string): void {
  statements(db).assign.run(caseId, user, how, since);
}

export function endAssignment(db: Database, caseId: string, user: number): void {
  statements(db).end.run(caseId, user);
}

/** What a user has to do with a case, so that it can be given back; undefined: nothing. */
export function partInCase(db: Database, caseId: string, user: number): PartInCase | undefined {
  return statements(db).part.get(caseId, user);
}

/** Makes it what it was before. */
export function giveBackPart(db: Database, caseId: string, user: number, before: PartInCase | undefined): void {
  endAssignment(db, caseId, user);
  if (before === undefined) return;
  const { how, since, reason, until } = before;
  statements(db).putBack.run(caseId, user, how, since, reason, until);
}

/** Whether one of these users works on the case. */
export function workOn(db: Database, caseId: string, users: readonly number[]): boolean {
  return statements(db).works.get({ caseId, workers: JSON.stringify(users) }) !== undefined;
}

/** The numbers of who works on a case. */
export function workersOf(db: Database, caseId: string): readonly number[] {
  return statements(db).workers.all(caseId);
}

/** The cases that each user works on, by number of user, in the order of their references. */
export function casesByWorker(db: Database): ReadonlyMap<number, readonly string[]> {
  const rows = Map.groupBy(statements(db).byWorker.all(), ({ user }) => user);
  return new Map([...rows].map(([user, of]) => [user, of.map(({ caseId }) => caseId)]));
}

/** Open cases that nobody who still logs in works on. */
export function nobodysCases(db: Database): readonly string[] {
  return statements(db).nobodys.all();
}

/** The names of who works on a case and still logs in here. */
export function workerNames(db: Database, caseId: string): readonly string[] {
  return statements(db).names.all(caseId);
}

/** {@link workerNames} of several cases (a JSON list of their ids); those on whom nobody works are not there. */
export function workersOfCases(db: Database, caseIds: string): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const { caseId, name } of statements(db).namesOf.all(caseIds)) {
    const others = named.get(caseId);
    if (others === undefined) named.set(caseId, [name]);
    else others.push(name);
  }
  return named;
}

/** Opens a case to a user for {@link REASON_DAYS} from `now`. */
export function openForReason(db: Database, caseId: string, user: number, reason: string, now: Date): void {
  const until = minuteOf(new Date(now.getTime() + REASON_DAYS * 86_400_000));
  statements(db).open.run(caseId, user, reason, minuteOf(now), until);
}

/**
 * Whether a reason still opens the case to the user. Its days end when a focal point could have seen it since: as long as none has
 * logged in they go on. What begins on a day to come was written by a clock that was wrong, and opens nothing.
 */
export function isOpenForReason(db: Database, caseId: string, user: number, now: Date): boolean {
  const sql = statements(db);
  const given = sql.reason.get(caseId, user);
  const minute = minuteOf(now);
  if (given === undefined || given.since > minute) return false;
  return given.until > minute || sql.focalPointSince.get(given.since) === undefined;
}

/** Nobody who opened the case for a reason of their own is among those whom somebody named. */
export function endReasons(db: Database, caseId: string): void {
  statements(db).endReasons.run(caseId);
}

/** Cases opened for a reason, those among them that ended after a UTC minute; the oldest first. */
export function openedForReason(db: Database, endedAfter: string): readonly OpenedForReason[] {
  return statements(db).opened.all(endedAfter);
}

/** Why a user opened another's case at a UTC minute, until the user opens it for a reason once more or gets a part in it. */
export function reasonOf(db: Database, caseId: string, user: number, at: string): string | null {
  return statements(db).reasonText.get(caseId, user, at) ?? null;
}
