/** SQLite's log beside the database: what it holds is on the disk, but a file that is lost or cut apart from its database takes it along. */
import { statSync } from 'node:fs';
import { sqliteCode } from './connection.ts';
import type { Database } from './database.ts';

/** `in-use`: others are reading from it, or a transaction is open. `refused`: by the disk. */
type Emptied = 'empty' | 'in-use' | 'refused';

/** Brings the log into the database and cuts it to nothing. Where that is not possible nothing is lost, and the next time tries again. */
export function emptyLog(db: Database): Emptied {
  if (!db.open || db.inTransaction || db.readonly) return 'in-use';
  try {
    const [state] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return state?.busy === 0 ? 'empty' : 'in-use';
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    return 'refused';
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
