/** Saving one form, each in a transaction of its own, against the least that must be committed for it; two desks alike take the same records. */
import { answerRecords } from '../../db/calls/cases.ts';
import { saveRecords } from '../../db/casework/writing/save.ts';
import type { Database } from '../../db/store/database.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { alternatingOften } from './alternating.ts';
import type { Stopwatch } from './cost.ts';
import { readBarely } from './limits/read.ts';
import { bareSaver, expectSameCase, type Saved, watchSaves } from './limits/save.ts';
import { deskAt, sitAt, withCopy } from './office.ts';
import type { Measure, Row } from './row.ts';

/** What is saved, once a case. */
export const SERVICE = {
  kind: 'service',
  body: {
    date: '2025-03-01',
    service: 'counselling',
    phase: 'first-help',
    outcome: 'given',
    'provider-kind': 'this-office',
    project: 'CT-0412',
  },
} as const;

const NOT_TIMED: Stopwatch = { off: (work) => work() };

export const saving: Measure = ({ mission, place }, size) =>
  withCopy(mission, place, (here) =>
    withCopy(mission, place, async (there) => {
      const { desk, session, db, close } = await deskAt(here);
      const bareDesk = sitAt(there);
      const cases = db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY case_id').pluck().all();
      let turn = 0;
      const nextCase = () => cases[turn++ % cases.length] ?? '';
      const saves = watchSaves(db);
      const saveBarely = bareSaver(bareDesk.db);

      const rowOf = async (
        { what, limit }: Pick<Row, 'what' | 'limit'>,
        act: (caseId: string) => unknown,
        besides: (db: Database, caseId: string) => unknown,
      ): Promise<Row> => {
        const waiting: Saved[] = [];
        const saved = new Set<string>();
        const ours = async (watch: Stopwatch) => {
          const caseId = nextCase();
          const before = watch.off(() => saves.before(caseId));
          await act(caseId);
          waiting.push(watch.off(() => saves.after(before)));
          saved.add(caseId);
        };
        const bare = () => {
          const next = waiting.shift();
          if (next === undefined) throw new Error('nothing was saved that the limit could save');
          saveBarely(next);
          besides(bareDesk.db, next.caseId);
        };
        // The limit is always some saves behind: where it goes first, it takes those of the round before.
        for (let at = 0; at < size.times; at++) await ours(NOT_TIMED);
        const compared = await alternatingOften(size, ours, bare);
        while (waiting.length > 0) bare();
        for (const caseId of saved) expectSameCase(db, bareDesk.db, caseId);
        const [line] = db.prepare<[], Buffer>('SELECT line FROM record ORDER BY seq DESC LIMIT 1').pluck().all();
        return {
          ...{ what, limit, ...compared, memory: null, goal: { times: 1.5 } },
          note: `${line?.length ?? 0} bytes`,
          faults: [],
        };
      };
      const rows = [
        await rowOf(
          { what: 'save a form', limit: 'sign, record, chapter, audit, what changed, one commit' },
          (caseId) => inTransaction(db, () => saveRecords(session, caseId, [SERVICE])),
          () => {},
        ),
        await rowOf(
          { what: 'save a form and show the case', limit: 'the same, and read the case' },
          (caseId) => answerRecords.save(desk, { caseId, records: [{ ...SERVICE, body: { ...SERVICE.body } }] }),
          readBarely,
        ),
      ];
      bareDesk.close();
      close();
      return rows;
    }),
  );
