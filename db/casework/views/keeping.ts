/** What becomes of closed files: which can be kept on or prepared for erasure, and what would go (casework/RULES.md, Keeping on). */
import { addDays } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { ERASURE_WAITS, type FileKeeping, type WouldGo } from '../../contract/keeping.ts';
import { dayOf, momentOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import { nothingIsKept } from '../people/closed-answers.ts';
import { because, type Why } from '../people/left-case.ts';
import { expectMayClose } from '../people/may-close.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { tasksOfCase } from '../people/task-table.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { type PreparedErasure, preparedErasure } from '../record/erasure-prepared.ts';
import { keepingYears } from '../record/keeping-rule.ts';
import { outgoingOfCase } from '../record/outgoing-list.ts';
import { linksOf } from '../record/person-links.ts';
import { caseRecords } from '../record/read.ts';
import { breachesOf, requestsOf } from '../record/registers.ts';
import { type ClosedFile, closedFile, keptUntil } from '../rules/review-keeping.ts';
import { whatIsOpen } from './closing.ts';
import { readersOf } from './sent.ts';

/** What the file itself says of its keeping, to whoever may close it; null of one that is open, or that this office did not close. */
export function keepingOf(session: UserSession, caseId: string, records: readonly CaseRecord[]): FileKeeping | null {
  const file = closedFile(records);
  if (file === undefined || nothingIsKept(session, records)) return null;
  const until = keptUntil(file, keepingYears(session.db));
  const today = todayOf(session);
  const prepared = preparedErasure(session.db, caseId);
  const wait = prepared === undefined ? null : waitOf(prepared);
  return { until, isDue: until <= today, prepared: wait && { ...wait, isOver: wait.until < today } };
}

/** The days between which it can be taken back that a file was prepared. */
export function waitOf({ at }: Pick<PreparedErasure, 'at'>): { readonly since: string; readonly until: string } {
  const since = dayOf(momentOf(at));
  return { since, until: addDays(since, ERASURE_WAITS) };
}

/** What keeps a file from being kept on. Throws what closing it is refused with. */
export function whyNotKept(session: UserSession, caseId: string): readonly Why[] {
  return judged(session, expectMayClose(session, caseId), () => []);
}

/** What keeps a file from being prepared for erasure; of one that is due and prepared already that alone. Throws what closing it is refused with. */
export function whyNotPrepared(session: UserSession, caseId: string): readonly Why[] {
  const records = expectMayClose(session, caseId);
  return judged(session, records, (file) => {
    const until = keptUntil(file, keepingYears(session.db));
    if (until > todayOf(session)) return [{ ...because('left-kept-until'), day: until }];
    if (preparedErasure(session.db, caseId) !== undefined) return [because('left-prepared-already')];
    return [...whatIsOpen(session, caseId, records), ...openBesides(session.db, caseId)];
  });
}

function judged(
  session: UserSession,
  records: readonly CaseRecord[],
  why: (file: ClosedFile) => readonly Why[],
): readonly Why[] {
  if (nothingIsKept(session, records)) return [because('left-closed-by-no')];
  const file = closedFile(records);
  return file === undefined ? [because('left-not-closed-here')] : why(file);
}

/** What is open beside the file: a task that somebody still has to do, an entry of a register that names it. */
function openBesides(db: Database, caseId: string): readonly Why[] {
  const task = tasksOfCase(db, caseId).find(({ doneAt }) => doneAt === null);
  const breach = breachesOf(db).some(
    ({ closed, cases }) => closed === null && cases.some((named) => named.caseId === caseId),
  );
  const request = requestsOf(db).some(({ answer, about }) => answer === null && about?.caseId === caseId);
  return [
    ...(task === undefined ? [] : [{ ...because('open-task'), day: task.day }]),
    ...(breach || request ? [because('open-in-register')] : []),
  ];
}

/** What goes with these files, which offices hold something of them, and what left of each. */
export function whatWouldGo(db: Database, caseIds: readonly string[]): WouldGo {
  const own = ownStation(db).office;
  const files = caseIds.map((caseId) => ({ caseId, records: caseRecords(db, caseId) }));
  const sum = (count: (file: (typeof files)[number]) => number) => files.reduce((all, file) => all + count(file), 0);
  const offices = files.flatMap(({ caseId, records }) => [
    ...records.map(({ office }) => office),
    ...readersOf(db, caseId).map(({ office }) => office),
  ]);
  return {
    records: sum(({ records }) => records.length),
    pictures: sum(({ records }) => records.filter(({ kind }) => kind === 'attachment').length),
    tasks: sum(({ caseId }) => tasksOfCase(db, caseId).length),
    links: sum(({ caseId }) => linksOf(db, caseId).length),
    offices: [...new Set(offices)].filter((office) => office !== own).sort(compareText),
    papers: caseIds.flatMap((caseId) => outgoingOfCase(db, caseId).map(({ number }) => number)).sort((a, b) => a - b),
  };
}

function todayOf(session: UserSession): string {
  return dayOf(rightsTime(session));
}
