/** Calls on cases and their records. Rules live in casework; here are transactions, undo and the shape of answers. */

import { holdingAll } from '../casework/derived/name-keys/terms.ts';
import { openRecords, writeAudit } from '../casework/people/access.ts';
import { assign, endAssignment, endReasons } from '../casework/people/assignment.ts';
import { closeCase, reopenCase } from '../casework/people/closed-case.ts';
import { beginCover, coversFor, shareAllCases, stopCover } from '../casework/people/covering.ts';
import { drafts, dropDraft, putDraft } from '../casework/people/drafts.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { addTask, finishTask, tasksFor } from '../casework/people/tasks.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { users } from '../casework/people/users.ts';
import { writingRefusal, writingRights } from '../casework/people/writing-rights.ts';
import type { CaseRecord } from '../casework/record/case-record.ts';
import { personOf } from '../casework/record/opening-record.ts';
import { caseRecords, recordsToSave } from '../casework/record/read.ts';
import { beforeStep } from '../casework/views/before-step.ts';
import { caseFile, openCase } from '../casework/views/case-file.ts';
import { closingOf } from '../casework/views/closing.ts';
import { findTold, wordsToFind } from '../casework/views/find-told.ts';
import { history, withdrawnRecords } from '../casework/views/history.ts';
import { houseRows, withoutCaseOn } from '../casework/views/house.ts';
import { houseBeds, placesSeen } from '../casework/views/house-beds.ts';
import { caseViews, keepView, leaveList, removeView, renameView } from '../casework/views/kept-views.ts';
import { listCases, similarCases, untoldDangers } from '../casework/views/list.ts';
import { metBefore, wordsOfContact } from '../casework/views/met-before.ts';
import { today } from '../casework/views/today.ts';
import { roomsApart } from '../casework/views/today-house-besides.ts';
import { usualPlace } from '../casework/views/usual-place.ts';
import { answerHandover } from '../casework/writing/accept-case.ts';
import { acceptLoosening } from '../casework/writing/accept-loosening.ts';
import { answerWarning } from '../casework/writing/answer-warning.ts';
import { write } from '../casework/writing/append.ts';
import { opening } from '../casework/writing/begin.ts';
import { childToBegin, linkChild } from '../casework/writing/begin-for-child.ts';
import { sheetsToDestroy } from '../casework/writing/destroy-sheet.ts';
import { expectApart } from '../casework/writing/expect-apart.ts';
import { firstContactMeaning } from '../casework/writing/first-contact.ts';
import { officesToHandTo } from '../casework/writing/hand-over.ts';
import { reopen } from '../casework/writing/reopen.ts';
import { saveAndRead } from '../casework/writing/save.ts';
import { endStay, nightsOfStays, noteStay, staysWithoutCase } from '../casework/writing/stay-without-case.ts';
import { withdrawRecord } from '../casework/writing/withdraw.ts';
import { WARNING_RULES } from '../codebook/warnings.ts';
import type { CaseFile } from '../contract/case-file.ts';
import { casesBehind } from '../statistics/behind.ts';
import { casesOfProject } from '../statistics/project-report.ts';
import { requireCasesBehind } from '../statistics/who-may-see.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { withReserve } from '../store/reserve.ts';
import { inSnapshot } from '../store/transaction.ts';
import { currentSession, writingSession } from './desk.ts';
import { answerFirstContacts, rings } from './first-contacts.ts';
import type { Answers } from './handlers.ts';
import { answerInterchange } from './interchange.ts';
import { answerKeeping } from './keeping.ts';
import { answerManyCases } from './many-cases.ts';
import { answerPictures } from './pictures.ts';
import { goingByRequest } from './request-depths.ts';
import { notingRead, saving } from './save-in-session.ts';
import { undoableSave } from './undoable.ts';

/**
 * The file after a save. The user sees it even where this very save ended their part in the case (a resident left, the decision is
 * answered): what was written must not be answered like a refusal.
 */
function fileAfter(session: UserSession, caseId: string, after?: readonly CaseRecord[]): CaseFile {
  return inSnapshot(session.db, () => caseFile(session, caseId, after ?? caseRecords(session.db, caseId)));
}

