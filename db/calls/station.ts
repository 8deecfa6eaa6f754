/** Calls on the station itself: set-up, log-in, users, copies, verification, the audit trail. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { note } from '../casework/access.ts';
import { deriveAll } from '../casework/derive.ts';
import { createFacts } from '../casework/fact-store.ts';
import { importCases } from '../casework/import.ts';
import { inventedCases } from '../casework/invented.ts';
import { demand } from '../casework/roles.ts';
import {
  formerNumber,
  insertUser,
  nextUserNumber,
  retireUser,
  userNamed,
  userNumbered,
  users,
} from '../casework/users.ts';
import { verifyDatabase } from '../casework/verify.ts';
import type { OutgoingRow } from '../contract/station.ts';
import { clearStages } from '../exchange/stage.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { addSlot, changePassword, recoverUser, removeSlot } from '../store/keyring.ts';
import { dayOf, minuteOf } from '../store/moment.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import { restoreStore } from '../store/restore.ts';
import { setSetting, setting } from '../store/settings.ts';
import { beginEpoch, ownStation } from '../store/station.ts';
import { closeStore, openStore } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Answers } from './answering.ts';
import { auditTrail } from './audit.ts';
import { copyName, copyTo } from './copy.ts';
import { clockDoubtful, type Desk, openStoreOf, seatAt, writingSeatAt } from './desk.ts';
import { sessionOf, stateOf } from './session.ts';
import { setUp } from './set-up.ts';

const DEMO_OFFICE = 'DEMO-1';

export const answerStation: Answers<'station'> = {
  state: (desk) => stateOf(desk),

  setUp: async (desk, input) => {
    const { recoveryCode } = await setUp(desk, { ...input, demo: false });
    return { recoveryCode, session: sessionOf(desk) };
  },

  setUpDemo: async (desk, input) => {
    await setUp(desk, {
      kind: 'mission',
      office: DEMO_OFFICE,
      name: 'Demonstration',
      country: 'KGZ',
      user: input.user,
      password: input.password,
      copies: null,
      demo: true,
    });
    const seat = seatAt(desk);
    const lines = inventedCases(input.cases, input.seed, dayOf(desk.clock()));
    const result = inTransaction(seat.db, () =>
      importCases(seat, lines, { dryRun: false, origin: 'demo' }, (done, total) =>
        desk.progress('inventing', done, total),
      ),
    );
    if (result.errors.length > 0) throw new Error('an invented case does not fit the codebook');
    return { session: sessionOf(desk) };
  },

  logIn: async (desk, input) => {
    if (desk.store !== null) throw new WaymarkError('already-logged-in');
    const name = input.user.trim() === '' ? undefined : input.user;
    const store = await openStore(desk.folder, { name, password: input.password });
    try {
      if (store.user === null) throw new WaymarkError('wrong-password');
      const user = userNumbered(store.db, store.user);
      seat(desk, store, user);
    } catch (error) {
      closeStore(store);
      throw error;
    }
    return { session: sessionOf(desk) };
  },

  logInWithRecovery: async (desk, input) => {
    if (desk.store !== null) throw new WaymarkError('already-logged-in');
    const store = await openStore(desk.folder, { recoveryCode: readRecoveryCode(input.code) });
    try {
      const { user, code } = await recover(store, { name: input.user, password: input.newPassword });
      seat(desk, store, user);
      note(seatAt(desk), 'recovery-code-used', String(user.number), 'done');
      return { session: sessionOf(desk), recoveryCode: code };
    } catch (error) {
      if (desk.store === null) closeStore(store);
      throw error;
    }
  },

  restore: async (desk, input) => {
    if (desk.store !== null) throw new WaymarkError('already-logged-in');
    const now = desk.clock();
    const { recoveryCode, user: name, password } = input;
    // The code is used up by it: who gets a new password is settled before anything is made.
    const newFor =
      recoveryCode === undefined ? undefined : name === undefined || password === undefined ? null : { name, password };
    if (newFor === null) throw new WaymarkError('user-name-needed');
    const store = await restoreStore({
      file: input.file,
      folder: desk.folder,
      credentials:
        recoveryCode === undefined
          ? { name, password: password ?? '' }
          : { recoveryCode: readRecoveryCode(recoveryCode) },
      begin: (db) => {
        if (newFor !== undefined && userNamed(db, newFor.name) === undefined) throw new WaymarkError('no-such-user');
        beginEpoch(db, 'restore', now);
        applyErasures(db);
        setSetting(db, 'copies-folder', null);
      },
    });
    try {
      const recovered = newFor === undefined ? null : await recover(store, newFor);
      seat(desk, store, recovered?.user ?? userNumbered(store.db, store.user ?? 0));
      note(seatAt(desk), 'restore', null, 'done');
      return { session: sessionOf(desk), recoveryCode: recovered?.code ?? null };
    } catch (error) {
      desk.store = null;
      desk.user = null;
      closeStore(store);
      throw error;
    }
  },

  close: async (desk) => {
    const store = openStoreOf(desk);
    const folder = setting(store.db, 'copies-folder');
    let reason: string | null = null;
    if (folder === null) reason = 'copies-no-place';
    else if (!existsSync(folder)) reason = 'copies-place-missing';
    else await copyTo(desk, join(folder, copyName(store.db)), false);
    note(seatAt(desk), 'close', null, reason ?? 'copied');
    desk.store = null;
    desk.user = null;
    desk.undo.clear();
    closeStore(store);
    return { copied: reason === null, reason };
  },

  backup: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'copies');
    return copyTo(desk, input.out, true);
  },

  verify: (desk) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'verify');
    const result = verifyDatabase(seat.db, (done, total) => desk.progress('verifying', done, total));
    note(seat, 'verify', null, result.clean ? 'clean' : 'faults');
    return result;
  },

  confirmClock: (desk) => {
    const seat = seatAt(desk);
    desk.clockConfirmed = true;
    note(seat, 'clock-confirmed', null);
    return sessionOf(desk);
  },

  setCopies: (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'copies');
    setSetting(seat.db, 'copies-folder', input.folder);
    note(seat, 'set-copies', null);
    return sessionOf(desk);
  },

  setIdle: (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'users');
    setSetting(seat.db, 'idle-minutes', String(input.minutes));
    note(seat, 'set-idle', String(input.minutes));
    return sessionOf(desk);
  },

  changePassword: async (desk, input) => {
    const { user } = seatAt(desk);
    await changePassword(openStoreOf(desk), {
      user: user.number,
      name: user.name,
      password: input.newPassword,
      oldPassword: input.password,
    });
    note(seatAt(desk), 'change-password', String(user.number));
    return { changed: true };
  },

  users: (desk) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'users');
    return users(seat.db);
  },

  addUser: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'users');
    if (userNamed(seat.db, input.name) !== undefined) throw new WaymarkError('user-exists');
    const headquarters = ownStation(seat.db).kind === 'headquarters';
    if (headquarters !== input.role.startsWith('hq-')) throw new WaymarkError('role-of-other-desk');
    const name = input.name.normalize('NFC').trim();
    // Who comes back is who wrote under that number before.
    const number = formerNumber(seat.db, name) ?? nextUserNumber(seat.db);
    await addSlot(openStoreOf(desk), { user: number, name, password: input.password }, (db) =>
      insertUser(db, { number, name, role: input.role, house: input.house }, minuteOf(desk.clock())),
    );
    note(seat, 'add-user', String(number), input.role);
    return users(seat.db);
  },

  removeUser: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'users');
    const user = userNamed(seat.db, input.name);
    if (user === undefined) throw new WaymarkError('no-such-user');
    if (user.number === seat.user.number) throw new WaymarkError('cannot-remove-oneself');
    await removeSlot(openStoreOf(desk), user.number, (db) => retireUser(db, user.number));
    note(seat, 'remove-user', String(user.number), 'done');
    return users(seat.db);
  },

  audit: (desk, input) => auditTrail(seatAt(desk), input),

  outgoing: (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'audit');
    return seat.db
      .prepare<[number], OutgoingRow>(
        `SELECT outgoing.number, outgoing.at, user.name AS user, what, reference, recipient, copies, destroy_by AS destroyBy
         FROM outgoing JOIN user ON user.number = outgoing.user LEFT JOIN case_index USING (case_id) ORDER BY outgoing.number DESC LIMIT ?`,
      )
      .all(input.limit);
  },
};

function seat(desk: Desk, store: NonNullable<Desk['store']>, user: NonNullable<Desk['user']>): void {
  desk.store = store;
  desk.user = user;
  // Lists follow the same rules as facts: where those have changed, verification must not find the old rows.
  if (createFacts(store.db)) deriveAll(store.db);
  clearStages(desk.folder);
  desk.clockDoubtfulAtStart = clockDoubtful(seatAt(desk));
  note(seatAt(desk), 'log-in', String(user.number));
}

/** A new password for who opened the store by its recovery code, and the code that takes that one's place: it is shown once, here. */
async function recover(
  store: NonNullable<Desk['store']>,
  who: { readonly name: string; readonly password: string },
): Promise<{ readonly user: NonNullable<Desk['user']>; readonly code: string }> {
  const user = userNamed(store.db, who.name);
  if (user === undefined) throw new WaymarkError('no-such-user');
  const printed = await recoverUser(store, { user: user.number, name: user.name, password: who.password });
  return { user, code: printed.join('-') };
}

/** Takes out again what was erased before the copy was restored. */
function applyErasures(db: Database): void {
  db.prepare(
    `UPDATE record SET state = 'erased', line = NULL, private_line = NULL, current = 0
     WHERE state = 'held' AND hash IN (SELECT hash FROM erased)`,
  ).run();
  db.prepare('UPDATE record SET private_line = NULL WHERE private_hash IN (SELECT hash FROM erased)').run();
}
