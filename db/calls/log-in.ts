/** Who sits down at the desk: by password, or by the recovery code, which is used up by it. */

import { deriveAll } from '../casework/derived/derive.ts';
import { createFacts } from '../casework/derived/fact-store.ts';
import { writeAudit } from '../casework/people/access.ts';
import type { User, UserSession } from '../casework/people/user-session.ts';
import { userNamed, userNumbered } from '../casework/people/users.ts';
import type { Session } from '../contract/station.ts';
import { clearStages } from '../exchange/receiving/staging-database.ts';
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { recoverUser } from '../store/keyring.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import { keepReserve, withReserve } from '../store/reserve.ts';
import { closeStore, openStore, type Store } from '../store/store.ts';
import { asWaymarkError } from '../store/system-errors.ts';
import { clockDoubtful, currentSession, type Desk } from './desk.ts';
import { saving } from './save-in-session.ts';
import { sessionView } from './session-view.ts';

/** A reserve that took the last of the disk from who has just logged in would help nobody. */
const ROOM_TO_WORK = 1024 * 1024;

/**
 * Seats who has this password and answers what the window shows; where even that cannot be read nobody sits there. Throws
 * `already-logged-in` and what `openStore` throws.
 */
export async function logIn(desk: Desk, who: { readonly user: string; readonly password: string }): Promise<Session> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const seated = () => withReserve(desk.folder, () => seat(desk, who));
  const session = await seated().catch((error: unknown) => {
    // A page that the disk did not give back once looks damaged: it is asked once more before anybody hears that.
    if (!isWaymarkError(asWaymarkError(error), 'database-damaged')) throw error;
    return seated();
  });
  keepReserve(desk.folder, ROOM_TO_WORK);
  return session;
}

async function seat(desk: Desk, who: { readonly user: string; readonly password: string }): Promise<Session> {
  const name = who.user.trim() === '' ? undefined : who.user;
  const store = await openStore(desk.folder, { name, password: who.password });
  return withSession(desk, store, async () => {
    if (store.user === null) throw new WaymarkError('wrong-password');
    await startSession(desk, store, userNumbered(store.db, store.user));
    return sessionView(desk);
  });
}

/** The person gets a new password. Answers the new recovery code, which is shown once. */
export async function logInWithRecovery(
  desk: Desk,
  who: { readonly code: string; readonly user: string; readonly newPassword: string },
): Promise<string> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const store = await openStore(desk.folder, { recoveryCode: readRecoveryCode(who.code) });
  return withSession(desk, store, async () => {
    const { user, code } = await recover(store, { name: who.user, password: who.newPassword });
    await startSession(desk, store, user, (session) =>
      writeAudit(session, 'recovery-code-used', String(user.number), 'done'),
    );
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
export async function startSession(
  desk: Desk,
  store: Store,
  user: User,
  also: (session: UserSession) => void = () => {},
): Promise<void> {
  desk.store = store;
  desk.user = user;
  clearStages(desk.folder);
  desk.clockDoubtfulAtStart = clockDoubtful(store.db, desk.clock());
  const session = currentSession(desk);
  await saving(session, () => {
    // Lists follow the same rules as facts: where those have changed, verification must not find the old rows.
    if (createFacts(store.db)) deriveAll(store.db);
    writeAudit(session, 'log-in', String(user.number));
    also(session);
  });
}

/** Nobody sits at the desk any more. */
export function endSession(desk: Desk): void {
  desk.store = null;
  desk.user = null;
  desk.undo.clear();
}

/** Runs `work`, which seats somebody at the store; where that fails the store is closed and nobody sits there. */
export async function withSession<T>(desk: Desk, store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    endSession(desk);
    closeStore(store);
    throw error;
  }
}
