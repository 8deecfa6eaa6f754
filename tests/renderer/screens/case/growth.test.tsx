import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { UserSession } from '../../../../db/casework/people/user-session.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { caseFile } from '../../../../db/casework/views/case-file.ts';
import { asLine, write } from '../../../../db/casework/writing/append.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { CaseFile } from '../../../../db/contract/case-file.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { callsOf } from '../../../calls-of.ts';
import { everyAnswerTo, FILLED } from '../../../db/casework/papers/every-answer.ts';
import { createCase, createOffice } from '../../../db/casework/user-session.ts';
import { drawn, loaded } from '../../drawn.ts';

const { Agreed } = await loaded(() => import('../../../../renderer/screens/case/agreed.tsx'));
const { WasDone } = await loaded(() => import('../../../../renderer/screens/case/was-done.tsx'));
const { SectionReading } = await loaded(() => import('../../../../renderer/screens/case/section-reading.tsx'));
const { sectionsOf } = await loaded(() => import('../../../../renderer/screens/case/section-state.ts'));

/** The kinds of which a case may have many, but for what is begun by an act of its own. */
const MANY = FILLED.filter(({ many, ownAct }) => many && ownAct !== true);
const SERVICE = { kind: 'service', body: { date: '2019-03-01', service: 'counselling', outcome: 'given' } };

it('a record of a case of three times as many, of every kind, costs hardly more: opened, saved, drawn', async () => {
  const session = createOffice().sessionOf('focal-point');
  const [few, many] = [caseOf(session, 1), caseOf(session, 3)];
  const files = new Map([few, many].map((caseId) => [caseId, caseFile(session, caseId)]));
  const acts: Readonly<Record<string, (caseId: string) => unknown>> = {
    open: (caseId) => caseFile(session, caseId),
    draw: (caseId) => drawnWhole(files.get(caseId) ?? expect.fail()),
    save: (caseId) => inTransaction(session.db, () => saveRecords(session, caseId, [SERVICE])),
  };
  for (const [name, act] of Object.entries(acts)) {
    const perRecord = async (caseId: string) =>
      (await callsOf(() => act(caseId))) / caseRecords(session.db, caseId).length;
    // What is worked out once for all cases is no part of it.
    act(few);
    const [before, after] = [await perRecord(few), await perRecord(many)];
    expect(before, name).toBeGreaterThan(100);
    expect(after / before, name).toBeLessThan(1.25);
  }
});

/** A case with so many records of every kind, each with every question answered, in turn on another day. */
function caseOf(session: UserSession, ofEach: number): string {
  const caseId = createCase(session);
  const lines = Array.from({ length: ofEach }, (_, turn) =>
    MANY.map((form) => {
      const [, told] = everyAnswerTo(form);
      const dated = Object.entries(told).map(([id, answer]) => [id, isDay(answer) ? `2019-03-${10 + turn}` : answer]);
      return asLine(form, Object.fromEntries(dated) as Body, undefined);
    }),
  );
  inTransaction(session.db, () => write(session, caseId, lines.flat()));
  return caseId;
}

function isDay(answer: unknown): boolean {
  return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer);
}

/** What was agreed and done, and every section. */
function drawnWhole(file: CaseFile): string {
  const nothing = () => undefined;
  const at = { file, onFile: nothing, onWrite: nothing };
  return drawn(
    <MantineProvider>
      <Agreed {...at} />
      <WasDone file={file} onRecord={nothing} />
      {sectionsOf(file).map((section) => (
        <SectionReading
          key={section.section}
          {...at}
          section={section}
          shown={undefined}
          saved={false}
          onWithdrawn={nothing}
        />
      ))}
    </MantineProvider>,
  );
}
