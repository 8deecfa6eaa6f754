/** Calls on cases and their records. Rules live in casework; here are transactions, undo and the shape of answers. */
import { readFile } from 'node:fs/promises';
import { note, openRecords } from '../casework/access.ts';
import { opening } from '../casework/begin.ts';
import { caseFile, openCase } from '../casework/case-file.ts';
import { drafts, dropDraft, putDraft } from '../casework/drafts.ts';
import { firstContactMeaning, saveFirstContact } from '../casework/first-contact.ts';
import { answerReceived } from '../casework/hand-over.ts';
import { history } from '../casework/history.ts';
import { houseRows } from '../casework/house.ts';
import { importCases } from '../casework/import.ts';
import { listCases, similarCases } from '../casework/list.ts';
import { caseRecords } from '../casework/read.ts';
import { demand } from '../casework/roles.ts';
import { type Saved, saveRecords, undoSave, withdrawRecord, write } from '../casework/save.ts';
import type { Seat } from '../casework/seat.ts';
import { today } from '../casework/today.ts';
import { users } from '../casework/users.ts';
import { usualPlace } from '../casework/usual-place.ts';
import { WARNING_RULES } from '../codebook/warnings.ts';
import type { CaseFile } from '../contract/cases.ts';
import { WaymarkError } from '../store/errors.ts';
import { dayOf, minuteOf } from '../store/moment.ts';
import { randomId } from '../store/station.ts';
import type { Answers } from './answering.ts';
import { type Desk, seatAt, writingSeatAt } from './desk.ts';
import { saving } from './saving.ts';

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
function fileAfter(seat: Seat, caseId: string): CaseFile {
  return caseFile(seat, caseId, caseRecords(seat.db, caseId));
}

export const answerCases: Answers<'cases'> = {
  list: (desk, input) => listCases(seatAt(desk), input),
  similar: (desk, input) => similarCases(seatAt(desk), input.name),
  today: (desk) => today(seatAt(desk)),
  house: (desk, input) => {
    const seat = seatAt(desk);
    return { rows: houseRows(seat, input.on ?? dayOf(seat.clock())) };
  },
  open: (desk, input) => {
    const seat = seatAt(desk);
    return saving(seat, () => openCase(seat, input.caseId, input.reason));
  },

  accept: async (desk, input) => {
    const seat = writingSeatAt(desk);
    await saving(seat, () => answerReceived(seat, input.caseId, input.accept, input.reason));
    return caseFile(seat, input.caseId);
  },

  assign: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'assign');
    await saving(seat, () => {
      openRecords(seat, input.caseId);
      if (!users(seat.db).some((user) => user.number === input.user)) throw new WaymarkError('no-such-user');
      if (input.assigned) {
        seat.db
          .prepare('INSERT OR IGNORE INTO assignment (case_id, user, why, since) VALUES (?, ?, ?, ?)')
          .run(input.caseId, input.user, 'assigned', minuteOf(desk.clock()));
      } else {
        seat.db.prepare('DELETE FROM assignment WHERE case_id = ? AND user = ?').run(input.caseId, input.user);
      }
      note(seat, input.assigned ? 'assign-case' : 'unassign-case', input.caseId);
    });
    return caseFile(seat, input.caseId);
  },

  closeTo: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'assign');
    await saving(seat, () => {
      openRecords(seat, input.caseId);
      if (input.closed) {
        seat.db
          .prepare('INSERT OR IGNORE INTO closed_case (case_id, by, at) VALUES (?, ?, ?)')
          .run(input.caseId, seat.user.number, minuteOf(desk.clock()));
        // Who opened it for a reason of their own is not among those whom somebody named.
        seat.db.prepare("DELETE FROM assignment WHERE case_id = ? AND why LIKE 'reason: %'").run(input.caseId);
      } else seat.db.prepare('DELETE FROM closed_case WHERE case_id = ?').run(input.caseId);
      note(seat, input.closed ? 'close-case-to-named' : 'open-case-to-all', input.caseId);
    });
    return caseFile(seat, input.caseId);
  },

  import: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'import-cases');
    const lines = (await readFile(input.file, 'utf8')).split('\n');
    return saving(seat, () =>
      importCases(seat, lines, { dryRun: input.dryRun, origin: 'imported' }, (done, total) =>
        desk.progress('importing', done, total),
      ),
    );
  },

  begin: async (desk, input) => {
    const seat = writingSeatAt(desk);
    demand(seat.user.role, 'begin-case');
    const opened = opening(seat, { origin: 'live', opened: dayOf(desk.clock()), person: input.person });
    await saving(seat, () => {
      write(seat, opened.caseId, [opened.line]);
      seat.db
        .prepare('INSERT OR IGNORE INTO assignment (case_id, user, why, since) VALUES (?, ?, ?, ?)')
        .run(opened.caseId, seat.user.number, 'opened', minuteOf(desk.clock()));
      note(seat, 'begin-case', opened.caseId);
    });
    return { caseId: opened.caseId, reference: opened.reference };
  },

  usualPlace: (desk) => usualPlace(seatAt(desk)),
  firstContactMeaning: (_desk, input) => firstContactMeaning(input.answers),

  saveFirstContact: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const { saved, ...result } = await saving(seat, () => saveFirstContact(seat, input));
    return { ...result, undo: undoable(desk, saved) };
  },
};

