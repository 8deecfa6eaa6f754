/** One application at a time holds a station's folder. */
import { openLockConnection, sqliteCode } from './connection.ts';
import { WaymarkError } from './errors.ts';

export interface StationLock {
  /** Gives the folder free; once is enough. The end of the process does it too, whatever ended it. */
  release(): void;
}

/**
 * Takes the folder by an exclusive transaction on a database that holds nothing: the system frees it when the process dies,
 * so that no power cut leaves a lock behind. Throws `station-in-use`.
 */
export function takeStationLock(path: string): StationLock {
  const db = openLockConnection(path);
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw new WaymarkError('station-in-use', {}, { cause: error });
    throw error;
  }
  return {
    release() {
      if (db.open) db.close();
    },
  };
}
