/**
 * Opening a connection. The only file that may construct one, so that no connection is without its cipher, its log and
 * its caution (tests/db/store/connection.test.ts holds the rest of the tree to it).
 */
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Library from 'better-sqlite3';
import { z } from 'zod';
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { readAllPages } from './plain-read.ts';

export const KEY_BYTES = 32;
/** What a log may keep of the disk while nothing is in it. */
export const LOG_BYTES = 1024 * 1024;

/**
 * Pages from which on SQLite itself brings the log into the database, inside whatever commit that is. The process that answers calls does it long before, while nobody
 * waits (`calls/quiet-log.ts`); this is for one act that writes as much, and for programs without that process.
 */
const PAGES_IN_LOG = 4_000;

/** A connection that waits blocks its whole process; work that can wait longer waits asynchronously (`saveWithRetry`). */
export const BUSY_MS = 50;

interface OpenOptions {
  /** Only reads; leaves the journal mode of the file as it is. */
  readonly readonly?: boolean;
  /** Refuses to write as well, but may tidy up its own log at the end. */
  readonly queryOnly?: boolean;
  /** The file must be new; without it, the file must be there and not empty. */
  readonly create?: boolean;
}

/**
 * Opens an encrypted database (SQLCipher 4 pages) under a raw 32-byte key.
 * Throws {@link WaymarkError} `database-missing`, `wrong-key` (or a damaged first page, which looks the same), `database-busy`; what the
 * system refuses, a disk that does not give the first page back among it, stays as the system says it.
 */
export function openConnection(path: string, key: Buffer, options: OpenOptions = {}): Database {
  const file = resolve(path);
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  // An empty file opens under any key, as a new database: what a failing disk left must not pass for a case database.
  if (options.create !== true && bytes === 0) throw new WaymarkError('database-missing');
  if (options.create === true && bytes !== 0) throw new Error('the database to be made is there already');
  try {
    return connectionTo(file, key, options);
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error;
  }
  // Under this cipher a page that could not be read looks like a page under another key. Nobody may be told to restore a copy for a
  // loose cable: the file is read plainly, where the system says what is wrong, and then tried once more.
  readAllPages(file);
  try {
    return connectionTo(file, key, options);
  } catch (error) {
    throw sqliteCode(error) === 'SQLITE_NOTADB' ? new WaymarkError('wrong-key', {}, { cause: error }) : error;
  }
}

/** A file that is this person's alone, before SQLite makes one that others of the machine may read: its log and index take its mode. */
function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

function connectionTo(file: string, key: Buffer, options: OpenOptions): Database {
  const readonly = options.readonly === true;
  if (options.create === true) makePrivate(file);
  const db = new Library(file, { readonly, fileMustExist: options.create !== true, timeout: BUSY_MS });
  try {
    giveKey(db, key);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    // This library encrypts pages and log, not temporary files.
    db.pragma('temp_store = MEMORY');
    if (options.queryOnly === true) db.pragma('query_only = ON');
    else if (!readonly) db.pragma('journal_mode = WAL');
    db.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`);
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    // A log that one large act has made is cut again when it is begun anew.
    db.pragma(`journal_size_limit = ${LOG_BYTES}`);
    db.pragma('secure_delete = ON');
    beCautious(db);
    return db;
  } catch (error) {
    db.close();
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw new WaymarkError('database-busy', {}, { cause: error });
    throw error;
  }
}

/**
 * Gives a connection its key. Done again with the same key, it makes the cipher forget an error: after a page that the disk did not give back
 * while the log was being emptied, it goes on calling every page of this connection damaged, for ever.
 */
export function giveKey(db: Database, key: Buffer): void {
  // Both hold for the next key alone.
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.key(rawKey(key));
}

/** A database that exists in memory only and so needs no key; gone when it is closed. `pages`: a copy of another's, as it was serialised. */
export function openMemoryConnection(pages?: Buffer): Database {
  const db = new Library(pages ?? ':memory:', { timeout: BUSY_MS });
  db.pragma('temp_store = MEMORY');
  beCautious(db);
  return db;
}

/** For the station's lock alone: a file without tables, never written, whose file lock is all that matters. */
export function openLockConnection(path: string): Database {
  const file = resolve(path);
  makePrivate(file);
  return new Library(file, { timeout: 0 });
}

/** What the library takes for a raw key. Bare bytes would be taken for a passphrase, and a PRAGMA would leave a string. */
export function rawKey(key: Buffer): Buffer {
  if (key.length !== KEY_BYTES) throw new Error(`a database key has ${KEY_BYTES} bytes`);
  return Buffer.concat([Buffer.from('raw:', 'latin1'), key]);
}

/**
 * The database's salt, hexadecimal. Asked of the library and never read from the file: closing a file of our own would end the locks
 * that SQLite holds on it in this process.
 */
export function saltOf(db: Database): string {
  return z
    .string()
    .regex(/^[0-9A-F]{32}$/)
    .parse(db.pragma('cipher_salt', { simple: true }));
}

/** SQLite's extended result name (`SQLITE_BUSY`, `SQLITE_FULL` …) or an empty string. */
export function sqliteCode(error: unknown): string {
  return error instanceof Library.SqliteError ? error.code : '';
}

function beCautious(db: Database): void {
  // SQLITE_DBCONFIG_DEFENSIVE: no SQL changes the schema's own table, a search index's hidden ones or pages as such, or goes on without a
  // log. The library begins with it; said here, it does not depend on that.
  db.unsafeMode(false);
  db.pragma('foreign_keys = ON');
  // A row that another takes the place of is deleted for its triggers too.
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}