export const answerRecords: Answers<'records'> = {
  save: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const saved = await saving(seat, () => {
      openRecords(seat, input.caseId);
      const done = saveRecords(seat, input.caseId, input.records);
      if (input.draft !== undefined) dropDraft(seat, input.draft);
      return done;
    });
    return {
      ids: saved.records.map((record) => record.id),
      undo: undoable(desk, saved),
      file: fileAfter(seat, input.caseId),
    };
  },

  withdraw: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const saved = await saving(seat, () => {
      openRecords(seat, input.caseId);
      return withdrawRecord(seat, input.caseId, input.id, input.reason);
    });
    return { undo: undoable(desk, saved), file: fileAfter(seat, input.caseId) };
  },

  undo: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const saved = desk.undo.get(input.undo);
    if (saved === undefined) throw new WaymarkError('nothing-to-undo');
    await saving(seat, () => undoSave(seat, saved));
    desk.undo.delete(input.undo);
    try {
      return { file: caseFile(seat, saved.caseId) };
    } catch (error) {
      // A new case that was undone is no longer there to be shown.
      if (error instanceof WaymarkError) return { file: null };
      throw error;
    }
  },

  history: (desk, input) => history(seatAt(desk), input.caseId, input.id),
  putDraft: (desk, input) => {
    const seat = seatAt(desk);
    return saving(seat, () => putDraft(seat, input));
  },
  dropDraft: async (desk, input) => {
    const seat = seatAt(desk);
    return { dropped: await saving(seat, () => dropDraft(seat, input.id)) };
  },
  drafts: (desk) => drafts(seatAt(desk)),

  answerWarning: async (desk, input) => {
    const seat = writingSeatAt(desk);
    const { code, kind, question } = input;
    // What is asked stands in the codebook; anything else would be words of somebody's in the trail.
    const asked = WARNING_RULES.some(
      (rule) => rule.code === code && rule.kind === kind && rule.question === question && !rule.blocks,
    );
    if (!asked) throw new WaymarkError('bad-input');
    await saving(seat, () => {
      openRecords(seat, input.caseId);
      seat.db
        .prepare(
          `INSERT INTO warning_answer (case_id, kind, question, code, reason, user, at) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (case_id, kind, question, code) DO UPDATE SET reason = excluded.reason, user = excluded.user, at = excluded.at`,
        )
        .run(input.caseId, kind, question, code, input.reason, seat.user.number, minuteOf(desk.clock()));
      note(seat, 'answer-warning', input.caseId, code);
    });
    return caseFile(seat, input.caseId);
  },
};
