/** Calls on cases and their records. Rules live in casework; here are transactions, undo and the shape of answers. */
import { readFile } from 'node:fs/promises';
import { openRecords, writeAudit } from '../casework/people/access.ts';
import { drafts, dropDraft, putDraft } from '../casework/people/drafts.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { users } from '../casework/people/users.ts';
import { caseRecords } from '../casework/record/read.ts';
import { caseFile, openCase } from '../casework/views/case-file.ts';
import { history } from '../casework/views/history.ts';
import { houseRows } from '../casework/views/house.ts';
import { listCases, similarCases } from '../casework/views/list.ts';
import { today } from '../casework/views/today.ts';
import { usualPlace } from '../casework/views/usual-place.ts';
import { answerHandover } from '../casework/writing/accept-case.ts';
import { acceptLoosening } from '../casework/writing/accept-loosening.ts';
import { opening } from '../casework/writing/begin.ts';
import { firstContactMeaning, saveFirstContact } from '../casework/writing/first-contact.ts';
import { officesToHandTo } from '../casework/writing/hand-over.ts';
import { importCases } from '../casework/writing/import.ts';
import { type Saved, saveRecords, undoSave, withdrawRecord, write } from '../casework/writing/save.ts';
import { WARNING_RULES } from '../codebook/warnings.ts';
import type { CaseFile } from '../contract/cases.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { randomId } from '../store/station.ts';
import { currentSession, type Desk, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

/** Saves that can still be undone in this session; older ones are revised by hand. */
const UNDO_KEPT = 20;

function undoable(desk: Desk, saved: Saved): string {
  const token = randomId();
  desk.undo.set(token, saved);
  for (const oldest of desk.undo.keys()) {
    if (desk.undo.size <= UNDO_KEPT) break;
    desk.undo.delete(oldest);
  }
  return token;
}

/**
 * The file after a save, shown to who saved it although the save itself may have ended their part in the case (a resident left, the
 * decision is answered): what is written must not be answered like a refusal.
 */
function fileAfter(session: UserSession, caseId: string): CaseFile {
  return caseFile(session, caseId, caseRecords(session.db, caseId));
}

export const answerCases: Answers<'cases'> = {
  list: (desk, input) => listCases(currentSession(desk), input),
  similar: (desk, input) => similarCases(currentSession(desk), input.name),
  today: (desk) => today(currentSession(desk)),
  house: (desk, input) => {
    const session = currentSession(desk);
    return { rows: houseRows(session, input.on ?? dayOf(session.clock())) };
  },
  open: (desk, input) => {
    const session = currentSession(desk);
    return saving(session, () => openCase(session, input.caseId, input.reason));
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
        session.db
          .prepare('INSERT OR IGNORE INTO assignment (case_id, user, why, since) VALUES (?, ?, ?, ?)')
          .run(input.caseId, input.user, 'assigned', minuteOf(desk.clock()));
      } else {
        session.db.prepare('DELETE FROM assignment WHERE case_id = ? AND user = ?').run(input.caseId, input.user);
      }
      writeAudit(session, input.assigned ? 'assign-case' : 'unassign-case', input.caseId);
    });
    return caseFile(session, input.caseId);
  },

  closeTo: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'assign');
    await saving(session, () => {
      openRecords(session, input.caseId);
      if (input.closed) {
        session.db
          .prepare('INSERT OR IGNORE INTO closed_case (case_id, by, at) VALUES (?, ?, ?)')
          .run(input.caseId, session.user.number, minuteOf(desk.clock()));
        // Who opened it for a reason of their own is not among those whom somebody named.
        session.db.prepare("DELETE FROM assignment WHERE case_id = ? AND why LIKE 'reason: %'").run(input.caseId);
      } else session.db.prepare('DELETE FROM closed_case WHERE case_id = ?').run(input.caseId);
      writeAudit(session, input.closed ? 'close-case-to-named' : 'open-case-to-all', input.caseId);
    });
    return caseFile(session, input.caseId);
  },

  import: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'import-cases');
    const lines = (await readFile(input.file, 'utf8')).split('\n');
    return saving(session, () =>
      importCases(session, lines, { dryRun: input.dryRun, origin: 'imported' }, (done, total) =>
        desk.progress('importing', done, total),
      ),
    );
  },

  begin: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'begin-case');
    const opened = opening(session, { origin: 'live', opened: dayOf(desk.clock()), person: input.person });
    await saving(session, () => {
      write(session, opened.caseId, [opened.line]);
      session.db
        .prepare('INSERT OR IGNORE INTO assignment (case_id, user, why, since) VALUES (?, ?, ?, ?)')
        .run(opened.caseId, session.user.number, 'opened', minuteOf(desk.clock()));
      writeAudit(session, 'begin-case', opened.caseId);
    });
    return { caseId: opened.caseId, reference: opened.reference };
  },

  usualPlace: (desk) => usualPlace(currentSession(desk)),
  firstContactMeaning: (_desk, input) => firstContactMeaning(input.answers),

  saveFirstContact: async (desk, input) => {
    const session = writingSession(desk);
    const { saved, ...result } = await saving(session, () => saveFirstContact(session, input));
    return { ...result, undo: undoable(desk, saved) };
  },
};

export const answerRecords: Answers<'records'> = {
  save: async (desk, input) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => {
      openRecords(session, input.caseId);
      const done = saveRecords(session, input.caseId, input.records);
      if (input.draft !== undefined) dropDraft(session, input.draft);
      return done;
    });
    return {
      ids: saved.records.map((record) => record.id),
      undo: undoable(desk, saved),
      file: fileAfter(session, input.caseId),
    };
  },

  withdraw: async (desk, input) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => {
      openRecords(session, input.caseId);
      return withdrawRecord(session, input.caseId, input.id, input.reason);
    });
    return { undo: undoable(desk, saved), file: fileAfter(session, input.caseId) };
  },

  undo: async (desk, input) => {
    const session = writingSession(desk);
    const saved = desk.undo.get(input.undo);
    if (saved === undefined) throw new WaymarkError('nothing-to-undo');
    await saving(session, () => undoSave(session, saved));
    desk.undo.delete(input.undo);
    try {
      return { file: caseFile(session, saved.caseId) };
    } catch (error) {
      // A new case that was undone is no longer there to be shown.
      if (error instanceof WaymarkError) return { file: null };
      throw error;
    }
  },

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
    const asked = WARNING_RULES.some(
      (rule) => rule.code === code && rule.kind === kind && rule.question === question && !rule.blocks,
    );
    if (!asked) throw new WaymarkError('bad-input');
    await saving(session, () => {
      openRecords(session, input.caseId);
      session.db
        .prepare(
          `INSERT INTO warning_answer (case_id, kind, question, code, reason, user, at) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (case_id, kind, question, code) DO UPDATE SET reason = excluded.reason, user = excluded.user, at = excluded.at`,
        )
        .run(input.caseId, kind, question, code, input.reason, session.user.number, minuteOf(desk.clock()));
      writeAudit(session, 'answer-warning', input.caseId, code);
    });
    return caseFile(session, input.caseId);
  },
};
