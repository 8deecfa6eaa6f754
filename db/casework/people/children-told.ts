/** Of which children that a case tells of somebody may begin a case (casework/RULES.md, A child’s own case). Reads only. */
import type { CaseRecord } from '../record/case-record.ts';
import { type ChildTold, childrenIn } from '../record/child-rows.ts';
import { readableAnswers } from './access.ts';
import { type ClosedAnswers, closedTo } from './closed-answers.ts';
import { hasPermission } from './roles.ts';
import type { UserSession } from './user-session.ts';
import { type WritingRights, writingRefusal } from './writing-rights.ts';

/** By which answer a record tells of a child. */
const TOLD_BY: Readonly<Record<string, string>> = { family: 'relation', stay: 'child-list' };

/** The children of a record of whom whoever reads may begin a case; none where a no closes the case to them, or they may not write such a record in it. */
export function childrenToldTo(
  session: UserSession,
  record: CaseRecord,
  records: readonly CaseRecord[],
  rights: WritingRights,
  closed: ClosedAnswers,
): readonly ChildTold[] {
  const by = TOLD_BY[record.kind];
  if (by === undefined || !hasPermission(session.user.role, 'begin-case')) return [];
  if (writingRefusal(rights, record.kind) !== undefined || closedTo(session, records) !== 'nothing') return [];
  return readableAnswers(session, record, closed)(by) ? childrenIn(record, records) : [];
}