export const answerCases: Answers<'cases'> = {
  ...answerInterchange,
  ...answerManyCases,
  ...answerKeeping,
  ...answerFirstContacts,

  list: (desk, { behind, ...input }) => {
    const session = currentSession(desk);
    if (behind !== undefined) requireCasesBehind(session.user.role);
    // What another process takes in meanwhile would show a case twice, and another not at all.
    return inSnapshot(session.db, () => {
      if (behind === undefined) return listCases(session, input);
      const only =
        'project' in behind ? casesOfProject(session, behind) : casesBehind(session.db, behind, dayOf(session.clock()));
      return listCases(session, { ...input, only });
    });
  },
  views: (desk) => caseViews(currentSession(desk)),
  keepView: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => keepView(session, input)), views: caseViews(session) };
  },
  renameView: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => renameView(session, input.id, input.name));
    return caseViews(session);
  },
  removeView: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => removeView(session, input.id, input.removed));
    return caseViews(session);
  },
  leaveList: async (desk, input) => {
    const session = currentSession(desk);
    await saving(session, () => leaveList(session, input.view, input.columns));
    return null;
  },
  similar: (desk, input) => similarCases(currentSession(desk), input.name),
  today: (desk, input) => {
    const session = currentSession(desk);
    return inSnapshot(session.db, () => today(session, input.group));
  },
  tasks: (desk, input) => tasksFor(currentSession(desk), input.caseId ?? null),
  addTask: async (desk, input) => {
    const session = writingSession(desk);
    const { caseId = null, what, day, hour = null, forUser = session.user.number } = input;
    return { id: await saving(session, () => addTask(session, { caseId, what, day, hour, forUser })) };
  },
  finishTask: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => finishTask(session, input.id, input.done));
    return null;
  },
  metBefore: (desk, input) => {
    const session = currentSession(desk);
    const words = wordsOfContact(session, input.draft);
    const before = desk.contactsAsked.get(input.draft);
    // Once a contact: a page on which one name after another is tried is not a contact.
    const sought = holdingAll(words);
    if (before !== undefined && before !== sought) throw new WaymarkError('contact-asked-already');
    desk.contactsAsked.set(input.draft, sought);
    return saving(session, () => metBefore(session, words, input.reason));
  },
  findTold: async (desk, input) => {
    const session = currentSession(desk);
    const words = wordsToFind(session, input.words);
    // The line stands before anything is found, and a full disk keeps nobody from finding. It is written apart: nobody waits with a save.
    await withReserve(desk.folder, () => saving(session, () => writeAudit(session, 'search-told', null)));
    return inSnapshot(session.db, () => findTold(session, words));
  },
  house: (desk, input) => {
    const session = currentSession(desk);
    const on = input.on ?? dayOf(session.clock());
    const rows = houseRows(session, on);
    const withoutCase = withoutCaseOn(staysWithoutCase(session, on), on);
    const places = placesSeen(session, on);
    return {
      rows,
      houses: houseBeds(session, on, places),
      sheets: sheetsToDestroy(session),
      withoutCase,
      apart: on === dayOf(session.clock()) ? roomsApart(session, places) : [],
      nights: nightsOfStays(session),
    };
  },
  noteStay: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => noteStay(session, input)) };
  },
  endStay: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => endStay(session, input.id, input.slip));
    return null;
  },
  open: (desk, input) => {
    const session = currentSession(desk);
    // Its line of audit must not keep anybody from reading on a full disk.
    return withReserve(desk.folder, () =>
      input.reason === undefined
        ? notingRead(session, () => openCase(session, input.caseId))
        : // A reason gives a right for some days.
          saving(session, () => openCase(session, input.caseId, input.reason)),
    );
  },

  accept: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => answerHandover(session, input.caseId, input.accept, input.reason));
    return caseFile(session, input.caseId);
  },

  acceptLoosening: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => acceptLoosening(session, input.caseId, input));
    return caseFile(session, input.caseId);
  },

  handOverOffices: (desk) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'open-case');
    return officesToHandTo(session.db);
  },

  assign: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'assign');
    await saving(session, () => {
      openRecords(session, input.caseId);
      if (!users(session.db).some((user) => user.number === input.user)) throw new WaymarkError('no-such-user');
      if (input.assigned) {
        assign(session.db, input.caseId, input.user, 'assigned', minuteOf(session.clock()));
      } else endAssignment(session.db, input.caseId, input.user);
      writeAudit(session, input.assigned ? 'assign-case' : 'unassign-case', input.caseId);
    });
    return caseFile(session, input.caseId);
  },

  covers: (desk) => coversFor(currentSession(desk)),
  cover: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => beginCover(session, input));
    return coversFor(session);
  },
  endCover: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => stopCover(session, input.number));
    return coversFor(session);
  },
  shareAll: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => shareAllCases(session, input.shared));
    return coversFor(session);
  },

  closing: (desk, input) => closingOf(currentSession(desk), input.caseId),
  reopen: async (desk, input) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => reopen(session, input.caseId));
    return { undo: undoableSave(desk, saved), file: fileAfter(session, input.caseId) };
  },

  closeTo: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'assign');
    await saving(session, () => {
      openRecords(session, input.caseId);
      if (input.closed) {
        closeCase(session.db, input.caseId, session.user.number, minuteOf(session.clock()));
        endReasons(session.db, input.caseId);
      } else reopenCase(session.db, input.caseId);
      writeAudit(session, input.closed ? 'close-case-to-named' : 'open-case-to-all', input.caseId);
    });
    return caseFile(session, input.caseId);
  },

  begin: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'begin-case');
    const { earlier } = input;
    const child = input.child === undefined ? undefined : childToBegin(session, input.child);
    // Whose case it is linked to is theirs to open: the person is read from it, and never sent.
    const person = earlier === undefined ? input.person : (personOf(openRecords(session, earlier)) ?? undefined);
    const opened = opening(session, { origin: 'live', opened: dayOf(session.clock()), person, earlier });
    await saving(session, () => {
      write(session, opened.caseId, [opened.line]);
      assign(session.db, opened.caseId, session.user.number, 'opened', minuteOf(session.clock()));
      writeAudit(session, 'begin-case', opened.caseId);
      if (child !== undefined) linkChild(session, opened.caseId, child);
    });
    return { caseId: opened.caseId, reference: opened.reference };
  },

  usualPlace: (desk) => usualPlace(currentSession(desk)),
  firstContactMeaning: (_desk, input) => firstContactMeaning(input.answers),
};

