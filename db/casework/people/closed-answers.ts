/**
 * Which answers of a case are closed to a user whatever the role: the name while an emergency's hours are over, and what a no to keeping closes
 * (casework/RULES.md, Emergency; No is an event). The focal point reads all of it, and nobody else.
 */
import type { Form, Question } from '../../codebook/types.ts';
import { dayOf } from '../../store/clock.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isAnonymousRow } from '../record/file-kind.ts';
import { caseRecords } from '../record/read.ts';
import { openDangers } from '../rules/danger.ts';
import { isInHouse } from '../rules/in-house.ts';
import { type ClosedByNo, closedByNo, isClosedByNo, type StaysOpen, saidNo } from '../rules/said-no.ts';
import { isOwn, nameIsHidden, opensFor } from './access.ts';
import { rightsTime } from './rights-clock.ts';
import { readsWhatIsClosed, sees } from './roles.ts';
import type { UserSession } from './user-session.ts';

export type ClosedAnswers = (inForm: Form, question: Question) => boolean;

export function closedAnswers(session: UserSession, records: readonly CaseRecord[]): ClosedAnswers {
  if (readsWhatIsClosed(session.user.role)) return () => false;
  const isClosed = closedByNo(records) === 'all';
  return closedBut(session, records, {
    inHouse: isClosed && isInHouse(records, dayOf(rightsTime(session))),
    inDanger: isClosed && openDangers(records).length > 0,
  });
}

/**
 * The same on paper, and of what a request tells, to the focal point too: the house has a sheet of its own and danger is read on the screen, so a no closes
 * here what it can close.
 */
export function closedOnPaper(session: UserSession, records: readonly CaseRecord[]): ClosedAnswers {
  return closedBut(session, records, { inHouse: false, inDanger: false });
}

/** `open`: for what a no leaves some of it open. */
function closedBut(session: UserSession, records: readonly CaseRecord[], open: StaysOpen): ClosedAnswers {
  const hideName = nameIsHidden(session, records);
  const closed = closedByNo(records);
  return (inForm, question) => (hideName && inForm.kind === 'identity') || isClosedByNo(closed, open, inForm, question);
}

/** What a no closes of the case to this user; nothing to the focal point. */
export function closedTo(session: UserSession, records: readonly CaseRecord[]): ClosedByNo {
  return readsWhatIsClosed(session.user.role) ? 'nothing' : closedByNo(records);
}

/** Whether what happened is for this user: their role reads it, and no no closes any of the case to them. */
export function readsStory(session: UserSession, records: readonly CaseRecord[]): boolean {
  return sees(session.user.role, 'story') && closedTo(session, records) === 'nothing';
}

/** Whether a case opens for the user, and no no closes any of it to them. */
export function opensWhole(session: UserSession, caseId: string): boolean {
  const records = caseRecords(session.db, caseId);
  return opensFor(session, caseId, records) && closedTo(session, records) === 'nothing';
}

/** Whether the name is closed by a no: whoever looks after the house asks for it in its own way, and only while the person is there. */
export function nameIsClosed(session: UserSession, records: readonly CaseRecord[]): boolean {
  return !readsWhatIsClosed(session.user.role) && saidNo(records) !== undefined;
}

/** Whether the person said that nothing of the file may be kept, or the file is the row that is left of who refused. */
export function nothingIsKept(session: UserSession, records: readonly CaseRecord[]): boolean {
  return saidNo(records) !== undefined || isAnonymousRow(records, (record) => isOwn(session, record));
}
