/** Acts on what was selected in the list of cases: each case by the rules and the save of one alone, all in one transaction, with one undo. */

import { judgeCases } from '../casework/people/left-case.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { referenceOf } from '../casework/record/reference-of.ts';
import { whyNotClosed } from '../casework/views/closing.ts';
import { expectedPersons } from '../casework/views/expected.ts';
import { untoldDangers } from '../casework/views/list.ts';
import type { Saved } from '../casework/writing/append.ts';
import { noteArrivals } from '../casework/writing/note-arrivals.ts';
import { judgeReferring, partnersToAsk, referMany } from '../casework/writing/refer-many.ts';
import { saveRecords } from '../casework/writing/save.ts';
import { saveEach } from '../casework/writing/save-each.ts';
import { codeLabel } from '../codebook/lists/index.ts';
import type { LeftCase, manyCasesVerbs } from '../contract/many-cases.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { inSnapshot } from '../store/transaction.ts';
import { answerCaseList } from './case-list.ts';
import { currentSession, writingSession } from './desk.ts';
import { rings } from './first-contacts.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoableSaves } from './undoable.ts';

export const answerManyCases: Pick<Answers<'cases'>, keyof typeof manyCasesVerbs> = {
  ...answerCaseList,

  expected: (desk) => {
    const session = currentSession(desk);
    return inSnapshot(session.db, () => expectedPersons(session));
  },
  noteArrivals: async (desk, { persons, received }) => {
    const session = writingSession(desk);
    const before = new Map(persons.map(({ caseId }) => [caseId, untoldDangers(session, caseId)]));
    const saved = await saving(session, () => noteArrivals(session, persons, received));
    return {
      undo: undoableSaves(desk, saved),
      persons: persons.map(({ caseId }) => ({
        caseId,
        reference: referenceOf(session.db, caseId) ?? '',
        rings: rings(session, caseId, before.get(caseId) ?? []),
      })),
    };
  },

  closingMany: (desk, { cases }) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'begin-case');
    const { fit, left } = inSnapshot(session.db, () => judgeClosing(session, cases));
    return { closable: fit, left };
  },

  closeMany: async (desk, { cases, reason }) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'begin-case');
    if (codeLabel('closure-reason', reason) === undefined) throw new WaymarkError('bad-input');
    const { closed, left } = await saving(session, () => closeAll(session, cases, reason));
    const undo = closed.length === 0 ? null : undoableSaves(desk, closed);
    return { closed: closed.map(({ caseId }) => caseId), left, undo };
  },

  referringMany: (desk, { cases }) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'begin-case');
    return inSnapshot(session.db, () => {
      const { fit, left } = judgeReferring(session, cases);
      return { referable: fit, left, partners: partnersToAsk(session.db).map(({ id, name }) => ({ id, name })) };
    });
  },

  referMany: async (desk, { cases, partner }) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'begin-case');
    const { referred, left } = await saving(session, () => referMany(session, cases, partner));
    const undo = referred.length === 0 ? null : undoableSaves(desk, referred);
    return { referred: referred.map(({ caseId }) => caseId), left, undo };
  },
};

function judgeClosing(session: UserSession, cases: readonly string[]) {
  return judgeCases(session, cases, (caseId) => whyNotClosed(session, caseId));
}

function closeAll(
  session: UserSession,
  cases: readonly string[],
  reason: string,
): { readonly closed: readonly Saved[]; readonly left: readonly LeftCase[] } {
  const { fit, left } = judgeClosing(session, cases);
  const body = { state: 'closed', date: dayOf(session.clock()), reason };
  const { saved, refused } = saveEach(session, fit, (caseId) =>
    saveRecords(session, caseId, [{ kind: 'closure', body }]),
  );
  return { closed: saved, left: [...left, ...refused] };
}
