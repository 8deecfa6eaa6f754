/** Logging in: by password, or by the recovery code, which is used up by it. */

import { deriveAll } from '../casework/derived/derive.ts';
import { createFacts } from '../casework/derived/fact-store.ts';
import { writeAudit } from '../casework/people/access.ts';
import { accessUnderWay } from '../casework/people/ended-access.ts';
import type { User, UserSession } from '../casework/people/user-session.ts';
import { userNamed, userNumbered } from '../casework/people/users.ts';
import { noteNotLeft } from '../casework/record/outgoing-list.ts';
import { writeAnonymousRows } from '../casework/writing/anonymous-rows.ts';
import { clearCallBacks } from '../casework/writing/note-call.ts';
import { clearStays } from '../casework/writing/stay-without-case.ts';
import type { FailedLogIns, Session } from '../contract/station.ts';
import { clearStages } from '../exchange/receiving/stage.ts';
import { minuteOf } from '../store/clock.ts';
import { noteCopiesStale } from '../store/copies-news.ts';
import type { Database } from '../store/database.ts';
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { forgetFailures, keepFailures, keptFailures } from '../store/failed-log-ins.ts';
import { clearOnTheirWay } from '../store/folders-on-their-way.ts';
import { newCode, printedIfInForce, recoverUser } from '../store/keyring.ts';
import { readTwice } from '../store/read-twice.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import { keepReserve, withReserve } from '../store/reserve.ts';
import { setSetting, setting } from '../store/settings.ts';
import { closeStore, openStore, type Store } from '../store/store.ts';
import { witnessFound } from '../store/witness-kept.ts';
import { clockDoubtful, NOT_LOOKED_AT } from './believed-clock.ts';
import { currentSession, type Desk, openingOf } from './desk.ts';
import { goingOn } from './new-epoch.ts';
import { expectStrongHere } from './new-password.ts';
import { saving } from './save-in-session.ts';
import { sessionView } from './session-view.ts';

/** A reserve that takes the last of the disk from the user who has just logged in would help nobody. */
const ROOM_TO_WORK = 1024 * 1024;

interface WithPassword {
  readonly user: string;
  readonly password: string;
  /** Nobody sits there who could hear of log-ins that failed. */
  readonly unattended?: boolean | undefined;
  /** Said on purpose: a database that is older than it was is gone on with. */
  readonly newEpoch?: boolean | undefined;
}

interface WithRecovery {
  readonly code: string;
  readonly user: string;
  readonly newPassword: string;
  readonly newEpoch?: boolean | undefined;
}

/**
 * Logs in with this password and answers what the window shows. Where even that cannot be read, nobody is logged in. Throws
 * `already-logged-in`, `new-epoch-not-yours` and what `openStore` throws.
 */
export async function logIn(desk: Desk, who: WithPassword): Promise<Session> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const session = await readTwice(() => withReserve(desk.folder, () => seat(desk, who))).catch(noteFailed(desk));
  keepReserve(desk.folder, ROOM_TO_WORK);
  return session;
}

const FAILS = ['wrong-password', 'wrong-recovery-code'] as const;

/** Log-ins that failed since somebody last heard of any, in this process or in another one; null where none did. */
export function failedLogIns(desk: Desk): FailedLogIns | null {
  const kept = keptFailures(desk.folder);
  const { failedLogIns: counted } = desk;
  return counted === null || (kept !== null && kept.count > counted.count) ? kept : counted;
}

/** Call in the transaction of the log-in of somebody who hears of them: they stand in the trail. */
function noteFailedBefore(desk: Desk, session: UserSession): void {
  const failed = failedLogIns(desk);
  if (failed !== null) writeAudit(session, 'log-ins-failed', String(failed.count));
}

function forgetFailed(desk: Desk): void {
  desk.failedLogIns = null;
  forgetFailures(desk.folder);
}

