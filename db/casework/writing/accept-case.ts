/** Taking a case on that another office handed over, or saying that it is not ours: a decision of this desk, and a record that goes back. */
import { dayOf, minuteOf } from '../../store/clock.ts';
import { ownStation } from '../../store/station.ts';
import { deriveCase } from '../derived/derive.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { acceptanceOf, settleAcceptance } from '../record/acceptance.ts';
import { inOrder, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { beginCounting } from '../record/counting-here.ts';
import { saveRecords } from './save.ts';

/**
 * Notes whether a received case is ours to go on with. Whoever handed it to this office is answered by a record of ours, which cites
 * theirs (case-file.md, transfer); where nobody did, nobody is. Call inside a transaction.
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
  // A case of our own waits for nothing: there what others write counts only as far as somebody here accepted it, line by line.
  const came = acceptanceOf(session.db, caseId) !== undefined;
  settleAcceptance(session.db, caseId, state, reason ?? null, minuteOf(session.clock()));
  writeAudit(session, 'accept-case', caseId, state);
  if (accept && came) {
    beginCounting(session.db, caseId);
    deriveCase(session.db, caseId);
  }
  const handed = lastHandOver(records, ownStation(session.db).office);
  if (handed === undefined) return;
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

/** The newest hand-over of a case to an office, by the word of another. */
function lastHandOver(records: readonly CaseRecord[], office: string): CaseRecord | undefined {
  return inOrder(ofKind(records, 'transfer'), 'date').findLast(
    (record) =>
      record.office !== office &&
      textOf(record, 'act', records) === 'hand-over' &&
      textOf(record, 'to-office', records) === office,
  );
}
