/** A store: one station's folder, held by this application, unlocked and up to date. */
import { existsSync } from 'node:fs';
import { giveKey } from './connection.ts';
import type { Database } from './database.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { closeToOthers, type StationFiles, stationFiles } from './folder.ts';
import { isDamage } from './integrity.ts';
import { type KeyState, knownKey, wipeKeys } from './key-state.ts';
import { emptyLog } from './log-file.ts';
import { syncLog } from './log-synced.ts';
import { migrate } from './migrate.ts';
import type { CostInForce } from './password.ts';
import { fittingKey, moveToCurrentDerivation, settleKeys } from './settle-keys.ts';
import { slotsOf } from './slot-table.ts';
import type { Credentials, Slot } from './slots.ts';
import { type StationLock, takeStationLock } from './station-lock.ts';
import { asWaymarkError, orDiskRefused, systemCode } from './system-errors.ts';
import { inTransaction } from './transaction.ts';
import { readKeys, unlockWhere } from './twin-keys.ts';
import { beginWatch } from './watched-rows.ts';
import { framesInLog, openWhole } from './whole-log.ts';
import { type Freshness, freshness, witnessed, witnessFiles, witnessPlaces } from './witness.ts';
import { followWitness, leaveWitness } from './witness-kept.ts';

export interface Store {
  readonly files: StationFiles;
  readonly db: Database;
  readonly lock: StationLock;
  /** Number of the user who unlocked it; null when the recovery code did, and then `recoverUser` comes before anything else. */
  readonly user: number | null;
  /** The database key. `rekey.ts` replaces it; never logged, and given to another process only sealed. */
  key: KeyState;
  /** What passwords are to cost from now on; left out: what they cost now. */
  readonly cost?: CostInForce | undefined;
  /** Changes to keys and slots wait for each other here ({@link serialized}). */
  turn: Promise<void>;
}

/** How a station is opened. */
export interface Opening {
  /** The folder for witnesses in the person's own application data. */
  readonly ownData?: string | null;
  /** What passwords are to cost from now on; left out: what they cost now. */
  readonly cost?: CostInForce;
  /** Said on purpose: an older database, or one whose rights were put back, is gone on with. */
  readonly goOn?: GoingOn;
}

export interface GoingOn {
  /** Throws where this user (null: the recovery code) may not decide it. The database can only be read yet. */
  readonly expectAllowed: (db: Database, user: number | null) => void;
  /** Begins the new epoch and records what was found, in one transaction before anything else is mended; synchronous. */
  readonly begin: (db: Database, found: NotCurrent, user: number | null) => void;
}

/** What is never opened as if nothing were. */
type NotCurrent = Extract<Freshness, { state: 'older' | 'altered' }>;

/**
 * Opens a station: takes its folder, opens the person's slot, compares the database with its witness, finishes a change of keys that was
 * cut short, brings the schema up to date. Throws `database-older`, `rights-altered` (nothing was touched then), `database-missing`, `station-in-use`, `keys-missing`, `keys-damaged`, `keys-damaged-or-password`, `wrong-password`,
 * `wrong-recovery-code`, `user-name-needed`, `wrong-key` (this keys.json belongs to another database), `newer-waymark`, `read-failed`,
 * `write-failed`; the folder is free again then.
 */
export async function openStore(folder: string, credentials: Credentials, opening: Opening = {}): Promise<Store> {
  const files = stationFiles(folder, opening.ownData);
  if (!existsSync(files.database)) throw new WaymarkError('database-missing');
  closeToOthers(files);
  const lock = takeStationLock(files.lock);
  let db: Database | undefined;
  try {
    // Before anything is decided by what a database without its log would say.
    framesInLog(files.database);
    const found = readKeys(files);
    const opened = await unlockWhere(found, credentials, (keys) => fittingKey(files, keys));
    const { slot } = opened.unlocked;
    expectCurrent(files, opened.key, { slot, credentials, goOn: opening.goOn });
    const settled = await settleKeys(files, { ...opened, asWritten: found.asWritten });
    db = settled.db;
    // A slot that was removed just before a power cut opened the file's key for the last time.
    expectListed(db, slot, credentials);
    migrate(db);
    const store = storeOf({ files, lock, db, key: settled.key, cost: opening.cost }, slot);
    if ('password' in credentials) await moveToCurrentDerivation(store, opened.unlocked, credentials.password);
    return store;
  } catch (error) {
    db?.close();
    lock.release();
    throw orDiskRefused(error);
  }
}