/** Counts a log-in that failed for its password or code, whoever's: whoever logs in next hears of it. Throws what it is given. */
function noteFailed(desk: Desk): (error: unknown) => never {
  return (error) => {
    if (FAILS.some((code) => isWaymarkError(error, code))) {
      const now = minuteOf(desk.clock());
      const { count, first } = failedLogIns(desk) ?? { count: 0, first: now };
      desk.failedLogIns = { count: count + 1, first, last: now };
      keepFailures(desk.folder, desk.failedLogIns);
    }
    throw error;
  };
}

async function seat(desk: Desk, who: WithPassword): Promise<Session> {
  const name = who.user.trim() === '' ? undefined : who.user;
  const goOn = who.newEpoch === true ? { goOn: goingOn(desk) } : {};
  const store = await openStore(desk.folder, { name, password: who.password }, { ...openingOf(desk), ...goOn });
  return withSession(desk, store, async () => {
    if (store.user === null) throw new WaymarkError('wrong-password');
    const hears = who.unattended !== true;
    await startSession(desk, store, userNumbered(store.db, store.user), (session) => {
      if (hears) noteFailedBefore(desk, session);
    });
    if (hears) forgetFailed(desk);
    return sessionView(desk);
  });
}

/** The person gets a new password. Answers the new recovery code, which is shown once. Throws what {@link recover} and {@link seatRecovered} do. */
export async function logInWithRecovery(
  desk: Desk,
  who: WithRecovery,
): Promise<{ readonly session: Session; readonly recoveryCode: string }> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  return readTwice(() => recoverAndSeat(desk, who)).catch(noteFailed(desk));
}

async function recoverAndSeat(
  desk: Desk,
  who: WithRecovery,
): Promise<{ readonly session: Session; readonly recoveryCode: string }> {
  const goOn = who.newEpoch === true ? { goOn: goingOn(desk, who.user) } : {};
  const code = readRecoveryCode(who.code);
  const opened = await openStore(desk.folder, { recoveryCode: code }, { ...openingOf(desk), ...goOn });
  await expectStrongHere(opened.db, who.newPassword, who.user).catch((error: unknown) => {
    closeStore(opened);
    throw error;
  });
  const recovered = await recover(desk, opened, { name: who.user, password: who.newPassword });
  const { user, code: recoveryCode } = recovered;
  const password = who.newPassword;
  const again = () => openStore(desk.folder, { name: user.name, password }, openingOf(desk));
  return seatRecovered(desk, recovered.store, again, (store) =>
    withReserve(desk.folder, async () => {
      await startSession(desk, store, user, (session) => {
        noteFailedBefore(desk, session);
        writeAudit(session, 'recovery-code-used', String(user.number), 'done');
      });
      forgetFailed(desk);
      return { session: sessionView(desk), recoveryCode };
    }),
  );
}

/** Runs `work`, which seats somebody at a store that is open; it is closed where that fails. `again` opens it for a second time. */
export function seatAt<T>(
  desk: Desk,
  store: Store,
  again: () => Promise<Store>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  return readTwice(async (isSecond) => {
    const open = isSecond ? await again() : store;
    return withSession(desk, open, () => work(open));
  });
}

/**
 * {@link seatAt} after a recovery. Throws `recovery-code-unseen` where the log-in fails. By then the new password is in force and opens
 * the desk; a new code is in force too, which nobody saw, so a focal point makes another one.
 */
export function seatRecovered<T>(...seating: Parameters<typeof seatAt<T>>): Promise<T> {
  return seatAt(...seating).catch((error: unknown) => {
    throw new WaymarkError('recovery-code-unseen', {}, { cause: error });
  });
}

/** Throws `access-being-ended` for a user who is being removed: no password, recovery code or copy is a way back in. */
export function expectAccess(db: Database, user: number | null | undefined): void {
  if (user !== null && accessUnderWay(db)?.user === user) throw new WaymarkError('access-being-ended');
}

