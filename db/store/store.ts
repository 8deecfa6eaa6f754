/** A store: one station's folder, held by this application, unlocked and up to date. */
import { existsSync } from 'node:fs';
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { type StationFiles, stationFiles } from './folder.ts';
import { readKeysFile, unlock } from './keys-file.ts';
import { migrate } from './migrate.ts';
import type { Derivation } from './password.ts';
import { settleKeys } from './settle-keys.ts';
import { slotsOf } from './slot-table.ts';
import type { Credentials, Slot } from './slots.ts';
import { type StationLock, takeStationLock } from './station-lock.ts';

export interface Store {
  readonly files: StationFiles;
  readonly db: Database;
  readonly lock: StationLock;
  /** Number of the user who unlocked it; null when the recovery code did, and then `recoverUser` comes before anything else. */
  readonly user: number | null;
  /** How passwords of this station become keys; new slots take the same. */
  readonly derivation: Derivation;
  /** The database key. `rekey.ts` replaces it; never logged, and given to another process only sealed. */
  key: Buffer;
  /** Changes to keys and slots wait for each other here ({@link serialized}). */
  turn: Promise<void>;
}

/**
 * Opens a station: takes its folder, opens the person's slot, finishes a change of keys that was cut short, brings the schema up
 * to date. Throws `database-missing`, `station-in-use`, `keys-missing`, `keys-damaged`, `wrong-password`, `wrong-recovery-code`,
 * `user-name-needed`, `wrong-key` (this keys.json belongs to another database), `newer-waymark`; the folder is free again then.
 */
export async function openStore(folder: string, credentials: Credentials): Promise<Store> {
  const files = stationFiles(folder);
  if (!existsSync(files.database)) throw new WaymarkError('database-missing');
  const lock = takeStationLock(files.lock);
  let db: Database | undefined;
  try {
    const file = readKeysFile(files.keys);
    const unlocked = await unlock(file, credentials);
    const settled = await settleKeys(files, file, unlocked.keys);
    db = settled.db;
    // A slot that was removed just before a power cut opened the file's key for the last time.
    if (!slotsOf(db).some((slot) => slot.id === unlocked.slot.id)) {
      throw new WaymarkError('recoveryCode' in credentials ? 'wrong-recovery-code' : 'wrong-password');
    }
    migrate(db);
    return storeOf(files, lock, db, settled.key, unlocked.slot);
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

/** A store from its parts; `slot` is the one that was opened. */
export function storeOf(files: StationFiles, lock: StationLock, db: Database, key: Buffer, slot: Slot): Store {
  const derivation = slotsOf(db).find(({ kind }) => kind === 'user')?.derivation ?? slot.derivation;
  return { files, db, lock, user: slot.user, derivation, key, turn: Promise.resolve() };
}

/** Brings the log into the database, closes it, forgets the key and frees the folder. */
export function closeStore(store: Store): void {
  store.db.close();
  store.key.fill(0);
  store.lock.release();
}

/** Runs one change of keys or slots after the other, whatever became of the one before. */
export async function serialized<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const before = store.turn;
  const { promise, resolve } = Promise.withResolvers<void>();
  store.turn = promise;
  await before;
  try {
    return await work();
  } finally {
    resolve();
  }
}
