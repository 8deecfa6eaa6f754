/** Calls on what becomes of closed files: each act on several is one transaction, with one undo. */
import { judgeCases } from '../casework/people/left-case.ts';
import { hasPermission, requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { whatWouldGo, whyNotKept, whyNotPrepared } from '../casework/views/keeping.ts';
import type { Saved } from '../casework/writing/append.ts';
import { keepOn, prepareErasure, takeBackErasure } from '../casework/writing/keep-file.ts';
import { saveEach } from '../casework/writing/save-each.ts';
import { dateFault } from '../codebook/date.ts';
import { codeLabel } from '../codebook/lists/index.ts';
import type { keepingVerbs } from '../contract/keeping.ts';
import type { LeftCase } from '../contract/many-cases.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { inSnapshot } from '../store/transaction.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoable, undoableSaves } from './undoable.ts';

export const answerKeeping: Pick<Answers<'cases'>, keyof typeof keepingVerbs> = {
  keeping: (desk, { cases }) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'begin-case');
    return inSnapshot(session.db, () => ({ keep: judgeKeeping(session, cases), erase: judgeErasing(session, cases) }));
  },

  keepOn: async (desk, { cases, until, because }) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'begin-case');
    const isToCome = dateFault(until) === undefined && until > dayOf(session.clock());
    if (!isToCome || codeLabel('keep-reason', because) === undefined) throw new WaymarkError('bad-input');
    const { saved, left } = await saving(session, () => keepAll(session, cases, { until, because }));
    const undo = saved.length === 0 ? null : undoableSaves(desk, saved);
    return { done: saved.map(({ caseId }) => caseId), left, undo };
  },

  prepareErasure: async (desk, { cases }) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'erase-cases');
    const { fit, left } = await saving(session, () => {
      const judged = judgeCases(session, cases, (caseId) => whyNotPrepared(session, caseId));
      for (const caseId of judged.fit) prepareErasure(session, caseId);
      return judged;
    });
    const takeBack = (by: UserSession) => {
      for (const caseId of fit) takeBackErasure(by, caseId);
    };
    return { done: fit, left, undo: fit.length === 0 ? null : undoable(desk, { caseId: null, takeBack }) };
  },

  takeBackErasure: async (desk, { cases }) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'begin-case');
    return saving(session, () => {
      const { fit, left } = judgeKeeping(session, cases);
      return { done: fit.filter((caseId) => takeBackErasure(session, caseId)), left, undo: null };
    });
  },
};

function judgeKeeping(session: UserSession, cases: readonly string[]) {
  return judgeCases(session, cases, (caseId) => whyNotKept(session, caseId));
}

function judgeErasing(session: UserSession, cases: readonly string[]) {
  if (!hasPermission(session.user.role, 'erase-cases')) return null;
  const { fit, left } = judgeCases(session, cases, (caseId) => whyNotPrepared(session, caseId));
  return { fit, left, wouldGo: whatWouldGo(session.db, fit) };
}

function keepAll(
  session: UserSession,
  cases: readonly string[],
  kept: { readonly until: string; readonly because: string },
): { readonly saved: readonly Saved[]; readonly left: readonly LeftCase[] } {
  const { fit, left } = judgeKeeping(session, cases);
  const { saved, refused } = saveEach(session, fit, (caseId) => keepOn(session, caseId, kept));
  return { saved, left: [...left, ...refused] };
}
