/** Who may have a receipt made, and what is listed of it (casework/papers/README.md, Receipt). */
import { describe, expect, it, test } from 'vitest';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { createCase, createOffice, type Office, type Person, ROLES_HERE, saves } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const PAID = {
  date: '2026-05-04',
  state: 'paid',
  way: 'grant',
  for: 'food',
  form: 'cash',
  amount: 500,
  currency: 'USD',
};
function withPayment(office: Office, payment: object = {}, profile: object = { languages: ['ron'] }) {
  const session = office.sessionOf('caseworker');
  const caseId = createCase(session, [
    { kind: 'consent', body: { date: '2026-05-04', help: 'agrees', keep: 'with-name' } },
    { kind: 'identity', body: { 'name-used': 'Amberley' } },
    { kind: 'profile', body: profile as RecordToSave['body'] },
  ]);
  const body = { ...PAID, note: 'rice', ...payment } as RecordToSave['body'];
  return { caseId, id: saves(session, caseId, { kind: 'payment', body }).id };
}
const receipt = (caseId: string, more: object = {}) => ({
  ...{ kind: 'receipt', caseId, language: 'en', copies: 1, how: 'print', ...more },
});
const prints = (office: Office, input: object, person: Person = 'caseworker') =>
  call(deskAt(office, person), 'papers', 'register', input);
const outcome = (office: Office, input: object, person?: Person) => refusalOf(prints(office, input, person));

describe('a receipt', () => {
  test.each(ROLES_HERE)('is made by who works with the person, and by nobody else: %s', async (role) => {
    const office = createOffice();
    const works = role === 'focal-point' || role === 'caseworker' || role === 'hq-case-manager';
    expect(await outcome(office, receipt(withPayment(office).caseId), role)).toBe(works ? 'done' : 'role-may-not');
  });

  it('names nobody, is numbered, and is locked away once it is signed, else destroyed by its day', async () => {
    const office = createOffice();
    const { caseId } = withPayment(office);
    const { number, paper, document } = await prints(office, receipt(caseId));
    expect(paper.heading).toBe('Chitanță');
    expect(paper.whose).toMatch(/^Receipt · [0-9A-Z]{6}$/);
    expect(document.html).not.toMatch(/Amberley|KG-BIS/);
    expect(paper.foot).toEqual([expect.stringContaining('signed: keep locked · not signed: destroy by 18 May 2026')]);
    const [listed] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 1 });
    expect(listed).toMatchObject({ number, what: 'receipt', recipient: null, destroyBy: '2026-05-18' });
  });

  it('is signed by whoever answers for the child, where the person may be one', async () => {
    const office = createOffice();
    const { caseId } = withPayment(office, {}, { age: 16 });
    const { document } = await prints(office, receipt(caseId));
    expect(document.html).toContain('Responsible for the child');
  });

  it('is made after a no too, without a word that was typed, and not once an emergency’s hours are over', async () => {
    const office = createOffice();
    const { caseId } = withPayment(office);
    const focal = office.sessionOf('focal-point');
    saves(focal, caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const { document } = await prints(office, receipt(caseId), 'focal-point');
    expect(document.html).toContain('5.00 USD');
    expect(document.html).not.toContain('rice');
    const urgent = createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } },
      { kind: 'payment', body: PAID as RecordToSave['body'] },
    ]);
    office.at('2026-05-08T10:00');
    expect(await outcome(office, receipt(urgent), 'focal-point')).toBe('emergency-over');
  });

  it('has no word that was typed where only the story may not be kept: a word of it may tell it', async () => {
    const office = createOffice();
    const { caseId } = withPayment(office);
    const onlyStory = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body: onlyStory });
    for (const person of ['caseworker', 'focal-point'] as const) {
      const { document } = await prints(office, receipt(caseId), person);
      expect(document.html, person).toContain('5.00 USD');
      expect(document.html, person).not.toContain('rice');
    }
  });

  it.each([
    ['called off', { state: 'cancelled' }, 'paper-record-over'],
    ['returned to a fund', { way: 'returned' }, 'paper-record-over'],
    ['planned, to be signed when it is given', { state: 'planned' }, 'done'],
    ['paid back by the person', { way: 'repaid' }, 'done'],
  ])('of what was %s', async (_, payment, expected) => {
    const office = createOffice();
    const { caseId, id } = withPayment(office, payment);
    expect(await outcome(office, receipt(caseId, { record: id }))).toBe(expected);
  });
});
