/** Which cases a user may open. An opening with a reason stands in the audit trail; refusals are written there by the calls. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Body } from '../../codebook/types.ts';
import { appendAudit } from '../../store/audit.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { askedDecisions } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { emergencyEnds } from '../rules/emergency.ts';
import { staysFrom } from '../rules/in-house.ts';
import { hasPermission, requirePermission } from './roles.ts';
import type { UserSession } from './user-session.ts';

/** One line of audit by this user; never an answer. */
export function writeAudit(
  session: UserSession,
  act: string,
  subject: string | null,
  outcome: string | null = null,
): void {
  appendAudit(session.db, { at: minuteOf(session.clock()), user: session.user.number, act, subject, outcome });
}

/**
 * The records of a case for this user, or a refusal. A caseworker opens another's case with a reason, which the focal point sees;
 * a shelter manager only who stays in the own house; a closed case only named users and the focal point.
 */
export function openRecords(session: UserSession, caseId: string, reason?: string): readonly CaseRecord[] {
  requirePermission(session.user.role, 'open-case');
  const records = caseRecords(session.db, caseId);
  if (records.length === 0) throw new WaymarkError('no-such-case');
  const refused = refusal(session, caseId, records, reason);
  if (refused !== undefined) throw new WaymarkError(refused);
  return records;
}

function refusal(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  reason?: string,
): SentenceCode | undefined {
  const { role, number, house } = session.user;
  if (role === 'shelter-manager') {
    return staysFrom(records, house, dayOf(session.clock())).length > 0 ? undefined : 'not-in-your-house';
  }
  if (role === 'focal-point' || role === 'hq-case-manager') return undefined;
  if (role === 'approver') {
    return askedDecisions(records).length > 0 ? undefined : 'nothing-to-decide';
  }
  if (assigned(session, caseId, number)) return undefined;
  if (closed(session, caseId)) return 'case-closed-to-named';
  if (reason !== undefined && reason.trim() !== '') {
    writeAudit(session, 'open-case-of-another', caseId, 'allowed');
    session.db
      .prepare('INSERT OR IGNORE INTO assignment (case_id, user, why, since) VALUES (?, ?, ?, ?)')
      .run(caseId, number, `reason: ${reason.trim()}`, minuteOf(session.clock()));
    return undefined;
  }
  return 'case-of-another';
}

export function assigned(session: UserSession, caseId: string, user: number): boolean {
  return session.db.prepare('SELECT 1 FROM assignment WHERE case_id = ? AND user = ?').get(caseId, user) !== undefined;
}

export function closed(session: UserSession, caseId: string): boolean {
  return session.db.prepare('SELECT 1 FROM closed_case WHERE case_id = ?').get(caseId) !== undefined;
}

/** True while the emergency's hours are over and nobody has asked: the name is the focal point's only. */
export function emergencyOver(session: UserSession, records: readonly CaseRecord[]): boolean {
  const end = emergencyEnds(records);
  return end !== undefined && minuteOf(session.clock()) > end;
}

/** True where this office's station (or the predecessor the directory names) wrote the record. */
export function isOwn(session: UserSession, record: { readonly station: string }): boolean {
  return record.station === ownStation(session.db).id;
}

/** Whether a record is for this user's eyes at all: a note may be for the focal point and its writer only. */
export function isForUser(
  session: UserSession,
  record: { readonly kind: string; readonly station: string; readonly by: number; readonly open: Body },
): boolean {
  return (
    record.kind !== 'note' ||
    record.open.visibility !== 'focal-point' ||
    mayOpenAll(session) ||
    (isOwn(session, record) && record.by === session.user.number)
  );
}

/** The name shows to the focal point only while an emergency's hours are over (first-contact.md, question 2). */
export function nameIsHidden(session: UserSession, records: readonly CaseRecord[]): boolean {
  return session.user.role !== 'focal-point' && emergencyOver(session, records);
}

export function mayOpenAll(session: UserSession): boolean {
  return hasPermission(session.user.role, 'assign');
}
