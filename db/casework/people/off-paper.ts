/** What keeps a person off every paper, list and file that leaves this office: one answer for all of them. */
import type { CaseRecord } from '../record/case-record.ts';
import { heldBackByKeeping } from '../rules/consent.ts';
import { emergencyOver } from './access.ts';
import { nothingIsKept } from './closed-answers.ts';
import type { UserSession } from './user-session.ts';

/** Whether nothing of the file may be kept, or nobody has agreed yet that it is. */
export function isKeptOffPaper(session: UserSession, records: readonly CaseRecord[]): boolean {
  return nothingIsKept(session, records) || heldBackByKeeping(records) !== undefined;
}

/** What stops every paper of the person; undefined where nothing does. */
export function stopsEveryPaper(
  session: UserSession,
  records: readonly CaseRecord[],
): 'emergency-over' | 'report-not-kept' | undefined {
  if (emergencyOver(session, records)) return 'emergency-over';
  return isKeptOffPaper(session, records) ? 'report-not-kept' : undefined;
}
