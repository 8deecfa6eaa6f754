/** Who sits down at the desk: by password, or by the recovery code, which is used up by it. */
import { note } from '../casework/access.ts';
import { deriveAll } from '../casework/derive.ts';
import { createFacts } from '../casework/fact-store.ts';
import type { Seat, User } from '../casework/seat.ts';
import { userNamed, userNumbered } from '../casework/users.ts';
import { clearStages } from '../exchange/stage.ts';
import { WaymarkError } from '../store/errors.ts';
import { recoverUser } from '../store/keyring.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import { closeStore, openStore, type Store } from '../store/store.ts';
import { clockDoubtful, type Desk, seatAt } from './desk.ts';
import { saving } from './saving.ts';

/** Throws `already-logged-in` and what `openStore` throws. */
export async function logIn(desk: Desk, who: { readonly user: string; readonly password: string }): Promise<void> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const name = who.user.trim() === '' ? undefined : who.user;
  const store = await openStore(desk.folder, { name, password: who.password });
  await sitting(desk, store, async () => {
    if (store.user === null) throw new WaymarkError('wrong-password');
    await sitDown(desk, store, userNumbered(store.db, store.user));
  });
}

/** The person gets a new password. Answers the new recovery code, which is shown once. */
export async function logInWithRecovery(
  desk: Desk,
  who: { readonly code: string; readonly user: string; readonly newPassword: string },
): Promise<string> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const store = await openStore(desk.folder, { recoveryCode: readRecoveryCode(who.code) });
  return sitting(desk, store, async () => {
    const { user, code } = await recover(store, { name: who.user, password: who.newPassword });
    await sitDown(desk, store, user, (seat) => note(seat, 'recovery-code-used', String(user.number), 'done'));
    return code;
  });
}

/** A new password for who opened the store by its recovery code, and the code that takes that one's place: it is shown once, here. */
export async function recover(
  store: Store,
  who: { readonly name: string; readonly password: string },
): Promise<{ readonly user: User; readonly code: string }> {
  const user = userNamed(store.db, who.name);
  if (user === undefined) throw new WaymarkError('no-such-user');
  const printed = await recoverUser(store, { user: user.number, name: user.name, password: who.password });
  return { user, code: printed.join('-') };
}

/** Seats who opened the store; `also` notes how, beside the log-in itself. */
export async function sitDown(
  desk: Desk,
  store: Store,
  user: User,
  also: (seat: Seat) => void = () => {},
): Promise<void> {
  desk.store = store;
  desk.user = user;
  clearStages(desk.folder);
  desk.clockDoubtfulAtStart = clockDoubtful(store.db, desk.clock());
  const seat = seatAt(desk);
  await saving(seat, () => {
    // Lists follow the same rules as facts: where those have changed, verification must not find the old rows.
    if (createFacts(store.db)) deriveAll(store.db);
    note(seat, 'log-in', String(user.number));
    also(seat);
  });
}

/** Nobody sits at the desk any more. */
export function leave(desk: Desk): void {
  desk.store = null;
  desk.user = null;
  desk.undo.clear();
}

/** Runs `work`, which seats somebody at the store; where that fails the store is closed and nobody sits there. */
export async function sitting<T>(desk: Desk, store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    leave(desk);
    closeStore(store);
    throw error;
  }
}
