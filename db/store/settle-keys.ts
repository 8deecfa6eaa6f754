/** What a start does with the keys it finds: tries them, and finishes what a power cut or a refused call interrupted. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { saltOf } from './connection.ts';
import type { Database } from './database.ts';
import { type Costing, derivationAtLogIn, keepDerivation } from './derivations.ts';
import { isWaymarkError } from './errors.ts';
import { type KnownKey, knownKey, onlyKey } from './key-state.ts';
import type { Keys, Unlocked } from './keys-file.ts';
import { changeDatabaseKey, expectOpens, forgetOldKeys, type Rekeyed, rewriteKeys, sealKeys } from './rekey.ts';
import { slotsOf, updateSlot } from './slot-table.ts';
import { moveSlot, type OpenSlot } from './slots.ts';
import { orDiskRefused, orNotRead } from './system-errors.ts';
import { saveWithRetry } from './transaction.ts';
import { type KeyFiles, keysFaults } from './twin-keys.ts';
import { openWhole } from './whole-log.ts';

/** A page, and more. */
const FIRST_BYTES = 8192;

/**
 * Opens the database with the key that fits and brings the files of keys and the database's list of slots to agree. The database's list is
 * right, its bytes and all:
 * - several keys, and the last one fits: the change is done but for its verification, which follows now;
 * - another one fits, or the file has a slot that the database has removed: the change is made now;
 * - a slot is lacking or differs, a file is damaged or of version 0.1.0, the two differ: both are written anew.
 * Where the disk does not allow that, what is there serves until the next start: a full disk must not close the case files.
 */
export async function settleKeys(
  files: KeyFiles,
  { file, unlocked, key, asWritten }: Settled,
): Promise<{ db: Database; key: KnownKey }> {
  const all = unlocked.keys;
  const known: KnownKey = { is: 'known', key, all };
  const db = openWhole(files.database, key);
  try {
    const slots = slotsOf(db);
    const removed = file.slots.some(({ id }) => !slots.some((slot) => slot.id === id));
    const unfinished = all.length < file.keys.length || key !== all.at(-1);
    if (unfinished || removed) return await changeIfPossible({ files, db, key: known });
    if (asWritten && keysFaults(files, slots, saltOf(db)).length === 0) return { db, key: known };
    if (all.length === 1) {
      await rewriteKeys({ files, key: known }, slots).catch(ifRefused);
      return { db, key: known };
    }
    db.pragma('wal_checkpoint(TRUNCATE)');
    const only = { keys: await sealKeys([key], slots), slots };
    return { db, key: forgetOldKeys(files, key, only) ? onlyKey(key) : known };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Files of keys, and what a person's slot in one of them opened. */
interface Settled {
  readonly file: Keys;
  readonly unlocked: Unlocked;
  readonly key: Buffer;
  /** keys.json and its twin are whole and alike. */
  readonly asWritten: boolean;
}

/** Makes the change of key, or goes on as before where the disk refuses: with a new connection, because the old one may not know its key. */
async function changeIfPossible(
  target: Rekeyed & { readonly key: KnownKey },
): Promise<{ db: Database; key: KnownKey }> {
  const before = target.key;
  const tried: Rekeyed = { ...target };
  try {
    await changeDatabaseKey(tried);
    return { db: target.db, key: knownKey(tried) };
  } catch (error) {
    target.db.close();
    const all = tried.key.is === 'changing' ? [...before.all, tried.key.next] : before.all;
    const key = fittingKey(target.files, all);
    if (key === undefined) throw error;
    return { db: openWhole(target.files.database, key), key: { is: 'known', key, all } };
  }
}

/**
 * The key that opens the database, if one does. Tries with a connection that only reads, so that a key that does not fit cannot touch the log.
 * A disk that gives back nothing, or nothing good, looks like a wrong key: so all are tried a second time, and then the disk is asked alone.
 * Throws `read-failed`.
 */
export function fittingKey(files: KeyFiles, found: readonly Buffer[]): Buffer | undefined {
  const opens = (key: Buffer): boolean => {
    try {
      expectOpens(files.database, key);
      return true;
    } catch (error) {
      if (isWaymarkError(error, 'wrong-key')) return false;
      throw error;
    }
  };
  const key = found.find(opens) ?? found.find(opens);
  if (key === undefined) expectReadable(files.database);
  return key;
}

/** No connection of this process may be open then: closing the file here would end its locks. Throws `read-failed`. */
function expectReadable(database: string): void {
  try {
    for (const path of [database, `${database}-wal`]) {
      if (!existsSync(path)) continue;
      const file = openSync(path, 'r');
      try {
        readSync(file, Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
      } finally {
        closeSync(file);
      }
    }
  } catch (error) {
    throw orNotRead(error);
  }
}

/**
 * Moves the slot that has just been opened to the salt and cost of the last change, or to new ones where that cost is below today's floor.
 * Key pair, password and database key stay. The database's list first and then the files of keys, written as at every start: cut
 * short in between, the slot in the files opens as before and the next start writes them anew. Where the disk refuses, it stays where it is.
 */
export async function moveToCurrentDerivation(
  target: Rekeyed & Costing,
  open: OpenSlot,
  password: string,
): Promise<void> {
  if (open.slot.kind !== 'user') return;
  const derivation = derivationAtLogIn(target, open.slot);
  if (open.slot.derivation.salt === derivation.salt) return;
  const moved = await moveSlot(open, password, derivation);
  try {
    await saveWithRetry(target.db, () => {
      updateSlot(target.db, moved);
      keepDerivation(target.db, derivation);
    });
    await rewriteKeys(target, slotsOf(target.db));
  } catch (error) {
    ifRefused(error);
  }
}

/** What the disk refuses is left to the next start; what else goes wrong is thrown. */
function ifRefused(error: unknown): void {
  const refused = orDiskRefused(error);
  if (!isWaymarkError(refused) || refused.code === 'wrong-key') throw error;
}
