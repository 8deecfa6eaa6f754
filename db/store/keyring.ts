/**
 * Who can log in: giving, changing and taking away slots of an open store. keys.json takes in what is new; then the database's list
 * changes, in one transaction with what the caller adds (the row of the user, the audit trail). A start finishes what a power cut interrupts.
 * Whatever takes a secret out of force (a slot removed, a password changed, the recovery code used) changes the database key too,
 * because an older copy of keys.json would go on opening the database. Copies made before open with what was in force then. That needs the
 * only connection, held from before the list changes: a refusal must not leave a person half out, or a recovery code that nobody has seen.
 */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { keepDerivation, nextDerivation, ownDerivation } from './derivations.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import type { PrintedCode, SlotUser } from './new-store.ts';
import { CODE_BYTES, writeRecoveryCode } from './recovery-code.ts';
import { changeDatabaseKey, expectAlone, rewriteKeys } from './rekey.ts';
import { deleteRecoverySlots, deleteUserSlots, insertSlot, slotsOf } from './slot-table.ts';
import { newSlot, openSlot, type Slot } from './slots.ts';
import { type Store, serialized } from './store.ts';
import { saveWithRetry } from './transaction.ts';

/** Rows written in the same transaction as the slots; synchronous. */
type AlsoWrite = (db: Database) => void;

const nothing: AlsoWrite = () => {};

/**
 * Gives a user a slot. One that has a slot already gets this one instead (a forgotten password, set anew by a colleague who may),
 * and then the database key changes. Throws `password-empty`, `database-in-use`.
 */
export function addSlot(store: Store, owner: SlotUser, alsoWrite: AlsoWrite = nothing): Promise<void> {
  return serialized(store, async () => {
    const replaces = slotsOf(store.db).some(({ user }) => user === owner.user);
    if (replaces) expectAlone(store.db);
    const slot = await newSlot({ kind: 'user', ...owner }, await nextDerivation(store, owner.user));
    if (replaces) return replaceSlots(store, [slot], alsoWrite);
    // The file first. A user whom only the database lists could not log in, and would be told that the password is wrong.
    const listed = slotsOf(store.db);
    await rewriteKeys(store, [...listed, slot]);
    try {
      await saveWithRetry(store.db, () => {
        alsoWrite(store.db);
        insertSlot(store.db, slot);
        keepDerivation(store.db, slot.derivation);
      });
    } catch (error) {
      await rewriteKeys(store, listed);
      throw error;
    }
  });
}

/**
 * Takes a user's slot away; their keys.json, also an older copy of it, opens nothing from then on. All of it or, where another process
 * has the database, nothing. Throws `last-user`, `database-in-use`; and, as every change of the key, `key-change-unsure`: the store is
 * closed then.
 */
export function removeSlot(store: Store, user: number, alsoWrite: AlsoWrite = nothing): Promise<void> {
  return serialized(store, async () => {
    const derivation = await nextDerivation(store, user);
    const slots = slotsOf(store.db).filter((slot) => slot.user !== user);
    return changeDatabaseKey(store, {
      slots,
      write: () => {
        alsoWrite(store.db);
        if (!slots.some(({ kind }) => kind === 'user')) throw new WaymarkError('last-user');
        deleteUserSlots(store.db, user);
        keepDerivation(store.db, derivation);
      },
    });
  });
}

/** A user's own change of password, with a new key pair: somebody who had the old password may have the old pair. Throws `wrong-password` … */
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
      await nextDerivation(store, owner.user),
    );
    await replaceSlots(store, [slot], alsoWrite);
  });
}

/** A new recovery code, for a user with this password; the code before opens nothing any more. Throws `wrong-password`. */
export function replaceRecoveryCode(store: Store, by: SlotUser, alsoWrite: AlsoWrite = nothing): Promise<PrintedCode> {
  return serialized(store, async () => {
    await openSlot(
      slotsOf(store.db).filter(({ user }) => user === by.user),
      { name: by.name, password: by.password },
    );
    const { slot, printed } = await newRecovery(store, newCode());
    await replaceSlots(store, [slot], alsoWrite);
    return printed;
  });
}

/**
 * After the recovery code has opened the store: a new password for one user and, the code being used up, a new one, `code`. Until this is
 * done the old code is in force; nothing else is to be done with the store before.
 */
export function recoverUser(
  store: Store,
  owner: SlotUser,
  code: Buffer,
  alsoWrite: AlsoWrite = nothing,
): Promise<PrintedCode> {
  return serialized(store, async () => {
    const own = await newSlot({ kind: 'user', ...owner }, await nextDerivation(store, owner.user));
    const { slot, printed } = await newRecovery(store, code);
    await replaceSlots(store, [own, slot], alsoWrite);
    return printed;
  });
}

/** The code's paper, where it opens the store now; undefined where another one does. */
export async function printedIfInForce({ db }: Store, code: Buffer): Promise<PrintedCode | undefined> {
  try {
    await openSlot(slotsOf(db), { recoveryCode: code });
    return writeRecoveryCode(code);
  } catch (error) {
    if (isWaymarkError(error, 'wrong-recovery-code')) return undefined;
    throw error;
  }
}

/** A new database key for the slots as they are: the change that taking a slot away, or putting one in another's place, makes with its own. Throws `database-in-use`. */
export function renewDatabaseKey(store: Store): Promise<void> {
  return serialized(store, async () => {
    const derivation = await nextDerivation(store, undefined);
    return changeDatabaseKey(store, {
      slots: slotsOf(store.db),
      write: () => keepDerivation(store.db, derivation),
    });
  });
}

/** Puts each slot in the place of those with the same owner. */
function replaceSlots(store: Store, slots: readonly Slot[], alsoWrite: AlsoWrite): Promise<void> {
  const owners = new Set(slots.map(({ user }) => user));
  return changeDatabaseKey(store, {
    slots: [...slotsOf(store.db).filter(({ user }) => !owners.has(user)), ...slots],
    write: () => {
      alsoWrite(store.db);
      for (const slot of slots) {
        if (slot.user === null) deleteRecoverySlots(store.db);
        else {
          deleteUserSlots(store.db, slot.user);
          keepDerivation(store.db, slot.derivation);
        }
        insertSlot(store.db, slot);
      }
    },
  });
}

/** Bytes of a recovery code that nobody has yet. */
export function newCode(): Buffer {
  return randomBytes(CODE_BYTES);
}

async function newRecovery(store: Store, code: Buffer): Promise<{ slot: Slot; printed: PrintedCode }> {
  const slot = await newSlot({ kind: 'recovery', code }, await ownDerivation(store));
  return { slot, printed: writeRecoveryCode(code) };
}
