/** Which cases a user may open. An opening with a reason stands in the audit trail; refusals are written there by the calls. */
import { form } from '../../codebook/forms/index.ts';
import { questionRead } from '../../codebook/own-questions.ts';
import type { Role } from '../../codebook/roles.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Body, Form, Question } from '../../codebook/types.ts';
import { appendAudit } from '../../store/audit.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOurStation } from '../../store/station.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { waitsForApprover } from '../rules/asked-of.ts';
import { emergencyEnds } from '../rules/emergency.ts';
import { isHereOn, staysFrom } from '../rules/in-house.ts';
import { saidNo } from '../rules/said-no.ts';
import { isOpenForReason, openForReason, workOn } from './assignment.ts';
import { isClosed } from './closed-case.ts';
import { reachOf } from './reach.ts';
import { rightsTime } from './rights-clock.ts';
import { audienceOf, hasPermission, readsWhatIsClosed, requirePermission, sees } from './roles.ts';
import type { User, UserSession } from './user-session.ts';

/** One line of audit by this user; never an answer, and never dated before the line that stands above it. */
export function writeAudit(
  session: UserSession,
  act: string,
  subject: string | null,
  outcome: string | null = null,
): void {
  appendAudit(session.db, { at: minuteOf(rightsTime(session)), user: session.user.number, act, subject, outcome });
}

/**
 * The records of a case for this user, or a refusal. A caseworker opens the own cases and those that she covers; another's with a reason, to
 * read, for some days, which the focal point sees. A shelter manager opens only who stays in the own house, an approver what waits for a
 * decision; and a case that is closed to named people opens for them, the focal point and nobody else, whatever their role. `read`: `recordsToSave` for
 * whoever goes on to write.
 */
export function openRecords(
  session: UserSession,
  caseId: string,
  reason?: string,
  read: typeof caseRecords = caseRecords,
): readonly CaseRecord[] {
  requirePermission(session.user.role, 'open-case');
  const records = read(session.db, caseId);
  if (records.length === 0) throw new WaymarkError(NOT_THEIRS[session.user.role] ?? 'no-such-case');
  const refused = refusal(session, caseId, records, reason);
  if (refused !== undefined) throw new WaymarkError(refused);
  return records;
}

/** Whether {@link openRecords} would give these records of the case to the user without a reason typed now. */
export function opensFor(session: UserSession, caseId: string, records: readonly CaseRecord[]): boolean {
  if (!hasPermission(session.user.role, 'open-case') || records.length === 0) return false;
  return refusal(session, caseId, records) === undefined;
}

/**
 * What is said to whoever sees a case by their house or by what is asked of them, whichever way it is not theirs: that it is closed to named
 * people, or is not there at all, they do not learn from the refusal.
 */
const NOT_THEIRS: Partial<Readonly<Record<Role, SentenceCode>>> = {
  'shelter-manager': 'not-in-your-house',
  approver: 'nothing-to-decide',
};

function refusal(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  reason?: string,
): SentenceCode | undefined {
  const { role, number, house } = session.user;
  if (mayOpenAll(session)) return undefined;
  const closed = isClosedTo(session, caseId);
  if (role === 'shelter-manager') {
    const today = dayOf(rightsTime(session));
    const stays = staysFrom(records, house, today);
    // Who said that nothing may be kept is the house's only while they are there: of who does not come it has one line.
    const theirs = saidNo(records) === undefined ? stays : stays.filter((stay) => isHereOn(stay, records, today));
    return !closed && theirs.length > 0 ? undefined : NOT_THEIRS[role];
  }
  if (role === 'approver') return !closed && waitsForApprover(records) ? undefined : NOT_THEIRS[role];
  if (closed) return 'case-closed-to-named';
  if (isInReach(session, caseId)) return undefined;
  const now = rightsTime(session);
  if (isOpenForReason(session.db, caseId, number, now)) return undefined;
  const given = reason?.trim() ?? '';
  if (given === '') return 'case-of-another';
  if (!saysWhy(given)) return 'reason-too-short';
  writeAudit(session, 'open-case-of-another', caseId, 'allowed');
  openForReason(session.db, caseId, number, given, now);
  return undefined;
}

/** A reason says something to the focal point from three words on, or fifteen letters in scripts that put no space between them. */
function saysWhy(reason: string): boolean {
  const letters = reason.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = reason.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
  return words >= 3 || letters >= 15;
}

/** Whether a case is the user's to work on, as an own one or by cover. */
function isInReach(session: UserSession, caseId: string): boolean {
  const { all, workers } = reachOf(session);
  return all || workOn(session.db, caseId, workers);
}

/** Whether a case is closed to people of whom this user is none. Cover does not name anybody. */
export function isClosedTo(session: UserSession, caseId: string): boolean {
  const { db, user } = session;
  return !mayOpenAll(session) && isClosed(db, caseId) && !workOn(db, caseId, [user.number]);
}

/** True while the emergency's hours are over and nobody has asked: the name is the focal point's only. */
export function emergencyOver(session: UserSession, records: readonly CaseRecord[]): boolean {
  const end = emergencyEnds(records);
  return end !== undefined && minuteOf(rightsTime(session)) > end;
}

/** True where this station wrote the record, or one that it was before it got new keys. */
export function isOwn(session: UserSession, record: { readonly station: string }): boolean {
  return isOurStation(session.db, record.station);
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

/** Which answers of a record this user may read, by question id; of a kind that nobody here knows, none, and none of the application's own. `closed`: `closed-answers.ts`. */
export function readableAnswers(
  session: UserSession,
  record: Parameters<typeof isForUser>[1],
  closed: (inForm: Form, question: Question) => boolean,
): (id: string) => boolean {
  const found = form(record.kind);
  if (found === undefined || !isForUser(session, record)) return () => false;
  return (id) => {
    const asked = questionRead(found.kind, id.split('.')[0] ?? id);
    return (
      asked !== undefined &&
      asked.system !== true &&
      sees(session.user.role, audienceOf(found, asked)) &&
      !closed(found, asked)
    );
  };
}

/** The name shows to the focal point only while an emergency's hours are over (FORMS.md, First contact: question 2). */
export function nameIsHidden(session: UserSession, records: readonly CaseRecord[]): boolean {
  return !readsWhatIsClosed(session.user.role) && emergencyOver(session, records);
}

/** Whether every case is open to a user, also one that is closed to named people: who leads the office. */
export function mayOpenAll({ user }: { readonly user: Pick<User, 'role'> }): boolean {
  return hasPermission(user.role, 'assign');
}
