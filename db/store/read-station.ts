/** A station opened to read only: without taking its folder, so that a window may have it open meanwhile, and without writing a byte in it. */
import { existsSync } from 'node:fs';
import { openConnection } from './connection.ts';
import type { Database } from './database.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { stationFiles } from './folder.ts';
import { schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { slotsOf } from './slot-table.ts';
import { orDiskRefused } from './system-errors.ts';
import { whenFree } from './transaction.ts';
import { readKeys, unlockWhere } from './twin-keys.ts';

/**
 * Runs `work` on the database of a station, for the user with this password; `user` is their number. The database is closed afterwards.
 * Nothing is brought up to date: where the last change of keys was cut short the key that opens it serves, and a database of another
 * version is refused. Throws `database-missing`, `station-of-before`, `newer-waymark`, and what opening a store throws for keys and passwords.
 */
export async function readStation<T>(
  folder: string,
  who: { readonly name?: string | undefined; readonly password: string },
  work: (db: Database, user: number | null) => T,
): Promise<T> {
  const files = stationFiles(folder);
  if (!existsSync(files.database)) throw new WaymarkError('database-missing');
  const opened: { db?: Database } = {};
  const fits = (key: Buffer): boolean => {
    try {
      opened.db = openUntouched(files.database, key);
      return true;
    } catch (error) {
      if (isWaymarkError(error, 'wrong-key')) return false;
      throw error;
    }
  };
  try {
    const { unlocked } = await whenFree(() => readKeys(files)).then((found) =>
      unlockWhere(found, who, (keys) => keys.find(fits)),
    );
    for (const key of unlocked.keys) key.fill(0);
    const { db } = opened;
    // A slot that was removed just before a power cut opened the file's key for the last time.
    if (db === undefined || !slotsOf(db).some(({ id }) => id === unlocked.slot.id)) {
      throw new WaymarkError('wrong-password');
    }
    const reached = schemaVersion(db);
    if (reached > MIGRATIONS.length) throw new WaymarkError('newer-waymark');
    if (reached < MIGRATIONS.length) throw new WaymarkError('station-of-before');
    return work(db, unlocked.slot.user);
  } catch (error) {
    throw orDiskRefused(error);
  } finally {
    opened.db?.close();
  }
}

/**
 * A connection that leaves the folder as it is. Where a log lies there, somebody has the database open or was cut short: SQLite then reads
 * beside them, and an ordinary connection would tidy up at its end. Where none does, a connection that may only read would leave an empty
 * log behind; one that could write and is told not to takes it away again.
 */
function openUntouched(database: string, key: Buffer): Database {
  return openConnection(database, key, existsSync(`${database}-wal`) ? { readonly: true } : { queryOnly: true });
}