function expectListed(db: Database, slot: Slot, credentials: Credentials): void {
  if (slotsOf(db).some(({ id }) => id === slot.id)) return;
  throw new WaymarkError('recoveryCode' in credentials ? 'wrong-recovery-code' : 'wrong-password');
}

/**
 * Compares the database with its witness, before anything is mended by what the database says. An older database is refused, unless
 * somebody who may has said to go on with it. Then the new epoch is on the disk before the keys are looked at.
 */
function expectCurrent(
  files: StationFiles,
  key: Buffer,
  by: { readonly slot: Slot; readonly credentials: Credentials; readonly goOn: GoingOn | undefined },
): void {
  const found = lookAt(files, key, by);
  if (found === undefined) return;
  if (by.goOn === undefined) throw refusalOf(found);
  const db = openWhole(files.database, key);
  try {
    inTransaction(db, () => {
      by.goOn?.begin(db, found, by.slot.user);
      beginWatch(db);
    });
  } finally {
    db.close();
  }
}

/**
 * What is wrong with the database, seen by a connection that only reads; undefined where it is current. A page that cannot be read does
 * not tell which is newer. The damage is reported where the page is needed, and by `verify`.
 */
function lookAt(files: StationFiles, key: Buffer, by: Parameters<typeof expectCurrent>[2]): NotCurrent | undefined {
  const db = openWhole(files.database, key, { readonly: true });
  try {
    const found = freshnessIfReadable(db, files, key);
    if (found.state !== 'older' && found.state !== 'altered') return undefined;
    // A user who was removed since gets the same refusal as anybody whom the database does not list.
    expectListed(db, by.slot, by.credentials);
    by.goOn?.expectAllowed(db, by.slot.user);
    return found;
  } finally {
    db.close();
  }
}

function freshnessIfReadable(db: Database, files: StationFiles, key: Buffer): Freshness {
  try {
    return freshness(db, witnessFiles(witnessPlaces(files, db)), { quick: true, forgetFaults: () => giveKey(db, key) });
  } catch (error) {
    if (isDamage(error)) return { state: 'current' };
    throw error;
  }
}

function refusalOf(found: NotCurrent): WaymarkError {
  if (found.state === 'altered' || found.missing === 0) return new WaymarkError('rights-altered');
  const { missing, since, until } = found;
  return new WaymarkError('database-older', { missing, since: since ?? '–', until: until ?? '–' });
}

/** A store from its parts; `slot` is the one that was opened. */
export function storeOf(parts: Omit<Store, 'user' | 'turn'>, slot: Slot): Store {
  return { ...parts, user: slot.user, turn: Promise.resolve() };
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
 * the disk refuses here, the next access is refused too.
 */
export function refreshConnection({ db, key }: Store): void {
  if (key.is !== 'known' || !db.open || db.inTransaction || db.memory) return;
  try {
    giveKey(db, key.key);
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}

/**
 * After an act: the witness follows it. The act is done and is told as done whatever becomes of its witness here: the next act or rest
 * leaves one that says as much. Of what did not wait for the disk there is a witness only when it is there: one of later would call this database older.
 */
export function followAct(store: Store): void {
  if (!store.db.open || isFollowed(store)) return;
  // Meanwhile another act may have been committed that does not wait either.
  syncLog(store.db).then(
    () => followAct(store),
    () => console.error('The log was not brought to the disk.'),
  );
}

/** False where the act has to be brought to the disk first. */
function isFollowed(store: Store): boolean {
  if (store.key.is !== 'known') return true;
  try {
    return followWitness(store.db, store.files);
  } catch (error) {
    if (isWaymarkError(asWaymarkError(error))) refreshConnection(store);
    else console.error('The witness did not follow an act.');
    return true;
  }
}

/** Ends work with a store: all of it is brought into the database's file, the witness says how far that has come, and it is closed. */
export function restStore(store: Store): void {
  try {
    // What another process commits meanwhile need not wait for the disk, and is not brought there by the emptying.
    const now = store.db.open && !store.db.memory ? witnessed(store.db) : undefined;
    if (emptyLog(store.db) === 'empty' && !store.db.memory) leaveWitness(store.db, store.files, now);
  } catch (error) {
    // The disk does not answer any more. The witness of before is not wrong, and locking must not wait for the disk.
    if (!isWaymarkError(asWaymarkError(error))) throw error;
  } finally {
    closeStore(store);
  }
}

/**
 * Runs one change of keys or slots after the other, whatever became of the one before. Where `work` leaves it open which key is in force, the
 * store is closed before anything else is done with it. The folder is free then, the next start finds out, and nothing was lost. Throws
 * `key-change-unsure` then, and for each change that follows.
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
