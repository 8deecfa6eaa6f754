/** The call that writes what was selected in the list of cases to a spreadsheet. */
import { workbookOf } from '../casework/papers/workbook.ts';
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { noteOutgoing } from '../casework/record/outgoing-list.ts';
import { caseListTable } from '../casework/views/case-list-table.ts';
import { CASE_LIST } from '../codebook/papers/case-list.ts';
import { minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { outgoingFile, writeWhole } from '../store/outgoing-file.ts';
import { writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerCaseList: Pick<Answers<'cases'>, 'exportList'> = {
  exportList: async (desk, { cases, out, reason, language }) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'export-cases');
    if (reason === '') throw new WaymarkError('reason-needed');
    // Never in the place of another: two lists of people under one name in turn would be taken for one.
    const file = outgoingFile(out, { kind: null });
    // In the list before it leaves, with what may stand on it at that moment: nothing leaves that the list does not know.
    const { number, table } = await saving(session, () => {
      const table = caseListTable(session, cases, language);
      if (table.rows.length === 0) throw new WaymarkError('list-nothing');
      const [only = null] = table.cases.length === 1 ? table.cases : [];
      writeAudit(session, 'export-list', only ?? String(table.cases.length), 'done');
      const number = noteOutgoing(session.db, {
        at: minuteOf(session.clock()),
        user: session.user.number,
        what: 'case-list',
        caseId: only,
        recipient: null,
        copies: 1,
        depth: null,
        reason,
        destroyBy: null,
      });
      return { number, table };
    });
    writeWhole(file, await workbookOf(table, CASE_LIST.title[language]));
    return { number, cases: table.cases.length, left: table.left };
  },
};
