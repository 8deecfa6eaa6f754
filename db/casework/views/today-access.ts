/** What Today says, to whoever looks after users, of a colleague whose access was ended: each line stands until it is done. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import { setting } from '../../store/settings.ts';
import { type AccessTask, accessEnded, accessUnderWay, openTasks } from '../people/ended-access.ts';
import { formerKeys } from '../people/former-keys.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { PlainLine } from './today-line.ts';

const SAYS = {
  telephone: 'today-access-telephone',
  card: 'today-access-card',
  packages: 'today-access-packages',
  directory: 'today-access-directory',
  issue: 'today-access-issue',
  copies: 'today-access-copies',
  'take-back': 'today-access-take-back',
  passwords: 'today-access-passwords',
  root: 'today-access-root',
  'old-keys': 'today-access-old-keys',
} as const satisfies Readonly<Record<AccessTask, SentenceCode>>;

export function accessLines(session: UserSession): readonly PlainLine[] {
  const { db } = session;
  if (!hasPermission(session.user.role, 'users')) return [];
  const under = accessUnderWay(db);
  const lines = under === undefined ? [] : [line('today-access-begun', { user: under.userName }, under.begun)];
  const keysMayGo = formerKeys(db, session.clock())?.mayGo === true;
  for (const act of accessEnded(db)) {
    const places = { user: act.userName, place: setting(db, 'copies-folder') ?? '' };
    for (const task of openTasks(db, act)) {
      // As long as they are needed there is nothing to do about them.
      if (task !== 'old-keys' || keysMayGo) lines.push(line(SAYS[task], places, act.begun));
    }
  }
  return lines;
}

function line(code: SentenceCode, places: PlainLine['places'], since: string): PlainLine {
  return { code, places, since, until: null, caseId: null, reference: null, opens: 'settings:users' };
}
