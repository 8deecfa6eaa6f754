/** Naming who covers, from day to day; and the small office that shares all cases. Call what writes inside a transaction. */
import type { Covers } from '../../contract/covers.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { setSetting } from '../../store/settings.ts';
import { mayOpenAll, writeAudit } from './access.ts';
import { type Cover, coverNumbered, coversOf, endCover, nameCover } from './cover.ts';
import { caseworkers, SHARING_OFFICE, SHARING_SETTING, sharesAllCases } from './reach.ts';
import { rightsTime } from './rights-clock.ts';
import { requirePermission } from './roles.ts';
import type { UserSession } from './user-session.ts';
import { users } from './users.ts';

/** Nobody is away longer than this without the office deciding anew. */
const LONGEST_DAYS = 60;

export function coversFor(session: UserSession): Covers {
  requirePermission(session.user.role, 'cover');
  const { db, user } = session;
  return {
    covers: coversOf(db, mayOpenAll(session) ? null : user.number, dayOf(rightsTime(session))),
    colleagues: coveringUsers(session).map(({ number, name, role }) => ({ number, name, role })),
    sharesAll: caseworkers(db) > SHARING_OFFICE ? null : sharesAllCases(db),
  };
}

/** Throws `role-may-not` for whoever names cover for somebody else and is no focal point, and `cover-not-possible`. */
export function beginCover(
  session: UserSession,
  wanted: { readonly covered?: number | undefined; readonly by: number; readonly first: string; readonly last: string },
): void {
  requirePermission(session.user.role, 'cover');
  const { by, first, last } = wanted;
  const covered = wanted.covered ?? session.user.number;
  if (covered !== session.user.number) requirePermission(session.user.role, 'assign');
  const works = (number: number) => coveringUsers(session).some((user) => user.number === number);
  const today = dayOf(rightsTime(session));
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const possible = covered !== by && works(by) && works(covered) && last >= today && days >= 0 && days < LONGEST_DAYS;
  if (!possible) throw new WaymarkError('cover-not-possible');
  nameCover(session.db, {
    covered,
    by,
    first,
    last,
    namedBy: session.user.number,
    at: minuteOf(session.clock()),
  });
  writeAudit(session, 'name-cover', coverSubject({ by, covered }), 'done');
}

/** Ends a cover before its day; both of it and the focal point may. Throws `role-may-not`. */
export function stopCover(session: UserSession, number: number): void {
  requirePermission(session.user.role, 'cover');
  const cover = coverNumbered(session.db, number);
  if (cover === undefined) return;
  if (![cover.covered, cover.by].includes(session.user.number)) requirePermission(session.user.role, 'assign');
  endCover(session.db, number);
  writeAudit(session, 'end-cover', coverSubject(cover), 'done');
}

/** Throws `office-too-large`. */
export function shareAllCases(session: UserSession, shared: boolean): void {
  requirePermission(session.user.role, 'cover');
  requirePermission(session.user.role, 'assign');
  if (shared && caseworkers(session.db) > SHARING_OFFICE) {
    throw new WaymarkError('office-too-large', { most: SHARING_OFFICE });
  }
  setSetting(session.db, SHARING_SETTING, shared ? 'yes' : null);
  writeAudit(session, shared ? 'share-cases' : 'end-sharing-cases', null, 'done');
}

/** Both numbers: whose cases they were stands nowhere else once the cover has ended. */
function coverSubject({ by, covered }: Pick<Cover, 'by' | 'covered'>): string {
  return `${by}/${covered}`;
}

function coveringUsers({ db }: UserSession) {
  return users(db).filter(({ active, role }) => active && (role === 'caseworker' || role === 'focal-point'));
}
