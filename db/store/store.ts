/** A store: one station's folder, held by this application, unlocked and up to date. */
import { existsSync } from 'node:fs';
import { giveKey } from './connection.ts';
import type { Database } from './database.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { type StationFiles, stationFiles } from './folder.ts';
import { type KeyState, knownKey, wipeKeys } from './key-state.ts';
import { emptyLog } from './log-file.ts';
import { migrate } from './migrate.ts';
import { fittingKey, moveToCurrentSalt, settleKeys } from './settle-keys.ts';
import { slotsOf } from './slot-table.ts';
import type { Credentials, Slot } from './slots.ts';
import { type StationLock, takeStationLock } from './station-lock.ts';
import { orDiskRefused, systemCode } from './system-errors.ts';
import { readKeys, unlockWhere } from './twin-keys.ts';
import { witness } from './witness.ts';

export interface Store {
  readonly files: StationFiles;
  readonly db: Database;
  readonly lock: StationLock;
  /** Number of the user who unlocked it; null when the recovery code did, and then `recoverUser` comes before anything else. */
  readonly user: number | null;
  /** The database key. `rekey.ts` replaces it; never logged, and given to another process only sealed. */
  key: KeyState;
  /** Changes to keys and slots wait for each other here ({@link serialized}). */
  turn: Promise<void>;
}

/**
 * Opens a station: takes its folder, opens the person's slot, finishes a change of keys that was cut short, brings the schema up
 * to date. Throws `database-missing`, `station-in-use`, `keys-missing`, `keys-damaged`, `keys-damaged-or-password`, `wrong-password`,
 * `wrong-recovery-code`, `user-name-needed`, `wrong-key` (this keys.json belongs to another database), `newer-waymark`, `read-failed`,
 * `write-failed`; the folder is free again then.
 */
export async function openStore(folder: string, credentials: Credentials): Promise<Store> {
  const files = stationFiles(folder);
  if (!existsSync(files.database)) throw new WaymarkError('database-missing');
  const lock = takeStationLock(files.lock);
  let db: Database | undefined;
  try {
    const found = readKeys(files);
    const opened = await unlockWhere(found, credentials, (keys) => fittingKey(files, keys));
    const { slot } = opened.unlocked;
    const settled = await settleKeys(files, { ...opened, asWritten: found.asWritten });
    db = settled.db;
    // A slot that was removed just before a power cut opened the file's key for the last time.
    if (!slotsOf(db).some(({ id }) => id === slot.id)) {
      throw new WaymarkError('recoveryCode' in credentials ? 'wrong-recovery-code' : 'wrong-password');
    }
    migrate(db);
    const store = storeOf(files, lock, db, settled.key, slot);
    if ('password' in credentials) await moveToCurrentSalt(store, opened.unlocked, credentials.password);
    return store;
  } catch (error) {
    db?.close();
    lock.release();
    throw orDiskRefused(error);
  }
}

/** A store from its parts; `slot` is the one that was opened. */
export function storeOf(files: StationFiles, lock: StationLock, db: Database, key: KeyState, slot: Slot): Store {
  return { files, db, lock, user: slot.user, key, turn: Promise.resolve() };
}

/** Brings the log into the database, closes it, forgets the key and frees the folder. A store that is closed stays closed. */
export function closeStore(store: Store): void {
  try {
    if (store.db.open) store.db.close();
  } finally {
    wipeKeys(store.key);
    store.key = { is: 'unknown' };
    store.lock.release();
  }
}

/**
 * Makes a connection forget what a disk that failed for a moment left in it ({@link giveKey}); without effect where the key is not known. What
 * the disk refuses here too the next access is told.
 */
export function refreshConnection({ db, key }: Store): void {
  if (key.is !== 'known' || !db.open || db.inTransaction || db.memory) return;
  try {
    giveKey(db, key.key);
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}

/** Ends work with a store: all of it is brought into the database's file, the witness says how far that has come, and it is closed. */
export function restStore(store: Store): void {
  if (emptyLog(store.db) === 'empty' && !store.db.memory) leaveWitness(store);
  closeStore(store);
}

function leaveWitness({ db, files }: Store): void {
  try {
    witness(db, [files.witness]);
  } catch (error) {
    // The disk refused. The witness of before is older than the database then, which tells nothing wrong.
    if (systemCode(error) === '') throw error;
  }
}

/**
 * Runs one change of keys or slots after the other, whatever became of the one before. Where `work` leaves the store without a key that
 * it knows to be the right one, the store is closed before anything else is done with it: the folder is free, the next start finds out
 * which key is in force, and nothing was lost. Throws `key-change-unsure` then, and for whoever comes after.
 */
export async function serialized<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const before = store.turn;
  const { promise, resolve } = Promise.withResolvers<void>();
  store.turn = promise;
  await before;
  try {
    knownKey(store);
    return await work();
  } catch (error) {
    if (store.key.is === 'known') throw orDiskRefused(error);
    closeStore(store);
    throw isWaymarkError(error, 'key-change-unsure')
      ? error
      : new WaymarkError('key-change-unsure', {}, { cause: error });
  } finally {
    resolve();
  }
}