/**
 * A new password for the user who opened the store by its recovery code, and a new code, which is shown once, here. After an error it may be
 * open whether the change was made. The new password is then tried at once, because the new code must be seen now or never.
 * Answers the store that is open then; where this fails none is.
 */
export async function recover(
  desk: Pick<Desk, 'folder' | 'ownData' | 'cost'>,
  opened: Store,
  who: { readonly name: string; readonly password: string },
): Promise<{ readonly store: Store; readonly user: User; readonly code: string }> {
  const code = newCode();
  try {
    const user = userNamed(opened.db, who.name);
    if (user === undefined) throw new WaymarkError('no-such-user');
    expectAccess(opened.db, user.number);
    const owner = { user: user.number, name: user.name, password: who.password };
    try {
      const printed = await recoverUser(opened, owner, code, (db) => noteCopiesStale(db, 'follows'));
      return { store: opened, user, code: printed.join('-') };
    } catch (error) {
      if (!isWaymarkError(error, 'key-change-unsure')) throw error;
      const store = await openStore(desk.folder, owner, openingOf(desk)).catch(() => undefined);
      const printed = store && (await printedIfInForce(store, code));
      if (printed !== undefined && store !== undefined) return { store, user, code: printed.join('-') };
      if (store !== undefined) closeStore(store);
      throw error;
    }
  } catch (error) {
    closeStore(opened);
    throw error;
  } finally {
    code.fill(0);
  }
}

/** Begins the session of the user who opened the store; `also` notes how, beside the log-in itself. */
export async function startSession(
  desk: Desk,
  store: Store,
  user: User,
  also: (session: UserSession) => void = () => {},
): Promise<void> {
  expectAccess(store.db, user.number);
  desk.store = store;
  desk.user = user;
  clearStages(desk.folder);
  desk.belief = { ...NOT_LOOKED_AT, doubtfulAtStart: clockDoubtful(store.db, desk.clock()) };
  const session = currentSession(desk);
  await saving(session, () => {
    // Lists follow the same rules as facts: where those have changed, verification must not find the old rows.
    if (createFacts(store.db)) deriveAll(store.db);
    writeAudit(session, 'log-in', String(user.number));
    for (const number of clearOnTheirWay(store.db)) noteNotLeft(store.db, number);
    // By a clock that is ahead the rows of a month that goes on would stand apart from the others of it.
    if (!desk.belief.doubtfulAtStart) {
      writeAnonymousRows(session);
      clearStays(session);
      clearCallBacks(session);
    }
    tellOfWitness(session, store);
    also(session);
  });
}

/** What somebody who answers for the desk must hear of its witness: one is gone, or from now on there is one. */
function tellOfWitness(session: UserSession, { db, files }: Store): void {
  const found = witnessFound(db, files);
  if (found === 'there' || (found === 'begun' && setting(db, 'witness-begun') !== null)) return;
  setSetting(db, found === 'missing' ? 'witness-missing' : 'witness-begun', minuteOf(session.clock()));
  writeAudit(session, `witness-${found}`, null);
}

/** Nobody sits at the desk any more. */
export function endSession(desk: Desk): void {
  desk.store = null;
  desk.user = null;
  desk.undo.clear();
  desk.papers.length = 0;
  desk.papersGiven.length = 0;
  desk.picturesToCome.clear();
  desk.codeShown = false;
  desk.contactsAsked.clear();
  desk.contactsSaved.clear();
}

/** Where an error while the key changed has closed the store nobody sits at the desk any more. Answers whether that is so. */
export function leaveIfClosed(desk: Desk): boolean {
  if (desk.store?.key.is !== 'unknown') return false;
  endSession(desk);
  return true;
}

/** Runs `work`, which seats somebody at the store; where that fails the store is closed and nobody sits there. */
async function withSession<T>(desk: Desk, store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    endSession(desk);
    closeStore(store);
    throw error;
  }
}
