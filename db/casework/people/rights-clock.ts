/**
 * The time by which rights end: the hours of an emergency, a case opened for a reason, cover. It is the later of the clock and the last line
 * of the audit trail, whatever was said of the clock, so that whoever sets it back gets nothing back that had ended.
 */
import { lastAudited } from '../../store/audit.ts';
import { momentOf } from '../../store/clock.ts';
import type { UserSession } from './user-session.ts';

export function rightsTime({ db, clock }: UserSession): Date {
  const now = clock();
  const last = lastAudited(db);
  const then = last === undefined ? now : momentOf(last);
  return then > now ? then : now;
}
