/** Invented stations for the tests of the store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { saltOf } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { knownKey } from '../../../db/store/key-state.ts';
import { addSlot } from '../../../db/store/keyring.ts';
import { createStore, type PrintedCode, type SlotUser } from '../../../db/store/new-store.ts';
import { slotsOf } from '../../../db/store/slot-table.ts';
import type { Credentials } from '../../../db/store/slots.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import { keysFaults } from '../../../db/store/twin-keys.ts';

/** Hardly any work: for tests of everything but the strength of passwords. */
export const CHEAP = { memory: 64, passes: 1, lanes: 1, belowFloor: true } as const;

export const ANA: SlotUser = { user: 1, name: 'Ana Petrescu', password: 'korálky pod mostem' };
export const BEKIM: SlotUser = { user: 2, name: 'Bekim', password: 'seven quiet rivers' };

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function addUser(owner: SlotUser): (db: Database) => void {
  return (db) => {
    db.prepare(
      "INSERT INTO user (number, name, role, active, created) VALUES (?, ?, 'caseworker', 1, '2026-05-01')",
    ).run(owner.user, owner.name);
  };
}

/** A station with one user, closed again when the test is over. */
export async function makeStore(folder = tempFolder()): Promise<{ folder: string; store: Store; code: PrintedCode }> {
  const { store, recoveryCode } = await createStore({ folder, first: ANA, fill: addUser(ANA), cost: CHEAP });
  onTestFinished(() => ensureClosed(store));
  return { folder, store, code: recoveryCode };
}

export function ensureClosed(store: Store): void {
  if (store.db.open) closeStore(store);
}

/** The database key of an open store. */
export function keyOf(store: Store): Buffer {
  return knownKey(store).key;
}

export function credentials(owner: SlotUser): { name: string; password: string } {
  return { name: owner.name, password: owner.password };
}

/** Opens and closes; the code of the refusal, or `opens`. */
export async function tryOpening(folder: string, given: Credentials): Promise<string> {
  try {
    closeStore(await openStore(folder, given));
    return 'opens';
  } catch (error) {
    if (isWaymarkError(error)) return error.code;
    throw error;
  }
}

/** A station with two users, closed. */
export async function stationOfTwo(): Promise<{ folder: string; code: PrintedCode }> {
  const { folder, store, code } = await makeStore();
  await addSlot(store, BEKIM, addUser(BEKIM));
  closeStore(store);
  return { folder, code };
}

/** What verification says of the files of keys. */
export function faultsOf({ files, db }: Store): readonly string[] {
  return keysFaults(files, slotsOf(db), saltOf(db)).map(({ subject }) => subject);
}
