/** Which cases a user may open. An opening with a reason stands in the audit trail; refusals are written there by the calls. */
import type { Body } from '../codebook/types.ts';
import { appendAudit } from '../store/audit.ts';
import { WaymarkError } from '../store/errors.ts';
import { minuteOf } from '../store/moment.ts';
import { ownStation } from '../store/station.ts';
import { askedDecisions, ofKind, textOf } from './answers.ts';
import type { CaseRecord } from './case-record.ts';
import { emergencyEnds } from './emergency.ts';
import { caseRecords } from './read.ts';
import { demand, mayDo } from './roles.ts';
import type { Seat } from './seat.ts';

/** One line of audit by this user; never an answer. */
export function note(seat: Seat, act: string, subject: string | null, outcome: string | null = null): void {
  appendAudit(seat.db, { at: minuteOf(seat.clock()), user: seat.user.number, act, subject, outcome });
}

/** The stays of a case that are not over, in the user's own house (any house where the user has none). */
export function staysInHouse(records: readonly CaseRecord[], house: string | null): readonly CaseRecord[] {
  return ofKind(records, 'stay').filter(
    (record) => record.open.until === undefined && (house === null || textOf(record, 'house', records) === house),
  );
}

/**
 * The records of a case for this user, or a refusal. A caseworker opens another's case with a reason, which the focal point sees;
 * a shelter manager only who stays in the own house; a closed case only named users and the focal point.
 */
export function openRecords(seat: Seat, caseId: string, reason?: string): readonly CaseRecord[] {
  demand(seat.user.role, 'open-case');
  const records = caseRecords(seat.db, caseId);
  if (records.length === 0) throw new WaymarkError('no-such-case');
  const refused = refusal(seat, caseId, records, reason);
  if (refused !== undefined) throw new WaymarkError(refused);
  return records;
}

function refusal(seat: Seat, caseId: string, records: readonly CaseRecord[], reason?: string): string | undefined {
  const { role, number, house } = seat.user;
  if (role === 'shelter-manager') {
    return staysInHouse(records, house).length > 0 ? undefined : 'not-in-your-house';
  }
  if (role === 'focal-point' || role === 'hq-case-manager') return undefined;
  if (role === 'approver') {
    return askedDecisions(records).length > 0 ? undefined : 'nothing-to-decide';
  }
  if (assigned(seat, caseId, number)) return undefined;
  if (closed(seat, caseId)) return 'case-closed-to-named';
  if (reason !== undefined && reason.trim() !== '') {
    note(seat, 'open-case-of-another', caseId, 'allowed');
    seat.db
      .prepare('INSERT OR IGNORE INTO assignment (case_id, user, why, since) VALUES (?, ?, ?, ?)')
      .run(caseId, number, `reason: ${reason.trim()}`, minuteOf(seat.clock()));
    return undefined;
  }
  return 'case-of-another';
}

export function assigned(seat: Seat, caseId: string, user: number): boolean {
  return seat.db.prepare('SELECT 1 FROM assignment WHERE case_id = ? AND user = ?').get(caseId, user) !== undefined;
}

export function closed(seat: Seat, caseId: string): boolean {
  return seat.db.prepare('SELECT 1 FROM closed_case WHERE case_id = ?').get(caseId) !== undefined;
}

/** True while the emergency's hours are over and nobody has asked: the name is the focal point's only. */
export function emergencyOver(seat: Seat, records: readonly CaseRecord[]): boolean {
  const end = emergencyEnds(records);
  return end !== undefined && minuteOf(seat.clock()) > end;
}

/** True where this office's station (or the predecessor the directory names) wrote the record. */
export function isOwn(seat: Seat, record: { readonly station: string }): boolean {
  return record.station === ownStation(seat.db).id;
}

/** Whether a record is for this user's eyes at all: a note may be for the focal point and its writer only. */
export function isForUser(
  seat: Seat,
  record: { readonly kind: string; readonly station: string; readonly by: number; readonly open: Body },
): boolean {
  return (
    record.kind !== 'note' ||
    record.open.visibility !== 'focal-point' ||
    mayOpenAll(seat) ||
    (isOwn(seat, record) && record.by === seat.user.number)
  );
}

/** The name shows to the focal point only while an emergency's hours are over (first-contact.md, question 2). */
export function nameIsHidden(seat: Seat, records: readonly CaseRecord[]): boolean {
  return seat.user.role !== 'focal-point' && emergencyOver(seat, records);
}

export function mayOpenAll(seat: Seat): boolean {
  return mayDo(seat.user.role, 'assign');
}
