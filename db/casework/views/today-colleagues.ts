/** What Today says of colleagues: who opened another's case and why, for the focal point; and who covers for whom, for both. */
import type { TodayGroup } from '../../contract/today.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { mayOpenAll } from '../people/access.ts';
import { openedForReason, REASON_DAYS } from '../people/assignment.ts';
import { coversOf } from '../people/cover.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import { groupByDay } from './today-casework.ts';
import type { PlainLine } from './today-line.ts';

interface Line {
  readonly group: TodayGroup;
  readonly line: PlainLine;
}

export function colleagueLines(session: UserSession): readonly Line[] {
  return [...(mayOpenAll(session) ? reasonLines(session) : []), ...coverLines(session)];
}

/** As long as a reason opens the case, and for as many days after it: nothing of it ends unseen. */
function reasonLines(session: UserSession): readonly Line[] {
  const now = rightsTime(session);
  const endedAfter = minuteOf(new Date(now.getTime() - REASON_DAYS * 86_400_000));
  return openedForReason(session.db, endedAfter).map(({ caseId, reference, user, reason, since, until }) => ({
    group: 'waiting',
    line: {
      code: until <= minuteOf(now) ? 'today-opened-for-reason-over' : 'today-opened-for-reason',
      places: { user, reason },
      since,
      until: null,
      caseId,
      reference,
      opens: 'case',
    },
  }));
}

function coverLines(session: UserSession): readonly Line[] {
  const { number } = session.user;
  const today = dayOf(rightsTime(session));
  return coversOf(session.db, number, today).map(({ by, who, whose, first, last }) => ({
    group: groupByDay(first, today),
    line: {
      code: by === number ? 'today-you-cover' : 'today-covered-by',
      places: { user: by === number ? whose : who },
      since: first,
      until: last,
      caseId: null,
      reference: null,
      opens: 'cases',
    },
  }));
}
