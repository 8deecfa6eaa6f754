/**
 * Commits that do not wait for the disk. They are in the log, which the system has: a program that ends loses nothing, and only a power cut in the
 * moment before the log is brought to the disk takes them along, the last ones first. What is committed in the usual way afterwards brings all that stands
 * before it in the log to the disk too.
 */
import { open } from 'node:fs/promises';
import type { Database } from './database.ts';
import { inTransaction, withoutWaiting } from './transaction.ts';

/** How many commits did not wait, and of how many it is known that they are on the disk. */
interface Commits {
  made: number;
  synced: number;
  /** While the log is being brought to the disk. */
  underWay: Promise<void> | undefined;
}
const commits = new WeakMap<Database, Commits>();

/** {@link inTransaction} without waiting for the disk; inside another transaction it is a part of that one, which waits. The log is to be synced soon ({@link syncLog}). */
export function inUnsyncedTransaction<T>(db: Database, work: () => T): T {
  if (db.inTransaction || db.memory) return inTransaction(db, work);
  const counted = commits.get(db) ?? { made: 0, synced: 0, underWay: undefined };
  commits.set(db, counted);
  try {
    return withoutWaiting(db, work);
  } finally {
    counted.made += 1;
  }
}

/** Whether the last acts may not be on the disk yet. */
export function isUnsynced(db: Database): boolean {
  const counted = commits.get(db);
  return counted !== undefined && counted.synced < counted.made;
}

/**
 * Brings to the disk what was committed without waiting for it; nobody of this process waits meanwhile. Rejects with what the system says: then it is not
 * known to be there, and the next commit or the next call tries again.
 */
export function syncLog(db: Database): Promise<void> {
  const counted = commits.get(db);
  if (counted === undefined || !isUnsynced(db)) return Promise.resolve();
  counted.underWay ??= bringToDisk(db, counted).finally(() => {
    counted.underWay = undefined;
  });
  return counted.underWay;
}

async function bringToDisk(db: Database, counted: Commits): Promise<void> {
  while (counted.synced < counted.made && db.open) {
    const { made } = counted;
    // A file of our own beside SQLite's: of its log, unlike of the database, it holds no lock that closing this one would end.
    const log = await open(`${db.name}-wal`, 'r+');
    try {
      await log.datasync();
    } finally {
      await log.close();
    }
    counted.synced = made;
  }
}
