/** Invented stations for the tests of the store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '../../../db/store/database.ts';
import { knownKey } from '../../../db/store/key-state.ts';
import { createStore, type PrintedCode, type SlotUser } from '../../../db/store/new-store.ts';
import { closeStore, type Store } from '../../../db/store/store.ts';

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
