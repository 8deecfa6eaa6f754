/**
 * Commits that do not wait for the disk. They are in the log, which the system has: a program that ends loses nothing, and only a power cut in the
 * moment before the log is brought to the disk takes them along, the last ones first. What is committed in the usual way afterwards brings all that stands
 * before it in the log to the disk too. A second process of the desk commits so as well, and says nothing of it: what it committed since the log was last
 * brought to the disk by this one is not known to be there.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import { systemCode } from './system-errors.ts';
import { inTransaction, withoutWaiting } from './transaction.ts';

/** How many commits did not wait, and of how many it is known that they are on the disk. */
interface Commits {
  made: number;
  synced: number;
  /** Of what others committed all that was there at this {@link versionByOthers} is on the disk; undefined where nobody looked yet. */
  others: number | undefined;
  /** While the log is being brought to the disk. */
  underWay: Promise<void> | undefined;
}
const commitsOf = cachedPerDatabase((): Commits => ({ made: 0, synced: 0, others: undefined, underWay: undefined }));

const versionByOthers = cachedPerDatabase((db) => db.prepare<[], number>('PRAGMA data_version').pluck());
/** Another number once another connection committed (sqlite.org/pragma.html#pragma_data_version), inside a transaction as of its snapshot. */
function othersNow(db: Database): number | undefined {
  return versionByOthers(db).get();
}

/** {@link inTransaction} without waiting for the disk; inside another transaction it is a part of that one, which waits. The log is to be synced soon ({@link syncLog}). */
export function inUnsyncedTransaction<T>(db: Database, work: () => T): T {
  if (db.inTransaction || db.memory) return inTransaction(db, work);
  const counted = commitsOf(db);
  try {
    return withoutWaiting(db, work);
  } finally {
    counted.made += 1;
  }
}

/** Whether the last acts may not be on the disk yet, of this process or another; inside a transaction: of those that it reads. */
export function isUnsynced(db: Database): boolean {
  if (db.memory) return false;
  const counted = commitsOf(db);
  const others = othersNow(db);
  if (counted.others === undefined && isBroughtNow(db)) counted.others = others;
  return counted.synced < counted.made || counted.others !== others;
}

/** Once for a connection, at its first act: what others committed before it began to look may not be on the disk either. False where the disk refuses. */
function isBroughtNow(db: Database): boolean {
  try {
    const log = openSync(`${db.name}-wal`, 'r+');
    try {
      fdatasyncSync(log);
    } finally {
      closeSync(log);
    }
    return true;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return false;
  }
}

/**
 * Brings to the disk what was committed without waiting for it; nobody of this process waits meanwhile. Rejects with what the system says: then it is not
 * known to be there, and the next commit or the next call tries again.
 */
export function syncLog(db: Database): Promise<void> {
  if (!isUnsynced(db)) return Promise.resolve();
  const counted = commitsOf(db);
  counted.underWay ??= bringToDisk(db, counted).finally(() => {
    counted.underWay = undefined;
  });
  return counted.underWay;
}

async function bringToDisk(db: Database, counted: Commits): Promise<void> {
  while (db.open && isUnsynced(db)) {
    const [made, others] = [counted.made, othersNow(db)];
    // A file of our own beside SQLite's: of its log, unlike of the database, it holds no lock that closing this one would end.
    const log = await open(`${db.name}-wal`, 'r+');
    try {
      await log.datasync();
    } finally {
      await log.close();
    }
    counted.synced = made;
    counted.others = others;
  }
}
