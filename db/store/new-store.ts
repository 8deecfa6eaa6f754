/** Making a station's database and keys in an empty folder. */
import { randomBytes } from 'node:crypto';
import { KEY_BYTES, openConnection } from './connection.ts';
import type { Database } from './database.ts';
import { keepDerivation } from './derivations.ts';
import {
  discardNewStation,
  discardUnfinished,
  expectEmptyFolder,
  publishDatabase,
  type StationFiles,
  stationFiles,
} from './folder.ts';
import { onlyKey } from './key-state.ts';
import { migrate } from './migrate.ts';
import { type ChosenCost, type CostInForce, costInForce, newDerivation } from './password.ts';
import { readTwice } from './read-twice.ts';
import { CODE_BYTES, writeRecoveryCode } from './recovery-code.ts';
import { expectOpens, sealKeys } from './rekey.ts';
import { insertSlot, slotsOf } from './slot-table.ts';
import { newSlot, type Slot } from './slots.ts';
import { takeStationLock } from './station-lock.ts';
import { type Store, storeOf } from './store.ts';
import { inTransaction } from './transaction.ts';
import { writeKeys } from './twin-keys.ts';

/** A person who gets a slot: number and name as in the table of users. */
export interface SlotUser {
  readonly user: number;
  readonly name: string;
  readonly password: string;
}

interface NewStore {
  readonly folder: string;
  /** The folder for witnesses in the person's own application data. */
  readonly ownData?: string | null;
  readonly first: SlotUser;
  /** Writes the first rows (the user's own among them) in the transaction that makes the database; synchronous. */
  readonly fill: (db: Database) => void;
  /** Left out: measured, about a second on this PC. */
  readonly cost?: ChosenCost;
}

/** A recovery code as it is to be printed, in two halves. It is kept nowhere. */
export type PrintedCode = readonly [string, string];

/**
 * Makes a station's database and keys. Until all is on the disk the folder is no station, and set-up is simply done again.
 * Throws `folder-not-empty`, `station-in-use`, `password-empty`, `disk-full`.
 */
export async function createStore(wanted: NewStore): Promise<{ store: Store; recoveryCode: PrintedCode }> {
  const inForce = costInForce(wanted.cost);
  const cost = await inForce.now();
  const code = randomBytes(CODE_BYTES);
  const first = await newSlot({ kind: 'user', ...wanted.first }, newDerivation(cost));
  const recovery = await newSlot({ kind: 'recovery', code }, newDerivation(cost));
  const target = { folder: wanted.folder, ownData: wanted.ownData ?? null, cost: inForce };
  const store = await inNewFolder(target, first, (files) => {
    const key = randomBytes(KEY_BYTES);
    const db = openConnection(files.unfinished, key, { create: true });
    return closingOnError(db, () => {
      migrate(db);
      inTransaction(db, () => {
        wanted.fill(db);
        insertSlot(db, first);
        insertSlot(db, recovery);
        keepDerivation(db, first.derivation);
      });
      return { db, key };
    });
  });
  return { store, recoveryCode: writeRecoveryCode(code) };
}

/**
 * Makes a station of the database that `build` leaves at `files.unfinished`: takes the folder, then writes keys.json for the slots the
 * database lists, and last gives the database its name. `slot` is the one that has been opened.
 */
export async function inNewFolder(
  { folder, ownData, cost }: { readonly folder: string; readonly ownData: string | null; readonly cost?: CostInForce },
  slot: Slot,
  build: (files: StationFiles) => { db: Database; key: Buffer },
): Promise<Store> {
  const files = stationFiles(folder, ownData);
  expectEmptyFolder(files);
  const lock = takeStationLock(files.lock);
  try {
    discardUnfinished(files);
    const { db, key } = build(files);
    const slots = slotsOf(db);
    db.close();
    const keys = await sealKeys([key], slots);
    writeKeys(files, { keys, slots }, expectOpens(files.unfinished, key));
    await publishDatabase(files);
    // A look at it by a second connection left the log's files under the name it had.
    discardUnfinished(files);
    const opened = await readTwice(() => openConnection(files.database, key));
    return storeOf({ files, lock, db: opened, key: onlyKey(key), cost }, slot);
  } catch (error) {
    discardNewStation(files);
    lock.release();
    throw error;
  }
}

/** Closes the connection when `work` throws, so that its file can be discarded. */
export function closingOnError<T>(db: Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
}
