/** SQLite's log beside the database: what it holds is on the disk, but a file that is lost or cut apart from its database takes it along. */
import { statSync } from 'node:fs';
import { z } from 'zod';
import { LOG_BYTES, sqliteCode } from './connection.ts';
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

/**
 * The same while nobody waits: without waiting for others, and with the log begun anew. Whoever writes first into a log that was emptied brings its head
 * to the disk before what they wrote; that is done here, and no save waits twice for the disk.
 */
export function emptyLogAhead(db: Database): Emptied {
  if (!db.open || db.inTransaction || db.readonly) return 'in-use';
  try {
    if (logBytes(db) > LOG_BYTES) db.pragma('wal_checkpoint(TRUNCATE)');
    const { log, checkpointed } = stateOf(db, 'PASSIVE');
    if (log > checkpointed) return 'in-use';
    // Writes the first page as it is.
    db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true }))}`);
    return 'empty';
  } catch (error) {
    const code = sqliteCode(error);
    if (code === '') throw error;
    return code.startsWith('SQLITE_BUSY') ? 'in-use' : 'refused';
  }
}

/** Pages that only the log holds, one for each time that a transaction wrote it; 0 where the disk does not say. */
export function pagesInLog(db: Database): number {
  try {
    const { log, checkpointed } = stateOf(db, 'NOOP');
    return Math.max(0, log - checkpointed);
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    return 0;
  }
}

const STATE = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })]);

function stateOf(db: Database, how: 'NOOP' | 'PASSIVE'): z.infer<typeof STATE>[0] {
  return STATE.parse(db.pragma(`wal_checkpoint(${how})`))[0];
}

/** Bytes of the log's file; 0 where there is none, or where the disk does not say. */
export function logBytes(db: Database): number {
  try {
    return statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
