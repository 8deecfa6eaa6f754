/**
 * Changing the database key. The library rewrites every page under the new key in one transaction of the write-ahead log, so a power
 * cut leaves a database under the old key or under the new one; keys.json holds both until the new one has been verified.
 */
import { randomBytes } from 'node:crypto';
import { KEY_BYTES, openConnection, rawKey, sqliteCode } from './connection.ts';
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { pageFaults } from './integrity.ts';
import { type Keys, writeKeysFile } from './keys-file.ts';
import { slotsOf } from './slot-table.ts';
import { type Slot, sealDatabaseKey } from './slots.ts';
import { inTransaction } from './transaction.ts';

/** A database whose key is to be changed, and where its keys are written. */
export interface Rekeyed {
  readonly files: { readonly database: string; readonly keys: string };
  readonly db: Database;
  readonly key: Buffer;
}

/** A change of who can log in, which only a new key completes. */
export interface SlotChange {
  /** The slots in force once it is written. */
  readonly slots: readonly Slot[];
  /** Writes it, in a transaction of its own; synchronous. What it throws leaves everything as it was. */
  readonly write: () => void;
}

/**
 * Gives the database a new key and returns it, together with `change` where there is one, else for the slots that the database lists now:
 * older copies of keys.json open nothing from then on. Needs the only connection to the database (end the second process first), holds it
 * from before the change is written until the key is new, and blocks it for about a second per 50 MB.
 * Throws `database-in-use` before anything is written, and `key-not-changed` when the file of keys or the pages could not be rewritten:
 * the change is kept, the old key is in force, and the next start tries again.
 */
export async function changeDatabaseKey(target: Rekeyed, change?: SlotChange): Promise<Buffer> {
  const { db, files, key } = target;
  const next = randomBytes(KEY_BYTES);
  const slots = change?.slots ?? slotsOf(db);
  const recipients = slots.map((slot) => slot.recipient);
  // Sealed first: nothing may wait between the change and the key, or another connection comes in between.
  const [before, after] = await Promise.all([sealDatabaseKey(key, recipients), sealDatabaseKey(next, recipients)]);
  alone(db, () => {
    if (change !== undefined) inTransaction(db, change.write);
    try {
      writeKeysFile(files.keys, { keys: [before, after], slots: [...slots] });
      rewritePages(db, next);
    } catch (cause) {
      throw new WaymarkError('key-not-changed', {}, { cause });
    }
  });
  acceptNewKey(files, next, { keys: [after], slots: [...slots] });
  return next;
}

/**
 * Reads the whole database under its new key; only if all of it is good does keys.json forget the old one. A page that was bad before
 * is bad now: then both stay, which costs nothing, and `verify` says what is wrong.
 */
export function acceptNewKey(files: Rekeyed['files'], key: Buffer, keys: Keys): void {
  const check = openConnection(files.database, key, { readonly: true });
  try {
    if (pageFaults(check).length > 0) return;
  } finally {
    check.close();
  }
  writeKeysFile(files.keys, keys);
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
