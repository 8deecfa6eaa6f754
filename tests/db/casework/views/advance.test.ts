import { expect, it } from 'vitest';
import { caseRecords, recordsOfKinds } from '../../../../db/casework/record/read.ts';
import { advanceFor } from '../../../../db/casework/views/advance.ts';
import { registerProject } from '../../../../db/casework/writing/register-project.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { PROJECT } from '../a-project.ts';
import { createCase, createOffice, saves } from '../user-session.ts';

const PAID = { state: 'paid', date: '2026-05-02', amount: 300, currency: 'EUR' };

/** casework/RULES.md (Emergency fund): opening a case asks what all others of its line took. */
it('what is left of an advance is read from what was paid and decided, and from a whole case only where that cites more', () => {
  const { db, sessionOf } = createOffice();
  const session = sessionOf('focal-point');
  const line = inTransaction(db, () =>
    registerProject(session, { ...PROJECT, isNew: true, advance: 1_000, currency: 'EUR' }),
  );
  const [intake, service] = [
    { kind: 'intake', body: { date: '2026-05-01' } },
    { kind: 'service', body: { service: 'clothing', date: '2026-05-02' } },
  ];
  const decided = createCase(session, [intake, service, { kind: 'payment', body: { ...PAID, project: line } }]);
  const grant = { matter: 'fund', date: '2026-05-02', project: line, currency: 'EUR' };
  const asked = saves(session, decided, { kind: 'decision', body: { ...grant, amount: 250, result: 'asked' } });
  const answers = [asked.id, 'date'];
  saves(session, decided, { kind: 'decision', body: { ...grant, amount: 100, result: 'partly', answers } });

  const cites = createCase(session, [intake, service]);
  const first = saves(session, cites, { kind: 'payment', body: { ...PAID, amount: 0, project: line } });
  const body = { ...PAID, project: { cites: [first.id, 'project'] } };
  saves(session, cites, { kind: 'payment', body });

  const kinds = (caseId: string) => recordsOfKinds(db, caseId, ['payment', 'decision']).map(({ kind }) => kind);
  expect(kinds(decided)).toEqual(['payment', 'decision', 'decision']);
  expect(kinds(cites)).toEqual(caseRecords(db, cites).map(({ kind }) => kind));
  expect(advanceFor(session, line)).toEqual({ currency: 'EUR', amount: 1_000, spent: 500, left: 500 });
});
