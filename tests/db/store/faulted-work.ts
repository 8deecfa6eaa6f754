/**
 * What a day does to the keys, as a script for `faults.ts`, where one system call of it fails: somebody is removed, a note is saved,
 * somebody is added, the password changes. It says what was acknowledged and what was refused; where the store was closed it logs in again.
 */
import { isWaymarkError } from '../../../db/store/errors.ts';
import { addSlot, changePassword, removeSlot } from '../../../db/store/keyring.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import { inTransaction } from '../../../db/store/transaction.ts';

export const FAULT_COST = { memory: 64, passes: 1, lanes: 1, belowFloor: true } as const;
export const VERA = { user: 1, name: 'Vera', password: 'quiet rivers under the bridge' };
export const VERA_LATER = { ...VERA, password: 'another bridge over the river' };
export const ION = { user: 2, name: 'Ion', password: 'seven lamps on the wall' };
export const ANA = { user: 3, name: 'Ana', password: 'winter apples in the cellar' };

/** Each act, `done` or why not: a code, or what else was thrown. */
export interface Told {
  readonly [act: string]: string;
}

const ACTS: Readonly<Record<string, (store: Store) => unknown>> = {
  remove: (store) => removeSlot(store, ION.user),
  note: ({ db }) =>
    inTransaction(db, () => db.prepare("INSERT INTO setting (key, value) VALUES ('note', 'kept') ").run()),
  add: (store) =>
    addSlot(store, ANA, (db) => {
      db.prepare(
        "INSERT INTO user (number, name, role, active, created) VALUES (3, 'Ana', 'caseworker', 1, '2026-05-01')",
      ).run();
    }),
  password: (store) => changePassword(store, { ...VERA_LATER, oldPassword: VERA.password }),
};

async function work(folder: string): Promise<Told> {
  const told: Record<string, string> = {};
  let store: Store | undefined;
  for (const [act, run] of Object.entries(ACTS)) {
    try {
      // A log-in that a passing fault refuses is simply tried again, as people do.
      store ??= await openStore(folder, VERA).catch(() => openStore(folder, VERA));
      await run(store);
      told[act] = 'done';
    } catch (error) {
      told[act] = isWaymarkError(error) ? error.code : `not coded: ${String(error)}`;
    }
    if (store?.key.is === 'unknown') store = undefined;
  }
  if (store !== undefined) closeStore(store);
  return told;
}

const [, script, folder] = process.argv;
if (script === import.meta.filename && folder !== undefined) process.stdout.write(JSON.stringify(await work(folder)));