export const answerRecords: Answers<'records'> = {
  ...answerPictures,

  save: async (desk, input) => {
    const session = writingSession(desk);
    // Shown before anybody else can write: what the save asked of the database is not asked again.
    const { saved, ...shown } = await saving(session, () => {
      const before = untoldDangers(session, input.caseId);
      const held = openRecords(session, input.caseId, undefined, recordsToSave);
      const { saved, after } = saveAndRead(session, input.caseId, input.records, undefined, held);
      expectApart(session, saved, input.yes);
      if (input.draft !== undefined) dropDraft(session, input.draft);
      const file = fileAfter(session, input.caseId, after);
      return { saved, file, rings: rings(session, input.caseId, before) };
    });
    return { ids: saved.records.map((record) => record.id), undo: undoableSave(desk, saved), ...shown };
  },

  beforeStep: (desk, input) => {
    const session = currentSession(desk);
    const { caseId, body } = input;
    return beforeStep(session, input, (records) => goingByRequest({ session, caseId, records }, body));
  },

  withdraw: async (desk, input) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => {
      openRecords(session, input.caseId);
      return withdrawRecord(session, input.caseId, input.id, input.reason);
    });
    return { undo: undoableSave(desk, saved), file: fileAfter(session, input.caseId) };
  },

  undo: async (desk, input) => {
    const session = writingSession(desk);
    const undo = desk.undo.get(input.undo);
    if (undo === undefined) throw new WaymarkError('nothing-to-undo');
    await saving(session, () => undo.takeBack(session));
    desk.undo.delete(input.undo);
    if (undo.caseId === null) return { file: null };
    try {
      return { file: caseFile(session, undo.caseId) };
    } catch (error) {
      // A new case that was undone is no longer there to be shown.
      if (error instanceof WaymarkError) return { file: null };
      throw error;
    }
  },

  withdrawn: (desk, input) => withdrawnRecords(currentSession(desk), input.caseId),
  history: (desk, input) => history(currentSession(desk), input.caseId, input.id),
  putDraft: (desk, input) => {
    const session = currentSession(desk);
    return saving(session, () => putDraft(session, input));
  },
  dropDraft: async (desk, input) => {
    const session = currentSession(desk);
    return { dropped: await saving(session, () => dropDraft(session, input.id)) };
  },
  drafts: (desk) => drafts(currentSession(desk)),

  answerWarning: async (desk, input) => {
    const session = writingSession(desk);
    const { code, kind, question } = input;
    // What is asked stands in the codebook; anything else would be words of somebody's in the trail.
    const asked = WARNING_RULES.find(
      (rule) => rule.code === code && rule.kind === kind && rule.question === question && !rule.blocks,
    );
    if (asked === undefined) throw new WaymarkError('bad-input');
    await saving(session, () => {
      const rights = writingRights(session, input.caseId, openRecords(session, input.caseId));
      const refused = rights.as === 'reason' ? 'opened-to-read' : writingRefusal(rights, kind);
      if (refused !== undefined) throw new WaymarkError(refused, { kind });
      answerWarning(session, input.caseId, asked, input.reason);
    });
    return caseFile(session, input.caseId);
  },
};
