/** Opening a case as a person does, and keeping a draft as it is typed. */
import { answerCases, answerRecords } from '../../db/calls/cases.ts';
import { alternatingOften } from './alternating.ts';
import { readBarely } from './limits/read.ts';
import { deskAt, withCopy } from './office.ts';
import type { Measure } from './row.ts';

export const caseOpening: Measure = ({ mission, place }, size) =>
  withCopy(mission, place, async (office) => {
    const { desk, db, close } = await deskAt(office);
    const cases = db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY case_id').pluck().all();
    let turn = 0;
    const nextCase = () => cases[turn++ % cases.length] ?? '';
    const file = await answerCases.open(desk, { caseId: nextCase() });
    const opened = await alternatingOften(
      size,
      () => answerCases.open(desk, { caseId: nextCase() }),
      () => readBarely(db, nextCase()),
    );
    // Another text each time: the same again would be written nowhere.
    const bodyNow = () => ({ kind: 'note', text: `She said that she would call again on Monday ${turn++}.` });
    db.exec('CREATE TABLE bench_draft (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
    const keep = db.prepare(
      'INSERT INTO bench_draft VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
    );
    const kept = await alternatingOften(
      size,
      () =>
        answerRecords.putDraft(desk, {
          id: 'bench',
          caseId: cases[0] ?? null,
          kind: 'note',
          record: null,
          body: bodyNow(),
        }),
      () => keep.run('bench', JSON.stringify(bodyNow())),
    );
    close();
    return [
      {
        what: 'open a case',
        limit: 'read its lines and parse them',
        goal: null,
        ...opened,
        memory: null,
        note: `${file.records.length} records`,
        faults: file.records.length > 0 ? [] : ['an empty case'],
      },
      { what: 'keep a draft', limit: 'a committed row', goal: null, ...kept, memory: null, note: '', faults: [] },
    ];
  });
