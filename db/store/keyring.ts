/**
 * Who can log in: giving, changing and taking away slots of an open store. The database's list changes first, in one transaction with what
 * the caller adds (the row of the user, the audit trail); then keys.json follows, and a start finishes what a power cut interrupts.
 * Whatever takes a secret out of force (a slot removed, a password changed, the recovery code used) changes the database key too,
 * because an older copy of keys.json would go on opening the database. Copies made before open with what was in force then. That needs the
 * only connection, held from before the list changes: a refusal must not leave a person half out, or a recovery code that nobody has seen.
 */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { writeKeysFile } from './keys-file.ts';
import type { PrintedCode, SlotUser } from './new-store.ts';
import { newDerivation } from './password.ts';
import { CODE_BYTES, writeRecoveryCode } from './recovery-code.ts';
import { changeDatabaseKey, expectAlone, type SlotChange } from './rekey.ts';
import { deleteRecoverySlots, deleteUserSlots, insertSlot, slotsOf } from './slot-table.ts';
import { newSlot, openSlot, type Slot, sealDatabaseKey } from './slots.ts';
import { type Store, serialized } from './store.ts';
import { saveWithRetry } from './transaction.ts';

/** Rows written in the same transaction as the slots; synchronous. */
export type AlsoWrite = (db: Database) => void;

const nothing: AlsoWrite = () => {};

/**
 * Gives a user a slot. One that has a slot already gets this one instead (a forgotten password, set anew by a colleague who may),
 * and then the database key changes. Throws `password-empty`, `database-in-use`.
 */
export function addSlot(store: Store, owner: SlotUser, alsoWrite: AlsoWrite = nothing): Promise<void> {
  return serialized(store, async () => {
    const replaces = slotsOf(store.db).some(({ user }) => user === owner.user);
    if (replaces) expectAlone(store.db);
    const slot = await newSlot({ kind: 'user', ...owner }, store.derivation);
    if (replaces) return replaceSlots(store, [slot], alsoWrite);
    await saveWithRetry(store.db, () => {
      alsoWrite(store.db);
      insertSlot(store.db, slot);
    });
    await rewriteKeysFile(store);
  });
}

/**
 * Takes a user's slot away; their keys.json, also an older copy of it, opens nothing from then on. All of it or, where another process
 * has the database, nothing. Throws `last-user`, `database-in-use`, `key-not-changed`.
 */
export function removeSlot(store: Store, user: number, alsoWrite: AlsoWrite = nothing): Promise<void> {
  return serialized(store, () => {
    const slots = slotsOf(store.db).filter((slot) => slot.user !== user);
    return replaceKey(store, {
      slots,
      write: () => {
        alsoWrite(store.db);
        if (!slots.some(({ kind }) => kind === 'user')) throw new WaymarkError('last-user');
        deleteUserSlots(store.db, user);
      },
    });
  });
}

/** A user's own change of password: a new key pair, since whoever had the old password may have the old pair. Throws `wrong-password` … */
export function changePassword(
  store: Store,
  owner: SlotUser & { readonly oldPassword: string },
  alsoWrite: AlsoWrite = nothing,
): Promise<void> {
  return serialized(store, async () => {
    const own = slotsOf(store.db).filter((slot) => slot.user === owner.user);
    await openSlot(own, { name: owner.name, password: owner.oldPassword });
    const slot = await newSlot(
      { kind: 'user', user: owner.user, name: owner.name, password: owner.password },
      store.derivation,
    );
    await replaceSlots(store, [slot], alsoWrite);
  });
}

/** A new recovery code; the one before opens nothing any more. */
export function replaceRecoveryCode(store: Store, alsoWrite: AlsoWrite = nothing): Promise<PrintedCode> {
  return serialized(store, async () => {
    const { slot, printed } = await newRecovery(store);
    await replaceSlots(store, [slot], alsoWrite);
    return printed;
  });
}

/**
 * After the recovery code has opened the store: a new password for one user and, the code being used up, a new code. Until this is
 * done the old code is in force; nothing else is to be done with the store before.
 */
export function recoverUser(store: Store, owner: SlotUser, alsoWrite: AlsoWrite = nothing): Promise<PrintedCode> {
  return serialized(store, async () => {
    const own = await newSlot({ kind: 'user', ...owner }, store.derivation);
    const { slot, printed } = await newRecovery(store);
    await replaceSlots(store, [own, slot], alsoWrite);
    return printed;
  });
}

/** A new database key for the slots as they are, after an erasure or when a copy of keys.json went missing. Throws `database-in-use`. */
export function renewDatabaseKey(store: Store): Promise<void> {
  return serialized(store, () => replaceKey(store));
}

/** Puts each slot in the place of those with the same owner. */
function replaceSlots(store: Store, slots: readonly Slot[], alsoWrite: AlsoWrite): Promise<void> {
  const owners = new Set(slots.map(({ user }) => user));
  return replaceKey(store, {
    slots: [...slotsOf(store.db).filter(({ user }) => !owners.has(user)), ...slots],
    write: () => {
      alsoWrite(store.db);
      for (const slot of slots) {
        if (slot.user === null) deleteRecoverySlots(store.db);
        else deleteUserSlots(store.db, slot.user);
        insertSlot(store.db, slot);
      }
    },
  });
}

async function newRecovery(store: Store): Promise<{ slot: Slot; printed: PrintedCode }> {
  const code = randomBytes(CODE_BYTES);
  const slot = await newSlot({ kind: 'recovery', code }, newDerivation(store.derivation));
  return { slot, printed: writeRecoveryCode(code) };
}

async function replaceKey(store: Store, change?: SlotChange): Promise<void> {
  const before = store.key;
  store.key = await changeDatabaseKey(store, change);
  before.fill(0);
}

async function rewriteKeysFile(store: Store): Promise<void> {
  const slots = slotsOf(store.db);
  const sealed = await sealDatabaseKey(
    store.key,
    slots.map(({ recipient }) => recipient),
  );
  writeKeysFile(store.files.keys, { keys: [sealed], slots });
}
