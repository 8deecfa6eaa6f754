/**
 * What Today says of a hand-over that waits for an answer, and with it the list and the summary: that nothing of it has left, or since when somebody
 * there can know (casework/RULES.md, Hand-over).
 */
import type { HandedLine } from '../../contract/today.ts';
import type { CaseLine } from '../derived/today-lines.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { leftFor } from './sent.ts';

/** The hand-overs that wait, of the lines of a case that stand, each as far as it went. Who may not seal is led to the case. */
export function handedLines(
  session: UserSession,
  caseId: string,
  standing: readonly CaseLine[],
): readonly HandedLine[] {
  const maySeal = hasPermission(session.user.role, 'seal');
  return standing.flatMap(({ handedOver, since }): HandedLine[] => {
    if (handedOver === undefined) return [];
    const { office, ...line } = handedOver;
    const left = leftFor(session.db, { caseId, ...line }, office);
    return left === undefined
      ? [{ code: 'today-handed-not-sent', office, since, opens: maySeal ? `seal:${office}` : 'case' }]
      : [{ code: 'today-handed-waiting', office, since: left.first, opens: maySeal ? 'hand-over' : 'case' }];
  });
}
