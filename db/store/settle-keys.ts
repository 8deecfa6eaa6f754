/** What a start does with the keys it finds: tries them, and finishes what a power cut interrupted. */
import { openConnection } from './connection.ts';
import type { Database } from './database.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import type { StationFiles } from './folder.ts';
import { type Keys, writeKeysFile } from './keys-file.ts';
import { acceptNewKey, changeDatabaseKey } from './rekey.ts';
import { slotsOf } from './slot-table.ts';
import { sealDatabaseKey } from './slots.ts';

/**
 * Opens the database with the key that fits and brings keys.json and the database's list of slots to agree:
 * - two keys, the new one fits: the change is done but for its verification, which follows now;
 * - two keys, the old one fits, or one key and a slot in the file that the database has removed: the change is made now;
 * - a slot is lacking in the file: the file is written anew.
 * Where the disk does not allow the change, the old key serves until the next start: a full disk must not close the case files.
 * `found` are the file's keys in its order. Throws `wrong-key`.
 */
export async function settleKeys(
  files: StationFiles,
  file: Keys,
  found: readonly Buffer[],
): Promise<{ db: Database; key: Buffer }> {
  const key = fittingKey(files, found);
  const db = openConnection(files.database, key);
  try {
    const slots = slotsOf(db);
    const removed = file.slots.some(({ id }) => !slots.some((slot) => slot.id === id));
    const added = slots.some(({ id }) => !file.slots.some((slot) => slot.id === id));
    const oldOfTwo = found.length > 1 && key === found[0];
    if (oldOfTwo || removed) return { db, key: await changeIfPossible(files, db, key) };
    if (found.length > 1 || added) {
      const sealed = await sealDatabaseKey(
        key,
        slots.map((slot) => slot.recipient),
      );
      if (found.length > 1) acceptNewKey(files, key, { keys: [sealed], slots });
      else writeKeysFile(files.keys, { keys: [sealed], slots });
    }
    return { db, key };
  } catch (error) {
    db.close();
    throw error;
  }
}

async function changeIfPossible(files: StationFiles, db: Database, key: Buffer): Promise<Buffer> {
  try {
    return await changeDatabaseKey({ files, db, key });
  } catch (error) {
    if (isWaymarkError(error, 'key-not-changed')) return key;
    throw error;
  }
}

/** Tries with a connection that only reads, so that a key that does not fit cannot touch the log. */
function fittingKey(files: StationFiles, found: readonly Buffer[]): Buffer {
  for (const key of found) {
    try {
      openConnection(files.database, key, { readonly: true }).close();
      return key;
    } catch (error) {
      if (!isWaymarkError(error, 'wrong-key')) throw error;
    }
  }
  throw new WaymarkError('wrong-key');
}
