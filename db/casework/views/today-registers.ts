/** What Today says of the registers, to whoever answers for the office: what is not closed, and who waits for an answer. */
import type { TodayGroup } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { breachesOf, requestsOf } from '../record/registers.ts';
import { groupByDay, horizonOf } from './today-casework.ts';
import type { Add, PlainLine } from './today-line.ts';

export function registerLines(session: UserSession, add: Add): void {
  if (!hasPermission(session.user.role, 'registers')) return;
  for (const { closed, noticed } of breachesOf(session.db)) {
    if (closed === null) add('safety', { ...OF_NONE, code: 'today-breach', since: noticed });
  }
  for (const { answer, answerBy, asker, about, came } of requestsOf(session.db)) {
    if (answer !== null) continue;
    add(groupOf(session, answerBy), {
      ...OF_NONE,
      ...about,
      code: asker === 'person' ? 'today-request-person' : 'today-request-authority',
      since: came,
      until: answerBy,
    });
  }
}

const OF_NONE = {
  places: {},
  until: null,
  caseId: null,
  reference: null,
  opens: 'settings:registers',
} as const satisfies Partial<PlainLine>;

/** By its day, once that is near; until then among what waits. */
function groupOf(session: UserSession, answerBy: string | null): TodayGroup {
  if (answerBy === null || answerBy > horizonOf(session)) return 'waiting';
  return groupByDay(answerBy, dayOf(session.clock()));
}
