/** Calls on interchange lines: cases taken over from a file, rehearsed, and written to one. */
import { stat } from 'node:fs/promises';
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { userNumbered } from '../casework/people/users.ts';
import { noteOutgoing } from '../casework/record/outgoing-list.ts';
import { importFile, rehearseImport } from '../casework/writing/import.ts';
import { linesOfCases } from '../casework/writing/interchange/lines-of-cases.ts';
import { minuteOf } from '../store/clock.ts';
import { expectSpace } from '../store/disk-space.ts';
import { WaymarkError } from '../store/errors.ts';
import { piecesOf } from '../store/file-pieces.ts';
import { outgoingFile, writeWhole } from '../store/outgoing-file.ts';
import { readStation } from '../store/read-station.ts';
import { inSnapshot, whenFree } from '../store/transaction.ts';
import { believedClock } from './believed-clock.ts';
import { writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

/** Cases take about five times their interchange lines in the database, and as much in its log until they are there. */
const IMPORT_TIMES_SIZE = 11;

export const answerInterchange: Pick<Answers<'cases'>, 'import' | 'rehearseImport' | 'export'> = {
  import: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'import-cases');
    expectSpace(desk.folder, (await stat(input.file)).size * IMPORT_TIMES_SIZE);
    const file = { ...input, pieces: () => piecesOf(input.file, 0) };
    return whenFree(() => importFile(session, file, (done, total) => desk.progress('importing', done, total)));
  },

  rehearseImport: async (desk, input) => {
    const file = { ...input, pieces: () => piecesOf(input.file, 0) };
    const name = input.user.trim() === '' ? undefined : input.user;
    return readStation(desk.folder, { name, password: input.password }, (db, number) => {
      if (number === null) throw new WaymarkError('wrong-password');
      const session = { db, user: userNumbered(db, number), clock: believedClock(desk.clock, desk.belief, db) };
      requirePermission(session.user.role, 'import-cases');
      return inSnapshot(db, () => rehearseImport(session, file));
    });
  },

  export: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'export-cases');
    if (input.reason === '') throw new WaymarkError('reason-needed');
    // Never in the place of another: two lists of people under one name in turn would be taken for one.
    const file = outgoingFile(input.out, { kind: null });
    const { lines, cases, records, stays, leftOut } = inSnapshot(session.db, () => linesOfCases(session, input.cases));
    const [only] = cases;
    if (only === undefined) throw new WaymarkError('export-nothing');
    // In the list before it leaves: what cannot be written then has left nothing, and nothing leaves that the list does not know.
    const number = await saving(session, () => {
      writeAudit(session, 'export-cases', cases.length === 1 ? only : String(cases.length), 'done');
      return noteOutgoing(session.db, {
        at: minuteOf(session.clock()),
        user: session.user.number,
        what: 'cases',
        caseId: cases.length === 1 ? only : null,
        recipient: null,
        copies: 1,
        depth: null,
        reason: input.reason,
        destroyBy: null,
      });
    });
    writeWhole(file, Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8'));
    return { number, cases: cases.length, records, stays, leftOut };
  },
};
