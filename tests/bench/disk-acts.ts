/** A desk at which the same act is done for one case after another, for `disk.ts`, which watches what it asks of the disk. */
import { existsSync } from 'node:fs';
import { answerCases, answerRecords } from '../../db/calls/cases.ts';
import { saveRecords } from '../../db/casework/writing/save.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { deskAt, type Office } from './office.ts';
import { SERVICE } from './saving.ts';

type Made = Awaited<ReturnType<typeof deskAt>>;
type Act = (made: Made, caseId: string) => unknown;

const save: Act = ({ db, session }, caseId) => inTransaction(db, () => saveRecords(session, caseId, [SERVICE]));
/** What changes nothing of the case but that something was written: some 400 bytes. */
const note: Act = ({ db, session }, caseId) => inTransaction(db, () => saveRecords(session, caseId, [NOTE]));
const NOTE = {
  kind: 'note',
  body: { kind: 'note', date: '2026-05-01', text: 'She will call again on Monday. '.repeat(3) },
};
const keepDraft: Act = ({ desk }, caseId) =>
  answerRecords.putDraft(desk, {
    id: `note ${caseId}`,
    caseId,
    kind: 'note',
    record: null,
    body: { text: 'Said more.' },
  });
const open: Act = ({ desk }, caseId) => answerCases.open(desk, { caseId });

/**
 * Acts in cases of which nothing is in memory; and those of them that a screen offers in an open case alone, when it has just been opened, which is not
 * counted: what was read to show the case is in memory then.
 */
export const DISK_ACTS: Readonly<Record<string, { readonly act: Act; readonly before?: Act }>> = {
  'save a form': { act: save },
  'save a form in an open case': { act: save, before: open },
  'save a note in an open case': { act: note, before: open },
  'keep a draft': { act: keepDraft },
  'keep a draft in an open case': { act: keepDraft, before: open },
  'open a case': { act: open },
};

/** A question for a file that there is not: the trace shows it between two acts. */
export const MARK = '/waymark-bench-';

/** How many cases lie between two that are acted on: their pages are not in memory. */
const APART = 7;

const [, script, folder, key, times] = process.argv;
if (script === import.meta.filename && folder !== undefined && key !== undefined) {
  const office: Office = { folder, key };
  const made = await deskAt(office);
  const cases = made.db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY rowid').pluck().all();
  let at = 0;
  for (const [name, { act, before }] of Object.entries(DISK_ACTS)) {
    for (let turn = 0; turn <= Number(times); turn++) {
      at += APART;
      const caseId = cases[at % cases.length] ?? '';
      await before?.(made, caseId);
      // The first has statements to prepare and is not counted.
      if (turn > 0) existsSync(`${MARK}${name}`);
      await act(made, caseId);
      existsSync(`${MARK}end`);
    }
  }
  made.close();
}
