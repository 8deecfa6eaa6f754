/** Tasks among the lines of Today, by their day. */
import { dayOf } from '../../store/clock.ts';
import { openTasks } from '../people/tasks.ts';
import type { UserSession } from '../people/user-session.ts';
import { groupByDay, horizonOf } from './today-casework.ts';
import type { Add } from './today-line.ts';

export function taskLines(session: UserSession, referenceOf: (caseId: string) => string | null, add: Add): void {
  const today = dayOf(session.clock());
  const mayOpenFromHere = session.user.role !== 'shelter-manager';
  for (const { id, caseId, what, day, hour, byUser, forUser, by } of openTasks(session)) {
    if (day > horizonOf(session)) continue;
    const isOwn = byUser === forUser;
    const of = caseId === null || !mayOpenFromHere ? {} : { caseId, reference: referenceOf(caseId) };
    add(groupByDay(day, today), {
      ...of,
      code: isOwn ? 'today-task' : 'today-task-by',
      places: isOwn ? { what } : { what, user: by },
      until: day,
      hour,
      task: id,
      opens: caseId === null ? 'today' : 'case',
    });
  }
}
