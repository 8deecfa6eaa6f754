/** Copies: the whole case database, encrypted under its key, with the slots of those who may bring it back, as one file. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { openConnection } from './connection.ts';
import { sealContents } from './copy-contents.ts';
import { type CopyHeader, extractDatabase, writeCopyFile } from './copy-file.ts';
import type { Database } from './database.ts';
import { orDiskFull, putInPlaceWhenFree } from './durable-file.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { wrongPages } from './integrity.ts';
import { type KeyState, knownKey } from './key-state.ts';
import { writeKeysFile } from './keys-file.ts';
import { expectOpens } from './rekey.ts';
import { slotsOf } from './slot-table.ts';
import { sealDatabaseKey } from './slots.ts';
import { asWaymarkError, systemFault } from './system-errors.ts';

interface Backup {
  /** Where the copy is to be. What is there is replaced, once the new copy has been checked. */
  readonly out: string;
  /** Numbers of the users whose slots go along (focal points); the recovery slot always does. */
  readonly users: readonly number[];
  /** Where a file of keys for the station itself goes, with the same slots. Left out, none is written. */
  readonly keysAt?: string;
  /** UTC minute. */
  readonly at: string;
  /** Casework's own verification, run on the copy; throws when the copy is not good. */
  readonly verify: (copy: Database) => void;
}

/**
 * Writes a copy and checks it by taking it apart again as a restore would: every byte, every page, and what `verify` looks at.
 * Needs twice the database's size in the target folder meanwhile. Saves of other connections go on. Whatever goes wrong or is
 * interrupted, a copy that was there before stays as it was.
 * Throws `copy-not-good` (the check failed), `disk-full`, `read-failed`, `write-failed`.
 */
export async function writeBackup(
  source: { readonly db: Database; readonly key: KeyState },
  backup: Backup,
): Promise<CopyHeader> {
  const out = resolve(backup.out);
  const part = { database: `${out}.new-db`, file: `${out}.new` };
  // The key of this moment, for the seal and the check alike: were it changed meanwhile, the check must find that nothing opens the copy.
  const key = Buffer.from(knownKey(source).key);
  const slots = slotsOf(source.db).filter(({ user }) => user === null || backup.users.includes(user));
  try {
    const sealed = await sealDatabaseKey(
      key,
      slots.map(({ recipient }) => recipient),
    );
    discard(part.database);
    try {
      source.db.prepare('VACUUM INTO ?').run(part.database);
    } catch (error) {
      throw orDiskFull(error);
    }
    const header = writeCopyFile(part.file, part.database, { at: backup.at, keys: [sealed], slots }, (of) =>
      contentsSealed(part.database, key, of),
    );
    discard(part.database);
    checkCopy(part.file, part.database, key, backup.verify);
    if (backup.keysAt !== undefined) {
      writeKeysFile(backup.keysAt, { keys: [sealed], slots }, expectOpens(source.db.name, key));
    }
    await putInPlaceWhenFree(part.file, out);
    return header;
  } finally {
    key.fill(0);
    discard(part.database);
    discard(part.file);
  }
}

/** Throws `copy-not-good` where the key does not open what has just been written with it: it was changed meanwhile. */
function contentsSealed(database: string, key: Buffer, of: string): ReturnType<typeof sealContents> {
  try {
    const copy = openConnection(database, key, { readonly: true });
    try {
      return sealContents(copy, key, of);
    } finally {
      copy.close();
    }
  } catch (cause) {
    throw isWaymarkError(cause, 'wrong-key') ? new WaymarkError('copy-not-good', {}, { cause }) : cause;
  }
}

function checkCopy(file: string, scratch: string, key: Buffer, verify: Backup['verify']): void {
  try {
    extractDatabase(file, scratch);
    const copy = openConnection(scratch, key, { readonly: true });
    try {
      const faults = wrongPages(copy);
      if (faults.length > 0) throw new Error(faults.join('; '));
      verify(copy);
    } finally {
      copy.close();
    }
  } catch (cause) {
    const named = asWaymarkError(cause);
    const isDisk = isWaymarkError(named) && systemFault(named) !== undefined && named.code !== 'database-damaged';
    throw isDisk ? named : new WaymarkError('copy-not-good', {}, { cause });
  }
}

function discard(path: string): void {
  for (const end of ['', '-journal']) rmSync(path + end, { force: true });
}
