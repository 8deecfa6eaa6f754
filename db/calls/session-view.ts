/** The session as the window sees it, and the state before anyone has logged in. */
import { existsSync } from 'node:fs';
import { permissionsOf } from '../casework/people/roles.ts';
import { keepingYears } from '../casework/record/keeping-rule.ts';
import type { Session, StationState } from '../contract/station.ts';
import { rootFingerprint, stationFingerprint } from '../exchange/trust/fingerprint.ts';
import { copiesNews, copyMissed, newestCopies, newestThatCounts } from '../store/copies-news.ts';
import type { Database } from '../store/database.ts';
import { stationFiles } from '../store/folder.ts';
import { setting } from '../store/settings.ts';
import { ownStation } from '../store/station.ts';
import { verified } from '../store/verified.ts';
import { liesOnDiskOf } from './copies-place.ts';
import { clockToConfirm, currentSession, type Desk } from './desk.ts';

/** Minutes without a key or the mouse after which the desk locks, where nobody chose otherwise. */
const IDLE_MINUTES = 10;

export function sessionView(desk: Desk): Session {
  const session = currentSession(desk);
  const station = ownStation(session.db);
  const folder = setting(session.db, 'copies-folder');
  const news = copiesNews(session.db);
  const root = setting(session.db, 'root-public');
  const directory = session.db
    .prepare<[], { number: number | null }>('SELECT max(number) AS number FROM directory')
    .get();
  return {
    user: session.user,
    may: permissionsOf(session.user.role),
    station: {
      id: station.id,
      office: station.office,
      name: station.name,
      country: station.country,
      kind: station.kind,
      demo: station.demo,
      fingerprint: stationFingerprint({
        age: station.ageRecipient,
        office: station.office,
        sign: station.signPublic,
      }),
    },
    demo: station.demo,
    copy: {
      at: newestThatCounts(session.db),
      elsewhere: newestCopies(session.db).elsewhere,
      missed: copyMissed(session.db),
      holdsLess: news.state === 'less' ? { kept: news.kept, acts: news.acts, cases: news.cases } : null,
      place: folder === null ? 'none' : existsSync(folder) ? 'there' : 'missing',
      sameDisk: folder !== null && liesOnDiskOf(folder, desk.folder),
    },
    verified: verified(session.db),
    clockDoubtful: clockToConfirm(desk, session),
    dayTyped: desk.belief.confirmed ? null : (desk.belief.typed?.day ?? null),
    directory: directory?.number ?? null,
    idleMinutes: idleMinutes(session.db),
    dutyTelephone: setting(session.db, 'duty-telephone'),
    keepingYears: keepingYears(session.db),
    root: root === null ? null : rootFingerprint(Buffer.from(root, 'base64url')),
  };
}

function idleMinutes(db: Database): number {
  return Number(setting(db, 'idle-minutes') ?? IDLE_MINUTES);
}

/** Minutes that the desk may stay idle; null while nobody sits at it: then there is nothing to lock. */
export function idleAllowed({ store, user }: Desk): number | null {
  return store === null || user === null || !store.db.open ? null : idleMinutes(store.db);
}

/** Whether this folder is a station. Names of users are not kept outside the encrypted database, so none are listed. */
export function stateOf(desk: Desk): StationState {
  if (desk.store !== null && desk.user !== null) return { state: 'open', session: sessionView(desk) };
  return existsSync(stationFiles(desk.folder).database)
    ? { state: 'locked', users: [], demo: false }
    : { state: 'new' };
}
