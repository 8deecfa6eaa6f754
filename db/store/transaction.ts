/** Transactions: all or nothing, and never across an `await`. */
import { setTimeout as pause } from 'node:timers/promises';
import { whileItRuns } from './asked-once.ts';
import { sqliteCode } from './connection.ts';
import type { Database } from './database.ts';
import { orDiskFull } from './durable-file.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { settleWatch } from './watched-rows.ts';

/**
 * Runs `work` in one transaction that may write, from its first statement on (BEGIN IMMEDIATE); inside another one, as a
 * savepoint of it. What `work` throws undoes all of it. A promise is refused and undone: other work of this
 * connection would run inside the transaction while it waits. When it returns, what was written is on the disk. Throws `disk-full`.
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  if (!db.inTransaction) waitAgain(db);
  return transact(db, work);
}

/** {@link inTransaction} that does not wait for the disk; only where somebody brings it there afterwards (`log-synced.ts`). */
export function withoutWaiting<T>(db: Database, work: () => T): T {
  notWaiting.add(db);
  // In a log, NORMAL leaves out the wait after a commit and nothing else (sqlite.org/pragma.html#pragma_synchronous).
  db.pragma('synchronous = NORMAL');
  try {
    return transact(db, work);
  } finally {
    waitAgain(db);
  }
}

/** Connections that were told not to wait. Where SQLite refuses to have one wait again, nothing is written by it until it does. */
const notWaiting = new WeakSet<Database>();

function waitAgain(db: Database): void {
  if (!notWaiting.has(db)) return;
  db.pragma('synchronous = FULL');
  notWaiting.delete(db);
}

function transact<T>(db: Database, work: () => T): T {
  const run = db.transaction((): T => {
    const result = work();
    if (isThenable(result)) throw new TypeError('a transaction cannot wait for a promise');
    settleWatch(db);
    return result;
  });
  try {
    return whileItRuns(db, () => run.immediate());
  } catch (error) {
    throw orDiskFull(error);
  }
}

/**
 * Runs `work`, which only reads, over the database as it stands at its first statement: what another process writes meanwhile does not
 * come between two of its statements. Neither waits for the other.
 */
export function inSnapshot<T>(db: Database, work: () => T): T {
  if (db.inTransaction) return work();
  db.exec('BEGIN DEFERRED');
  try {
    return whileItRuns(db, work);
  } finally {
    // Nothing was written; a page that cannot be read may have ended it already, and refuses a commit.
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

interface Patience {
  /** How long to go on trying, in milliseconds; a large package is merged in one transaction of another process. */
  readonly forMs?: number;
  /** Called once, when the first attempt found the database taken. */
  readonly onWaiting?: () => void;
}

const PAUSE_MS = 40;

/**
 * {@link inTransaction} for a save: while another process writes, tries again without blocking this one.
 * Throws `database-busy` when the patience is used up; nothing is written then.
 */
export function saveWithRetry<T>(db: Database, work: () => T, patience: Patience = {}): Promise<T> {
  return whenFree(() => inTransaction(db, work), patience);
}

/** Runs `work` again, without blocking this process, as long as another holds the database. Throws `database-busy` after that. */
export async function whenFree<T>(work: () => T, patience: Patience = {}): Promise<T> {
  const until = performance.now() + (patience.forMs ?? 120_000);
  for (let attempt = 0; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() >= until) throw new WaymarkError('database-busy', {}, { cause: error });
      if (attempt === 0) patience.onWaiting?.();
    }
    await pause(PAUSE_MS);
  }
}

function isBusy(error: unknown): boolean {
  return isWaymarkError(error, 'database-busy') || sqliteCode(error).startsWith('SQLITE_BUSY');
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
