/**
 * Changing the database key. The library rewrites every page under the new key in one transaction of the write-ahead log, so a power
 * cut leaves a database under the old key or under the new one. keys.json holds both from before the pages change until the new one has
 * been verified, and no file of keys is written but with a key that has just opened the database through a connection of its own.
 */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { KEY_BYTES, openConnection, rawKey, saltOf, sqliteCode } from './connection.ts';
import type { Database } from './database.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { pageFaults } from './integrity.ts';
import { type KeyState, type KnownKey, knownKey, onlyKey } from './key-state.ts';
import { type Keys, MAX_KEYS } from './keys-file.ts';
import { slotsOf } from './slot-table.ts';
import { type Slot, sealDatabaseKey } from './slots.ts';
import { inTransaction } from './transaction.ts';
import { type KeyFiles, writeKeys } from './twin-keys.ts';

/** A database whose key is to be changed, and where its keys are written. */
export interface Rekeyed {
  readonly files: KeyFiles;
  readonly db: Database;
  key: KeyState;
}

/** A change of who can log in, which only a new key completes. */
interface SlotChange {
  /** The slots in force once it is written. */
  readonly slots: readonly Slot[];
  /** Writes it, in a transaction of its own; synchronous. What it throws leaves everything as it was. */
  readonly write: () => void;
}

/**
 * Gives the database a new key, together with `change` where there is one, else for the slots that the database lists now: older copies
 * of keys.json open nothing from then on. Needs the only connection to the database (end the second process first), holds it from before
 * the change is written until the key is new, and blocks it for about a second per 50 MB.
 *
 * Where `target.key` is `known` after an error, nothing was changed: `database-in-use`, what writing keys.json throws, what `change` throws.
 * Where it is not, the list or the pages may have changed: the caller closes the connection, and the next start finds out and finishes.
 */
export async function changeDatabaseKey(target: Rekeyed, change?: SlotChange): Promise<void> {
  const { db, files } = target;
  const before = knownKey(target);
  const next = randomBytes(KEY_BYTES);
  const listed = slotsOf(db);
  const slots = change?.slots ?? listed;
  // Until the change is written both lists count: a user whom the database lists must find their slot in the file.
  const either = [...listed, ...slots.filter(({ id }) => !listed.some((slot) => slot.id === id))];
  const kept = keptBeside(before);
  // Sealed first: nothing may wait between the change and the key, or another connection comes in between.
  const only = await sealKeys([next], slots);
  const both = [...(await sealKeys(kept, either)), ...only];
  const restored = await sealKeys(before.all, listed);
  const salt = proveKey(target);
  alone(db, () => {
    writeKeys(files, { keys: both, slots: either }, salt);
    target.key = { is: 'changing', old: before.key, next };
    try {
      if (change !== undefined) inTransaction(db, change.write);
    } catch (error) {
      // Refused before anything was written; of an error of the disk nobody knows.
      if (isWaymarkError(error)) {
        target.key = { ...before, all: [...kept, next] };
        writeKeys(files, { keys: restored, slots: listed }, salt);
        target.key = before;
      }
      throw error;
    }
    rewritePages(db, next);
  });
  expectOpens(files.database, next);
  target.key = { is: 'known', key: next, all: [...kept, next] };
  if (forgetOldKeys(files, next, { keys: only, slots: [...slots] })) target.key = onlyKey(next);
}

/** The keys that stay in the file beside the one to come: the one in force and, as far as there is room, what is not proven dead. */
function keptBeside({ key, all }: KnownKey): readonly Buffer[] {
  const others = all.filter((one) => one !== key).slice(2 - MAX_KEYS);
  return all.filter((one) => one === key || others.includes(one));
}

/**
 * Writes the files of keys for these slots, with the key that has just opened the database once more: what else they hold stays in them
 * until it is proven dead.
 */
export async function rewriteKeys(target: Pick<Rekeyed, 'files' | 'key'>, slots: readonly Slot[]): Promise<void> {
  const keys = await sealKeys(knownKey(target).all, slots);
  writeKeys(target.files, { keys, slots: [...slots] }, proveKey(target));
}

/** The keys, each as an `age` file to these slots. */
export function sealKeys(keys: readonly Buffer[], slots: readonly Slot[]): Promise<string[]> {
  const recipients = slots.map(({ recipient }) => recipient);
  return Promise.all(keys.map((key) => sealDatabaseKey(key, recipients)));
}

/**
 * Sees that the key which the store believes in is the right one, before a file of keys is written with it. Where it is not, the store
 * knows its key no longer and is to be closed. Answers the database's salt. Throws `database-in-use` and what `openConnection` throws.
 */
function proveKey(target: Pick<Rekeyed, 'files' | 'key'>): string {
  const { key } = knownKey(target);
  try {
    return expectOpens(target.files.database, key);
  } catch (error) {
    if (isWaymarkError(error, 'wrong-key')) target.key = { is: 'unknown' };
    if (isWaymarkError(error, 'database-busy')) throw new WaymarkError('database-in-use', {}, { cause: error });
    throw error;
  }
}

/** Opens the database with a key through a connection of its own, which only reads; answers its salt. Throws what `openConnection` throws. */
export function expectOpens(database: string, key: Buffer): string {
  const check = openConnection(database, key, { readonly: true });
  try {
    return saltOf(check);
  } finally {
    check.close();
  }
}

/**
 * Reads the whole database under its key; only if all of it is good, and none of it lies in the log alone, does keys.json forget the
 * others. Answers whether it does. A page that was bad before is bad now: then all stay, which costs nothing, and `verify` says what is
 * wrong. An error changes nothing either: the key in force is in the file, and the next start reads again.
 */
export function forgetOldKeys(files: KeyFiles, key: Buffer, keys: Keys): boolean {
  try {
    if (statSync(`${files.database}-wal`, { throwIfNoEntry: false })?.size) return false;
    const check = openConnection(files.database, key, { readonly: true });
    let salt: string;
    try {
      if (pageFaults(check).length > 0) return false;
      salt = saltOf(check);
    } finally {
      check.close();
    }
    writeKeys(files, keys, salt);
    return true;
  } catch {
    return false;
  }
}

/**
 * Throws `database-in-use` where another connection has the database: to be asked before anything is written that only a change of the
 * key completes.
 */
export function expectAlone(db: Database): void {
  alone(db, () => {});
}

/** For a database that is no station yet and may be lost without loss: the new key without the care of keys.json. */
export function rekeyUnpublished(db: Database): Buffer {
  const next = randomBytes(KEY_BYTES);
  alone(db, () => rewritePages(db, next));
  return next;
}

function rewritePages(db: Database, next: Buffer): void {
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') throw new Error('a key is changed in WAL mode only');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.rekey(rawKey(next));
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * Runs `work` while no other connection has the database, or throws `database-in-use`. The empty transaction matters twice:
 * it takes the exclusive hold, and it opens the log. A change of keys before the log is open also changes the salt, which
 * stands in the file's first bytes alone, and a power cut before the next checkpoint would lose the database.
 */
function alone(db: Database, work: () => void): void {
  if (db.inTransaction) throw new Error('a key is not changed inside a transaction');
  db.pragma('locking_mode = EXCLUSIVE');
  try {
    db.exec('BEGIN IMMEDIATE; COMMIT');
    work();
  } catch (error) {
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw new WaymarkError('database-in-use', {}, { cause: error });
    throw error;
  } finally {
    db.pragma('locking_mode = NORMAL');
    // The hold ends with the next access.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  }
}
