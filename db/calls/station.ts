/** Calls on the station itself: set-up, log-in, users, copies, verification, the audit trail. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { note } from '../casework/access.ts';
import { importCases } from '../casework/import.ts';
import { inventedCases } from '../casework/invented.ts';
import { demand } from '../casework/roles.ts';
import { insertUser, nextUserNumber, retireUser, userNamed, users } from '../casework/users.ts';
import { verifyDatabase } from '../casework/verify.ts';
import type { OutgoingRow } from '../contract/station.ts';
import { WaymarkError } from '../store/errors.ts';
import { addSlot, changePassword, removeSlot } from '../store/keyring.ts';
import { dayOf, minuteOf } from '../store/moment.ts';
import { setSetting, setting } from '../store/settings.ts';
import { ownStation } from '../store/station.ts';
import { closeStore } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Answers } from './answering.ts';
import { auditTrail } from './audit.ts';
import { copyName, copyTo } from './copy.ts';
import { openStoreOf, seatAt, writingSeatAt } from './desk.ts';
import { leave, logIn, logInWithRecovery } from './log-in.ts';
import { restore } from './restore.ts';
import { saving } from './saving.ts';
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
    await logIn(desk, input);
    return { session: sessionOf(desk) };
  },

  logInWithRecovery: async (desk, input) => {
    const recoveryCode = await logInWithRecovery(desk, input);
    return { session: sessionOf(desk), recoveryCode };
  },

  restore: async (desk, input) => {
    const recoveryCode = await restore(desk, input);
    return { session: sessionOf(desk), recoveryCode };
  },

  close: async (desk) => {
    const store = openStoreOf(desk);
    const seat = seatAt(desk);
    const folder = setting(store.db, 'copies-folder');
    let reason: string | null = null;
    if (folder === null) reason = 'copies-no-place';
    else if (!existsSync(folder)) reason = 'copies-place-missing';
    else await copyTo(desk, join(folder, copyName(store.db)), false);
    await saving(seat, () => note(seat, 'close', null, reason ?? 'copied'));
    leave(desk);
    closeStore(store);
    return { copied: reason === null, reason };
  },

  backup: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'copies');
    return copyTo(desk, input.out, true);
  },

  verify: async (desk) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'verify');
    const result = verifyDatabase(seat.db, (done, total) => desk.progress('verifying', done, total));
    await saving(seat, () => note(seat, 'verify', null, result.clean ? 'clean' : 'faults'));
    return result;
  },

  confirmClock: async (desk) => {
    const seat = seatAt(desk);
    desk.clockConfirmed = true;
    await saving(seat, () => note(seat, 'clock-confirmed', null));
    return sessionOf(desk);
  },

  setCopies: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'copies');
    await saving(seat, () => {
      setSetting(seat.db, 'copies-folder', input.folder);
      note(seat, 'set-copies', null);
    });
    return sessionOf(desk);
  },

  setIdle: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'users');
    await saving(seat, () => {
      setSetting(seat.db, 'idle-minutes', String(input.minutes));
      note(seat, 'set-idle', String(input.minutes));
    });
    return sessionOf(desk);
  },

  changePassword: async (desk, input) => {
    const seat = seatAt(desk);
    const { number, name } = seat.user;
    await changePassword(
      openStoreOf(desk),
      { user: number, name, password: input.newPassword, oldPassword: input.password },
      () => note(seat, 'change-password', String(number)),
    );
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
    const number = nextUserNumber(seat.db);
    await addSlot(openStoreOf(desk), { user: number, name, password: input.password }, (db) => {
      insertUser(db, { number, name, role: input.role, house: input.house }, minuteOf(desk.clock()));
      note(seat, 'add-user', String(number), input.role);
    });
    return users(seat.db);
  },

  removeUser: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'users');
    const user = userNamed(seat.db, input.name);
    if (user === undefined) throw new WaymarkError('no-such-user');
    if (user.number === seat.user.number) throw new WaymarkError('cannot-remove-oneself');
    await removeSlot(openStoreOf(desk), user.number, (db) => {
      retireUser(db, user.number);
      note(seat, 'remove-user', String(user.number), 'done');
    });
    return users(seat.db);
  },

  audit: (desk, input) => auditTrail(seatAt(desk), input),

  outgoing: (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'audit');
    return seat.db
      .prepare<[number], OutgoingRow>(
        `SELECT outgoing.number, outgoing.at, user.name AS user, what, reference, recipient, copies, depth, reason, destroy_by AS destroyBy
         FROM outgoing JOIN user ON user.number = outgoing.user LEFT JOIN case_index USING (case_id) ORDER BY outgoing.number DESC LIMIT ?`,
      )
      .all(input.limit);
  },
};
