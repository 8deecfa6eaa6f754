/** Calls on the station itself: set-up, log-in, users, copies, verification, the audit trail. */

import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import {
  colleagueNamed,
  insertUser,
  newUserName,
  nextUserNumber,
  retireUser,
  userNamed,
  users,
} from '../casework/people/users.ts';
import { setKeepingYears } from '../casework/record/keeping-rule.ts';
import { outgoingList } from '../casework/record/outgoing-list.ts';
import { importCases } from '../casework/writing/import.ts';
import { registerProject } from '../casework/writing/register-project.ts';
import { inventedCases } from '../demo/invented.ts';
import { inventedProjects } from '../demo/invented-projects.ts';
import { appendAudit } from '../store/audit.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { noteCopiesStale, noteCopyMissed, setCopiesFolder } from '../store/copies-news.ts';
import { WaymarkError } from '../store/errors.ts';
import { addSlot, changePassword, removeSlot, replaceRecoveryCode } from '../store/keyring.ts';
import { keepReserve, withReserve } from '../store/reserve.ts';
import { setSetting } from '../store/settings.ts';
import { ownStation } from '../store/station.ts';
import { restStore } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';
import { answerAccess } from './access.ts';
import { auditTrail } from './audit.ts';
import { impossible, typedDay } from './believed-clock.ts';
import { acceptLess, expectHoldsMore } from './copies.ts';
import { expectCopiesOutside, liesOnDiskOf } from './copies-place.ts';
import { copiesToRestore } from './copies-to-restore.ts';
import { copyTo } from './copy.ts';
import { clockToConfirm, currentSession, openStoreOf, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { endSession, failedLogIns, logIn, logInWithRecovery } from './log-in.ts';
import { expectStrongHere, judgePassword, suggestPassword } from './new-password.ts';
import { restore } from './restore.ts';
import { saving } from './save-in-session.ts';
import { copyToSecondPlace } from './second-place.ts';
import { sessionView, stateOf } from './session-view.ts';
import { setUp } from './set-up.ts';
import { verifyByItself, verifyStation } from './verification.ts';

const DEMO_OFFICE = 'DEMO-1';

export const answerStation: Answers<'station'> = {
  state: (desk) => stateOf(desk),

  setUp: async (desk, input) => {
    const { recoveryCode } = await setUp(desk, { ...input, demo: input.demo === true });
    desk.codeShown = true;
    return { recoveryCode, session: sessionView(desk) };
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
    const session = currentSession(desk);
    const lines = inventedCases(input.cases, input.seed, dayOf(session.clock()), { lives: true });
    const result = inTransaction(session.db, () => {
      for (const project of inventedProjects(dayOf(session.clock()))) {
        registerProject(session, { ...project, isNew: true });
      }
      return importCases(session, lines, 'demo', (done, total) => desk.progress('inventing', done, total));
    });
    if (result.errors.length > 0) throw new Error('an invented case does not fit the codebook');
    return { session: sessionView(desk) };
  },

  logIn: async (desk, input) => {
    // The log-in itself forgets them.
    const failed = input.unattended === true ? null : failedLogIns(desk);
    return { session: await logIn(desk, input), failed };
  },

  logInWithRecovery: async (desk, input) => {
    const recovered = await logInWithRecovery(desk, input);
    desk.codeShown = true;
    return recovered;
  },

  restore: async (desk, input) => {
    const restored = await restore(desk, input);
    desk.codeShown = restored.recoveryCode !== null;
    return restored;
  },

  copies: (_desk, input) => copiesToRestore(input),

  close: async (desk) => {
    const store = openStoreOf(desk);
    const session = currentSession(desk);
    const reason = await copyToSecondPlace(desk);
    await withReserve(desk.folder, () =>
      saving(session, () => {
        writeAudit(session, 'close', null, reason ?? 'copied');
        if (reason === 'copies-place-missing') noteCopyMissed(session.db, minuteOf(session.clock()));
      }),
    );
    endSession(desk);
    restStore(store);
    keepReserve(desk.folder);
    return { copied: reason === null, reason };
  },

  backup: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'copies');
    if (input.replace !== true) expectHoldsMore(session.db, input.out);
    return copyTo(desk, input.out);
  },

  copyNow: async (desk) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'copies');
    const reason = await copyToSecondPlace(desk);
    if (reason !== null) throw new WaymarkError(reason);
    await saving(session, () => writeAudit(session, 'backup', null, 'done'));
    return { copied: true };
  },

  judgeCopiesPlace: (desk, input) => ({ sameDisk: liesOnDiskOf(input.folder, desk.folder) }),

  acceptLessCopied: async (desk) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'copies');
    await saving(session, () => {
      acceptLess(session.db, session.clock());
      writeAudit(session, 'accept-less-copied', null, 'done');
    });
    return sessionView(desk);
  },

  verify: async (desk) => {
    requirePermission(currentSession(desk).user.role, 'verify');
    return verifyStation(desk, 'verify', (done, total) => desk.progress('verifying', done, total));
  },

  verifyByItself,

  confirmClock: async (desk) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'clock');
    const now = desk.clock();
    if (impossible(now)) throw new WaymarkError('clock-impossible');
    desk.belief = { ...desk.belief, confirmed: true, typed: null };
    // The one line that may be dated before the one above it: a user who answers for the office says what day it is.
    const line = { at: minuteOf(now), user: session.user.number, act: 'clock-confirmed' };
    await saving(session, () => appendAudit(session.db, line));
    return sessionView(desk);
  },

  typeDay: async (desk, input) => {
    const session = currentSession(desk);
    const typed = typedDay(input.day, desk.clock());
    if (typed === undefined || !clockToConfirm(desk, session)) throw new WaymarkError('bad-input');
    desk.belief = { ...desk.belief, typed };
    const dated = currentSession(desk);
    await saving(dated, () => writeAudit(dated, 'type-day', input.day, 'doubtful'));
    return sessionView(desk);
  },

  setCopies: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'copies');
    if (input.folder !== null) expectCopiesOutside(input.folder, desk.folder);
    await saving(session, () => {
      setCopiesFolder(session.db, input.folder);
      writeAudit(session, 'set-copies', null);
    });
    return sessionView(desk);
  },

  setDuty: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'users');
    const telephone = input.telephone === '' ? null : input.telephone;
    await saving(session, () => {
      setSetting(session.db, 'duty-telephone', telephone);
      writeAudit(session, 'set-duty', null);
    });
    return sessionView(desk);
  },

  setKeeping: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'users');
    await saving(session, () => {
      setKeepingYears(session.db, input.years);
      writeAudit(session, 'set-keeping', String(input.years));
    });
    return sessionView(desk);
  },

  setIdle: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'users');
    await saving(session, () => {
      setSetting(session.db, 'idle-minutes', String(input.minutes));
      writeAudit(session, 'set-idle', String(input.minutes));
    });
    return sessionView(desk);
  },

  changePassword: async (desk, input) => {
    const session = currentSession(desk);
    const { number, name } = session.user;
    await expectStrongHere(session.db, input.newPassword, name);
    await changePassword(
      openStoreOf(desk),
      { user: number, name, password: input.newPassword, oldPassword: input.password },
      (db) => {
        writeAudit(session, 'change-password', String(number));
        noteCopiesStale(db);
      },
    );
    return { changed: true };
  },

  renewRecoveryCode: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'users');
    const { number, name } = session.user;
    const printed = await replaceRecoveryCode(
      openStoreOf(desk),
      { user: number, name, password: input.password },
      (db) => {
        writeAudit(session, 'renew-recovery-code', null, 'done');
        noteCopiesStale(db);
      },
    );
    desk.codeShown = true;
    return { recoveryCode: printed.join('-') };
  },

  judgePassword,

  suggestPassword: async () => ({ password: await suggestPassword() }),

  users: (desk) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'users');
    return users(session.db);
  },

  addUser: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'users');
    if (userNamed(session.db, input.name) !== undefined) throw new WaymarkError('user-exists');
    const headquarters = ownStation(session.db).kind === 'headquarters';
    if (headquarters !== input.role.startsWith('hq-')) throw new WaymarkError('role-of-other-desk');
    const name = newUserName(input.name);
    await expectStrongHere(session.db, input.password, name);
    const number = nextUserNumber(session.db);
    await addSlot(openStoreOf(desk), { user: number, name, password: input.password }, (db) => {
      insertUser(db, { number, name, role: input.role, house: input.house }, minuteOf(session.clock()));
      writeAudit(session, 'add-user', String(number), input.role);
    });
    return users(session.db);
  },

  removeUser: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'users');
    const user = colleagueNamed(session, input.name);
    await removeSlot(openStoreOf(desk), user.number, (db) => {
      retireUser(db, user.number);
      writeAudit(session, 'remove-user', String(user.number), 'done');
      noteCopiesStale(db);
    });
    return users(session.db);
  },

  ...answerAccess,

  audit: (desk, input) => auditTrail(currentSession(desk), input),

  outgoing: (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'audit');
    return outgoingList(session.db, input.limit);
  },
};
