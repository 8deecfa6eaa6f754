/** A desk at which the same act is done for one case after another, for `disk.ts`, which watches what it asks of the disk. */
import { existsSync } from 'node:fs';
import { answerCases, answerRecords } from '../../db/calls/cases.ts';
import { saveRecords } from '../../db/casework/writing/save.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { deskAt, type Office } from './office.ts';
import { SERVICE } from './saving.ts';

type Made = Awaited<ReturnType<typeof deskAt>>;

export const DISK_ACTS: Readonly<Record<string, (made: Made, caseId: string) => unknown>> = {
  'save a form': ({ db, session }, caseId) => inTransaction(db, () => saveRecords(session, caseId, [SERVICE])),
  'keep a draft': ({ desk }, caseId) =>
    answerRecords.putDraft(desk, {
      id: `note ${caseId}`,
      caseId,
      kind: 'note',
      record: null,
      body: { text: 'Said more.' },
    }),
  'open a case': ({ desk }, caseId) => answerCases.open(desk, { caseId }),
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
  for (const [name, act] of Object.entries(DISK_ACTS)) {
    for (let turn = 0; turn <= Number(times); turn++) {
      at += APART;
      const caseId = cases[at % cases.length] ?? '';
      // The first has statements to prepare and is not counted.
      if (turn > 0) existsSync(`${MARK}${name}`);
      await act(made, caseId);
      existsSync(`${MARK}end`);
    }
  }
  made.close();
}
