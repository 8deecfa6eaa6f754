/**
 * Calls that end a colleague's access. The removal, the new database key and the new station are one transaction; where
 * it is cut short, the next start finishes it. What comes before it can be taken back. What comes after it stands on Today.
 */
import { join } from 'node:path';
import { writeAudit } from '../casework/people/access.ts';
import {
  type AccessTask,
  accessEnded,
  accessUnderWay,
  beginEndOfAccess,
  dropEndOfAccess,
  type EndedAccess,
  expectSealed,
  noteCard,
  noteDone,
  noteRemoved,
  noteSealed,
  openTasks,
} from '../casework/people/ended-access.ts';
import { formerKeys } from '../casework/people/former-keys.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { colleagueNamed, retireUser } from '../casework/people/users.ts';
import { isSentenceCode } from '../codebook/sentences.ts';
import type { EndsOfAccess, NotSealed } from '../contract/access.ts';
import { FILE_ENDINGS } from '../contract/file-endings.ts';
import { sealDue } from '../exchange/sending/seal-due.ts';
import { stationFingerprint } from '../exchange/trust/fingerprint.ts';
import { cardsToSend, makeSuccessor, takeNewKeys } from '../exchange/trust/new-keys.ts';
import { minuteOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { deleteFormerKeys } from '../store/former-station.ts';
import { removeSlot } from '../store/keyring.ts';
import { expectOutsideStations, writeOutgoingFile } from '../store/outgoing-file.ts';
import { quietName } from '../store/quiet-name.ts';
import { setting } from '../store/settings.ts';
import { ownStation } from '../store/station.ts';
import { asWaymarkError } from '../store/system-errors.ts';
import { currentSession, type Desk, openStoreOf, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { copyToSecondPlace } from './second-place.ts';

type Verb = 'endsOfAccess' | 'sealBeforeEnd' | 'endAccess' | 'dropEndOfAccess' | 'doneAfterAccess' | 'deleteOldKeys';

export const answerAccess: Pick<Answers<'station'>, Verb> = {
  endsOfAccess: (desk) => endsOfAccess(leading(currentSession(desk))),

  sealBeforeEnd: async (desk, input) => {
    const session = leading(writingSession(desk));
    expectOutsideStations(input.folder);
    const user = colleagueNamed(session, input.name);
    const at = minuteOf(session.clock());
    await saving(session, () => {
      beginEndOfAccess(session.db, { user: user.number, by: session.user.number, folder: input.folder, at });
      writeAudit(session, 'begin-end-of-access', String(user.number));
    });
    const due = await sealDue(session, input.folder, {
      progress: (done, total) => desk.progress('sealing', done, total),
      signal: desk.stop.signal,
    });
    const notSealedNow = due.not.map(({ office, code }) => [office, code] as const);
    if (!due.stopped) await saving(session, () => noteSealed(session.db, notSealedNow));
    return due;
  },

  endAccess: async (desk, input) => {
    const session = leading(writingSession(desk));
    const { db } = session;
    const user = colleagueNamed(session, input.name);
    const goOn = input.goOn === true;
    const act = expectSealed(db, user.number, goOn);
    const sent = packagesSent(db);
    const next = await makeSuccessor(db);
    const now = session.clock();
    await removeSlot(openStoreOf(desk), user.number, () => {
      expectSealed(db, user.number, goOn);
      // The card says which packages were the last.
      if (packagesSent(db) !== sent) throw new WaymarkError('access-seal-again');
      retireUser(db, user.number);
      const former = takeNewKeys(db, next, now, minuteOf(now));
      noteRemoved(db, act, former, tasksAfter(db));
      writeAudit(session, 'end-access', String(user.number), act.notSealed.length > 0 ? 'not-all-sealed' : 'done');
      writeAudit(session, 'new-keys', next.id);
    });
    return {
      card: await writeCards(session, act),
      fingerprint: stationFingerprint({ age: next.ageRecipient, office: next.office, sign: next.signPublic }),
      copies: await copyAnew(desk, session),
    };
  },

  dropEndOfAccess: async (desk) => {
    const session = leading(writingSession(desk));
    await saving(session, () => {
      dropEndOfAccess(session.db);
      writeAudit(session, 'begin-end-of-access', null, 'taken-back');
    });
    return endsOfAccess(session);
  },

  doneAfterAccess: async (desk, input) => {
    const session = leading(writingSession(desk));
    const { number: ended, task } = input;
    const done = { ended, task, by: session.user.number, at: minuteOf(session.clock()) };
    await saving(session, () => {
      if (noteDone(session.db, done)) writeAudit(session, 'done-after-access', task);
    });
    return endsOfAccess(session);
  },

  deleteOldKeys: async (desk) => {
    const session = leading(writingSession(desk));
    const { db } = session;
    const keys = formerKeys(db, session.clock());
    if (keys === undefined) throw new WaymarkError('access-none-under-way');
    if (!keys.mayGo) throw new WaymarkError('former-keys-needed', { day: keys.latest });
    const at = minuteOf(session.clock());
    await saving(session, () => {
      deleteFormerKeys(db, at);
      noteDone(db, { ended: null, task: 'old-keys', by: session.user.number, at });
      writeAudit(session, 'delete-old-keys', null);
    });
    return endsOfAccess(session);
  },
};

function leading(session: UserSession): UserSession {
  requirePermission(session.user.role, 'users');
  return session;
}

function endsOfAccess(session: UserSession): EndsOfAccess {
  const { db } = session;
  const under = accessUnderWay(db);
  return {
    underWay:
      under === undefined
        ? null
        : { user: under.userName, begun: under.begun, sealed: under.step === 'sealed', not: notSealed(under) },
    ended: accessEnded(db).map((act) => ({
      number: act.number,
      user: act.userName,
      begun: act.begun,
      tasks: openTasks(db, act),
      card: act.cardFile,
    })),
    copies: setting(db, 'copies-folder'),
    oldKeys: formerKeys(db, session.clock()) ?? null,
  };
}

function notSealed(act: EndedAccess): readonly NotSealed[] {
  return act.notSealed.flatMap(([office, code]) => (isSentenceCode(code) ? [{ office, code }] : []));
}

function packagesSent(db: Database): number {
  return db.prepare<[], number>('SELECT count(*) FROM package_out').pluck().get() ?? 0;
}

/** What is left to people at this station after a removal. */
function tasksAfter(db: Database): readonly AccessTask[] {
  const mission = ownStation(db).kind === 'mission';
  const announcing: readonly AccessTask[] = mission ? ['telephone', 'card', 'directory'] : ['issue', 'root'];
  const copies: readonly AccessTask[] = setting(db, 'copies-folder') === null ? [] : ['copies'];
  const packages: readonly AccessTask[] = packagesSent(db) === 0 ? [] : ['packages'];
  return [...announcing, ...packages, ...copies, 'take-back', 'passwords', 'old-keys'];
}

/** Writes the card beside the packages. Where the place refuses it the act is done all the same, and Today asks for the card. */
async function writeCards(session: UserSession, act: EndedAccess): Promise<string | null> {
  const { db } = session;
  if (ownStation(db).kind === 'headquarters') return null;
  try {
    let name = '';
    for (const card of cardsToSend(db)) {
      name = `${quietName()}.${FILE_ENDINGS.card}`;
      writeOutgoingFile(join(act.folder, name), Buffer.concat([card, Buffer.from('\n')]));
    }
    await saving(session, () => {
      noteCard(db, act, name);
      writeAudit(session, 'write-card', null);
    });
    return name;
  } catch (error) {
    if (!isWaymarkError(asWaymarkError(error))) throw error;
    return null;
  }
}

/** A copy under the new keys in the place of those before. Where it cannot be made they stay, and Today says so. */
async function copyAnew(desk: Desk, session: UserSession): Promise<'none' | 'removed' | 'left'> {
  if (setting(session.db, 'copies-folder') === null) return 'none';
  try {
    return (await copyToSecondPlace(desk)) === null ? 'removed' : 'left';
  } catch (error) {
    if (!isWaymarkError(asWaymarkError(error))) throw error;
    return 'left';
  }
}
