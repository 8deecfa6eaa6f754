/** Acts on as many cases as can be selected at once: nothing to compare with, each is a wait that somebody sits through. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerCaseList } from '../../db/calls/case-list.ts';
import { answerManyCases } from '../../db/calls/many-cases.ts';
import { answerPapers } from '../../db/calls/papers.ts';
import { answerPost } from '../../db/calls/post.ts';
import { insertUser } from '../../db/casework/people/users.ts';
import { MOST_AT_ONCE } from '../../db/contract/many-cases.ts';
import { costOf } from './cost.ts';
import { deskAt, withCopy } from './office.ts';
import { emptyRow, type Measure, type Row } from './row.ts';

const COLLEAGUE = { number: 2, name: 'Ion', role: 'caseworker', house: null } as const;

export const several: Measure = ({ mission, place }) =>
  withCopy(mission, place, async (office) => {
    const { desk, db, close } = await deskAt(office);
    insertUser(db, COLLEAGUE, '2026-05-04T10:00Z');
    const all = db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY case_id').pluck().all();
    const rows: Row[] = [];
    const take = async (what: string, act: (cases: string[]) => unknown) => {
      for (const n of [MOST_AT_ONCE / 5, MOST_AT_ONCE]) {
        const ours = await costOf(() => act(all.slice(0, n)));
        rows.push({ ...emptyRow(what, `${n} cases`), ours });
      }
    };
    const out = join(place, 'list.xlsx');
    await take('hand cases to a colleague', (cases) =>
      answerPost.giveOn(desk, { cases, tasks: [], from: null, to: COLLEAGUE.number }),
    );
    await take('say which cases can be closed', (cases) => answerManyCases.closingMany(desk, { cases }));
    await take('export the list', async (cases) => {
      await answerCaseList.exportList(desk, { cases, out, reason: 'for the yearly talk', language: 'en' });
      readFileSync(out);
      rmSync(out);
    });
    await take('lay the list out for paper', (cases) =>
      answerPapers.content(desk, { kind: 'case-list', caseId: null, cases, language: 'en', size: 'A4' }),
    );
    await take('close cases', (cases) => answerManyCases.closeMany(desk, { cases, reason: 'moved' }));
    close();
    return rows;
  });
