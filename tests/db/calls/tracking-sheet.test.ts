import { describe, expect, it } from 'vitest';
import { registerProject } from '../../../db/casework/writing/register-project.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { PROJECT } from '../casework/a-project.ts';
import { PUBLISHED } from '../casework/rules/fund-rules.ts';
import { createCase, createOffice, type Person } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

function officeWithPayment() {
  const office = createOffice();
  const norway = { ...PROJECT, isNew: true, mission: 'NO', code: 'F66-CNO', currency: 'NOK', rules: PUBLISHED.NORWAY };
  inTransaction(office.db, () => registerProject(office.sessionOf('focal-point'), norway));
  const paid = { date: '2026-05-01', project: 'NO-F66-CNO', state: 'paid', amount: 250, currency: 'NOK', form: 'cash' };
  createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name' } },
    { kind: 'identity', body: { 'name-used': 'Amberley' } },
    { kind: 'payment', body: { ...paid, note: 'a coat for Rosie' } },
  ]);
  return office;
}
const sheet = (more: object = {}) => ({
  ...{
    kind: 'tracking-sheet' as const,
    caseId: null,
    line: 'NO-F66-CNO',
    language: 'en' as const,
    size: 'A4' as const,
  },
  ...{ copies: 2, how: 'print' as const, reason: 'for the donor’s visit', ...more },
});

/** casework/papers/README.md (Tracking sheet). */
describe('the tracking sheet on paper', () => {
  it('has references and amounts, a number on each copy, and a line under what left', async () => {
    const desk = deskAt(officeWithPayment(), 'focal-point');
    const { number, paper, document } = await call(desk, 'papers', 'register', sheet());
    expect(paper.heading).toBe('Tracking sheet: NO-F66-CNO');
    expect(paper.foot).toHaveLength(2);
    expect(document.html).toContain('2.50 NOK');
    expect(document.html).not.toMatch(/Amberley|Rosie|coat/);
    const [left] = await call(desk, 'station', 'outgoing', { limit: 5 });
    expect(left).toMatchObject({ number, what: 'tracking-sheet', copies: 2, destroyBy: '2026-05-18' });
    expect(left?.reason).toBe('for the donor’s visit');
  });

  it('is refused without a reason, without a line, of a line that nobody names, and to every other role', async () => {
    const office = officeWithPayment();
    const prints = (more: object, person: Person = 'focal-point') =>
      refusalOf(call(deskAt(office, person), 'papers', 'register', sheet(more)));
    expect(await prints({ reason: ' ' })).toBe('reason-needed');
    expect(await prints({ line: undefined })).toBe('bad-input');
    expect(await prints({ line: 'P-9' })).toBe('no-such-project');
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(await prints({}, person)).toBe('role-may-not');
    }
  });
});
