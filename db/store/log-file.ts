/** SQLite's log beside the database: what it holds is on the disk, but a file that is lost or cut apart from its database takes it along. */
import { statSync } from 'node:fs';
import { sqliteCode } from './connection.ts';
import type { Database } from './database.ts';

/**
 * Brings the log into the database and cuts it to nothing. Answers whether it is empty: others may be reading from it, or the disk refuse;
 * nothing is lost then, and the next time tries again.
 */
export function emptyLog(db: Database): boolean {
  if (!db.open || db.inTransaction || db.readonly) return false;
  try {
    const [state] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return state?.busy === 0;
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    return false;
  }
}

/** Bytes of the log's file; 0 where there is none, or where the disk does not say. */
export function logBytes(db: Database): number {
  try {
    return statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
