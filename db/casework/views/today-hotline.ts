/** Who is to be called back, to whoever writes first contacts; never a number. */
import { dayOf } from '../../store/clock.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { callsOf } from '../record/hotline-calls.ts';
import { groupByDay, horizonOf } from './today-casework.ts';
import type { Add } from './today-line.ts';

export function hotlineLines(session: UserSession, add: Add): void {
  if (!hasPermission(session.user.role, 'first-contact')) return;
  for (const { at, callBack } of callsOf(session.db, 0)) {
    if (callBack === null || callBack.day > horizonOf(session)) continue;
    add(groupByDay(callBack.day, dayOf(session.clock())), {
      code: 'today-call-back',
      since: dayOf(new Date(at)),
      until: callBack.day,
      hour: callBack.hour,
      opens: 'hotline',
    });
  }
}
