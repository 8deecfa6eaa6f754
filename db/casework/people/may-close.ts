/** Who may close a case, and so look at what is open in it and reopen it. */
import { WaymarkError } from '../../store/errors.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { openRecords } from './access.ts';
import { requirePermission } from './roles.ts';
import type { UserSession } from './user-session.ts';
import { writingRefusal, writingRights } from './writing-rights.ts';

/** The records of a case that this user may close or reopen. Throws what opening the case and writing a closing are refused with. */
export function expectMayClose(session: UserSession, caseId: string): readonly CaseRecord[] {
  requirePermission(session.user.role, 'begin-case');
  const records = openRecords(session, caseId);
  const refused = writingRefusal(writingRights(session, caseId, records), 'closure');
  if (refused !== undefined) throw new WaymarkError(refused, { kind: 'closure' });
  return records;
}
