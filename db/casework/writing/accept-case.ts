/** Taking a case on that another office handed over, or saying that it is not ours: a decision of this desk, and a record that goes back. */
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { deriveCase } from '../derived/derive.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { acceptanceOf, settleAcceptance } from '../record/acceptance.ts';
import { beginCounting, noteTakingPart } from '../record/counting-here.ts';
import { lastHandOverTo } from '../rules/handed-over.ts';
import { saveRecords } from './save.ts';

/**
 * Notes whether a received case is ours to go on with. Whoever handed it to this office is answered by a record of ours, which cites
 * theirs (casework/RULES.md, Hand-over); where nobody did, nobody is. Call inside a transaction. Throws `nothing-to-accept` where no case
 * waits for it: one of our own never does, and one that was accepted is ours.
 */
export function answerHandover(
  session: UserSession,
  caseId: string,
  accept: boolean,
  reason: string | undefined,
): void {
  requirePermission(session.user.role, 'open-package');
  const records = openRecords(session, caseId);
  const state = accept ? 'accepted' : 'not-ours';
  // Of a case that is ours, what others write counts only as far as somebody here accepted it, line by line.
  const waits = acceptanceOf(session.db, caseId);
  if (waits === undefined || waits === 'accepted') throw new WaymarkError('nothing-to-accept');
  settleAcceptance(session.db, caseId, state, reason ?? null, minuteOf(session.clock()));
  writeAudit(session, 'accept-case', caseId, state);
  const handed = lastHandOverTo(records, ownStation(session.db).office);
  if (accept && beginCounting(session.db, caseId)) noteTakingPart(session.db, caseId, handed?.station ?? null);
  if (handed === undefined) {
    deriveCase(session.db, caseId);
    return;
  }
  const said = reason === undefined || reason === '' ? {} : { note: reason };
  const body = {
    act: 'answer',
    date: dayOf(session.clock()),
    answers: { cites: [handed.id, 'act'] },
    answer: state,
    ...said,
  };
  saveRecords(session, caseId, [{ kind: 'transfer', body }]);
}
