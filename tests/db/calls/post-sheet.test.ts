import { describe, expect, it } from 'vitest';
import { addTask } from '../../../db/casework/people/tasks.ts';
import { caseRow } from '../../../db/casework/views/list.ts';
import { saveFirstContact } from '../../../db/casework/writing/first-contact.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { closeToNamed, createCase, createOffice, type Office, PEOPLE, type Person } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const KEPT: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
const TOLD: readonly RecordToSave[] = [
  KEPT,
  { kind: 'identity', body: { 'family-name': 'Amberley', 'given-names': 'Rosamund', 'name-used': 'Rosie' } },
  { kind: 'intake', body: { date: '2026-05-04', 'next-step': 'talk-again', 'next-step-date': '2026-05-09' } },
];
const sheet = (more = {}) => ({
  kind: 'post-sheet' as const,
  caseId: null,
  language: 'en' as const,
  copies: 1,
  how: 'print' as const,
  reason: 'the post is handed over on Friday',
  ...more,
});
const referenceOf = (office: Office, caseId: string) => caseRow(office.sessionOf('focal-point'), caseId)?.reference;
const taskOfIon = (office: Office, caseId: string | null, hour: string | null = null) =>
  inTransaction(office.db, () =>
    addTask(office.sessionOf('caseworker'), {
      caseId,
      what: 'call Rosie about the van',
      day: '2026-05-12',
      hour,
      forUser: PEOPLE.caseworker.number,
    }),
  );

/** casework/papers/README.md (Sheet of the post). */
describe('the sheet of the post', () => {
  it('says who has which case, with the next step and the days of tasks, and names nobody', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), TOLD);
    taskOfIon(office, caseId, '14:00');
    taskOfIon(office, null);
    const { number, paper, document } = await call(deskAt(office, 'focal-point'), 'papers', 'register', sheet());
    expect(paper.blocks.filter(({ block }) => block === 'table')).toEqual([
      {
        block: 'table',
        title: `Colleague ${PEOPLE.caseworker.number}`,
        columns: ['Reference', 'Stage', 'Next step', 'On', 'Tasks, by day'],
        rows: [
          [referenceOf(office, caseId), 'First contact', 'Talk again', '9 May 2026', '12 May 2026, 14:00'],
          ['–', '', '', '', '12 May 2026'],
        ],
      },
    ]);
    expect(document.html).not.toMatch(/Amberley|Rosamund|Rosie|van|Ion\b|Vera|Doina/);
    const outgoing = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 5 });
    expect(outgoing[0]).toMatchObject({
      number,
      what: 'post-sheet',
      reason: 'the post is handed over on Friday',
      destroyBy: '2026-05-18',
    });
  });

  it('tells a first contact that opened no case as its file does', async () => {
    const office = createOffice();
    const answers = { 'consent.keep': 'with-name', 'identity.name-used': 'Ida Cernei', 'consent.date': '2026-05-04' };
    const { caseId } = inTransaction(office.db, () =>
      saveFirstContact(office.sessionOf('caseworker'), { answers, next: 'advice-only' }),
    );
    const contact = caseId ?? '';
    taskOfIon(office, contact);
    const { paper } = await call(deskAt(office, 'focal-point'), 'papers', 'register', sheet());
    const rows = paper.blocks.flatMap((block) => (block.block === 'table' ? block.rows : []));
    expect(rows.map(([reference]) => reference)).toEqual([`…${contact.slice(-6)}`]);
  });

  it('leaves out what a no or named people close, with its tasks, and cases that are closed', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const plain = createCase(ion, [KEPT]);
    const named = createCase(ion, [KEPT]);
    const saidNo = createCase(ion, [{ kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } }]);
    const over = createCase(ion, [
      KEPT,
      { kind: 'closure', body: { state: 'closed', date: '2026-05-04', reason: 'moved' } },
    ]);
    taskOfIon(office, named);
    closeToNamed(office, named);
    const { paper, left } = await call(deskAt(office, 'focal-point'), 'papers', 'content', sheet());
    const text = JSON.stringify(paper);
    expect(text).toContain(referenceOf(office, plain));
    for (const caseId of [named, saidNo, over]) expect(text).not.toContain(referenceOf(office, caseId));
    expect(text).not.toContain('12 May 2026');
    expect(left.map(({ caseId }) => caseId).toSorted()).toEqual([named, saidNo].toSorted());
  });

  it('is for whoever assigns and exports cases, and takes a reason', async () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [KEPT]);
    const asked = (person: Person, more = {}) =>
      refusalOf(call(deskAt(office, person), 'papers', 'register', sheet(more)));
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(await asked(person), person).toBe('role-may-not');
    }
    expect(await asked('focal-point', { reason: '' })).toBe('reason-needed');
    expect(await asked('focal-point')).toBe('done');
  });
});
