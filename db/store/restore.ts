/** A station from a copy, in a new folder. */
import { giveKey, openConnection } from './connection.ts';
import { extractDatabase, readCopyHeader } from './copy-file.ts';
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { wrongPages } from './integrity.ts';
import { unlock } from './keys-file.ts';
import { migrate } from './migrate.ts';
import { closingOnError, inNewFolder } from './new-store.ts';
import type { CostInForce } from './password.ts';
import { rekeyUnpublished } from './rekey.ts';
import { setSetting } from './settings.ts';
import type { Credentials } from './slots.ts';
import type { Store } from './store.ts';
import { inTransaction } from './transaction.ts';
import { type Freshness, freshness, witnessFiles, witnessPlaces } from './witness.ts';

export interface Restore {
  /** The copy. */
  readonly file: string;
  /** An empty folder, or one that is made. */
  readonly folder: string;
  /** The folder for witnesses in the person's own application data. */
  readonly ownData?: string | null;
  /** What passwords are to cost from now on; left out: what they cost now. */
  readonly cost?: CostInForce;
  /** Other files that may hold a witness of this station: what is found missing beside them is told to `begin`. */
  readonly witnesses?: readonly string[];
  /** Those of the day the copy was made. */
  readonly credentials: Credentials;
  /**
   * Casework's part, in one transaction before the folder becomes a station: the new epoch, the erasure list. Synchronous. So no
   * restored station can be opened that would write on in the epoch of the copy. `found` says what is known to be missing in the copy;
   * `user` is null where the recovery code opened it.
   */
  readonly begin: (db: Database, found: Freshness, user: number | null) => void;
}

/**
 * Makes a station from a copy, under a new database key, and opens it. All who had a slot can log in with the password they had then.
 * Opened by the recovery code, it has no user yet: `recoverUser` follows. Interrupted, it can simply be done again.
 * Throws `copy-missing`, `copy-damaged`, `newer-waymark`, `folder-not-empty`, `station-in-use`, `disk-full` and what `openSlot` throws.
 */
export async function restoreStore(restore: Restore): Promise<Store> {
  const { header } = readCopyHeader(restore.file);
  const unlocked = await unlock(header, restore.credentials);
  const key = unlocked.keys[0];
  if (key === undefined) throw new WaymarkError('copy-damaged');
  const { folder, ownData = null, cost } = restore;
  const target = { folder, ownData, ...(cost === undefined ? {} : { cost }) };
  return inNewFolder(target, unlocked.slot, (files) => {
    extractDatabase(restore.file, files.unfinished);
    const db = openConnection(files.unfinished, key);
    return closingOnError(db, () => {
      if (wrongPages(db).length > 0) throw new WaymarkError('copy-damaged');
      // What the transaction under way at the copy's moment noted is counted first.
      inTransaction(db, () => {});
      const known = [...witnessFiles(witnessPlaces(files, db)), ...(restore.witnesses ?? [])];
      const found = freshness(db, known, { quick: false, forgetFaults: () => giveKey(db, key) });
      if (found.state === 'altered') throw new WaymarkError('copy-damaged');
      migrate(db);
      inTransaction(db, () => {
        restore.begin(db, found, unlocked.slot.user);
        // What was known of the places where the copy was made is not true of this one.
        setSetting(db, 'witness-kept', null);
      });
      return { db, key: rekeyUnpublished(db) };
    });
  });
}
