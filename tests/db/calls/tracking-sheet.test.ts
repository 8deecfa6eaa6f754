import { describe, expect, it } from 'vitest';
import { sumsByCurrency } from '../../../db/casework/rules/fund-ledger.ts';
import { putPartner } from '../../../db/casework/writing/enter-partner.ts';
import { registerProject } from '../../../db/casework/writing/register-project.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { monthText, trackingText } from '../../../main/command/report-text.ts';
import { PARTNER } from '../casework/a-partner.ts';
import { PROJECT } from '../casework/a-project.ts';
import { PUBLISHED } from '../casework/rules/fund-rules.ts';
import { anotherOffice, createCase, createOffice, type Person } from '../casework/user-session.ts';
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
const registered = (office: ReturnType<typeof officeWithPayment>, name: string) =>
  inTransaction(office.db, () => putPartner(office.sessionOf('focal-point'), { ...PARTNER, name }));
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

const allCases = ({ db }: ReturnType<typeof officeWithPayment>) =>
  db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY case_id').pluck().all();

/** casework/papers/README.md (Tracking sheet). */
describe('what was paid in a month', () => {
  const PAID = { project: 'NO-F66-CNO', state: 'paid', currency: 'NOK' };
  const officeOfMonths = () => {
    const office = officeWithPayment();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name' } },
      ...[
        { date: '2026-05-02', amount: 1005, for: 'food', receipt: 'signed', claim: 'claimed' },
        { date: '2026-05', amount: 5, way: 'returned' },
        { date: '2026-05-03', amount: 700, currency: 'USD', 'for-whom': 'child' },
        { date: '2026-04-30', amount: 40 },
        { amount: 9 },
        { date: '2026-05-03', amount: 8, state: 'planned' },
        { date: '2026-05-03', amount: 7, project: 'P-2' },
      ].map((body) => ({ kind: 'payment', body: { ...PAID, ...body } })),
    ]);
    return office;
  };
  const monthOf = (office: ReturnType<typeof officeOfMonths>, month: string) =>
    call(deskAt(office, 'focal-point'), 'projects', 'month', { line: 'no-f66-cno', month });

  it('stands payment by payment with its receipt and claim, summed by currency (norad-2010 L3211-3221)', async () => {
    const { rows, ...shown } = await monthOf(officeOfMonths(), '2026-05');
    expect(
      rows.map(({ date, for: what, amount, currency, isChild, receipt, claim }) => [
        ...[date, what, amount, currency, isChild, receipt, claim],
      ]),
    ).toEqual([
      ['2026-05-01', null, 250, 'NOK', false, null, null],
      ['2026-05', null, -5, 'NOK', false, null, null],
      ['2026-05-02', 'food', 1005, 'NOK', false, 'signed', 'claimed'],
      ['2026-05-03', null, 700, 'USD', true, null, null],
    ]);
    expect(shown).toMatchObject({
      ...{ line: 'NO-F66-CNO', month: '2026-05', receiptsMissing: 2, notShown: 0 },
      sums: [
        { amount: 1250, currency: 'NOK' },
        { amount: 700, currency: 'USD' },
      ],
      withoutMonth: { n: 1, sums: [{ amount: 9, currency: 'NOK' }] },
    });
  });

  it('comes over all months, and what has none, to the sums of the sheet, to the unit', async () => {
    const office = officeOfMonths();
    const { months, sums } = await call(deskAt(office, 'focal-point'), 'projects', 'tracking', { line: 'NO-F66-CNO' });
    expect(months).toEqual(['2026-05', '2026-04']);
    const shown = await Promise.all(months.map((month) => monthOf(office, month)));
    expect(sumsByCurrency([...shown.flatMap((one) => one.sums), ...(shown[0]?.withoutMonth.sums ?? [])])).toEqual(
      sums.paid,
    );
  });

  it('is printed, and said at the terminal, by reference with no name and no word that anybody typed', async () => {
    const office = officeOfMonths();
    const desk = deskAt(office, 'focal-point');
    const { paper, document } = await call(desk, 'papers', 'register', sheet({ month: '2026-05' }));
    expect(paper.heading).toBe('Payments of May 2026: NO-F66-CNO');
    expect(document.html).toContain('10.05 NOK');
    const text = monthText(await monthOf(office, '2026-05'), 'fr');
    expect(text).toContain('Reçus manquants : 2');
    for (const said of [document.html, text]) expect(said).not.toMatch(/Amberley|Rosie|coat/);
    expect((await monthOf(office, '2026-03')).rows).toEqual([]);
    expect(monthText(await monthOf(office, '2026-03'), 'en')).toContain('Nothing was paid in this month.');
  });

  it('has no payment of another office, which accounts for it, and says what they paid, on screen, paper and at the terminal', async () => {
    const office = officeOfMonths();
    const [caseId = ''] = allCases(office);
    const theirs = (amount: number, more: object = {}) => ({
      kind: 'payment',
      body: { ...PAID, date: '2026-05-09', amount, ...more },
    });
    anotherOffice(office, 'MD-KIV').writes(caseId, [
      theirs(600),
      theirs(100, { way: 'returned' }),
      theirs(5, { date: '2026-04-02' }),
    ]);
    const shown = await monthOf(office, '2026-05');
    expect(shown).toMatchObject({
      rows: [{}, {}, {}, {}],
      ...{
        receiptsMissing: 2,
        sums: [{ amount: 1250 }, { amount: 700 }],
        elsewhere: [{ amount: 500, currency: 'NOK' }],
      },
    });
    const note = 'Paid by other offices in this month, in no sum of this office: 5.00 NOK';
    expect(monthText(shown, 'en')).toContain(note);
    const desk = deskAt(office, 'focal-point');
    expect(JSON.stringify((await call(desk, 'papers', 'register', sheet({ month: '2026-05' }))).paper)).toContain(note);
    const all = await call(desk, 'projects', 'tracking', { line: 'NO-F66-CNO' });
    const apart = /What other offices paid is in no sum of this office: each accounts for its own/;
    expect(trackingText(all, 'en')).toMatch(apart);
    expect(JSON.stringify((await call(desk, 'papers', 'register', sheet())).paper)).toMatch(apart);
  });

  describe('narrowed to one partner (norad-2010 L3209-3221: each claims by month)', () => {
    const officeOfPartners = () => {
      const office = officeOfMonths();
      registered(office, 'Bridge Law Desk');
      createCase(office.sessionOf('caseworker'), [
        { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name' } },
        ...[
          { date: '2026-05-01', amount: 300, partner: 'Lantern Clinic', receipt: 'signed' },
          { date: '2026-05-02', amount: 20, partner: ' lantern  clinic' },
          { date: '2026-05-03', amount: 7, way: 'returned', partner: 'Lantern Clinic' },
          { date: '2026-05-03', amount: 4000, partner: 'Aster House' },
          { date: '2026-04-05', amount: 50, partner: 'Lantern Clinic' },
          { amount: 1, partner: 'Lantern Clinic' },
        ].map((body) => ({ kind: 'payment', body: { ...PAID, ...body } })),
      ]);
      return office;
    };
    const narrowed = (office: ReturnType<typeof officeOfMonths>, partner: string) =>
      call(deskAt(office, 'focal-point'), 'projects', 'month', { line: 'NO-F66-CNO', month: '2026-05', partner });

    it('has its payments alone, however its name is spaced, and says how many name none', async () => {
      const office = officeOfPartners();
      const whole = await monthOf(office, '2026-05');
      expect(whole).toMatchObject({ partner: null, partners: ['Aster House', 'Lantern Clinic'], noPartner: null });
      const shown = await narrowed(office, 'Lantern clinic');
      expect(shown.rows.map(({ amount }) => amount)).toEqual([300, 20, -7]);
      expect(shown).toMatchObject({
        ...{ partner: 'Lantern clinic', partners: ['Aster House', 'Lantern Clinic'], receiptsMissing: 1 },
        ...{ sums: [{ amount: 313, currency: 'NOK' }], withoutMonth: { n: 1, sums: [{ amount: 1 }] } },
        noPartner: { n: 4, sums: [{ amount: 1250 }, { amount: 700 }] },
      });
      expect((await narrowed(office, 'Bridge Law Desk')).rows).toEqual([]);
      expect(await refusalOf(narrowed(office, 'Lantem Clinic'))).toBe('partner-not-named');
    });

    it('comes over all partners, and what names none, to the month, to the unit', async () => {
      const office = officeOfPartners();
      const { partners, sums } = await monthOf(office, '2026-05');
      const each = await Promise.all(partners.map((partner) => narrowed(office, partner)));
      expect(sumsByCurrency([...each.flatMap((one) => one.sums), ...(each[0]?.noPartner?.sums ?? [])])).toEqual(sums);
    });

    it('is printed, and said at the terminal, under its name, and no other partner’s', async () => {
      const office = officeOfPartners();
      const asked = sheet({ month: '2026-05', partner: 'Lantern Clinic' });
      const { paper, document } = await call(deskAt(office, 'focal-point'), 'papers', 'register', asked);
      expect(paper.heading).toBe('Payments of May 2026: NO-F66-CNO · Lantern Clinic');
      const text = monthText(await narrowed(office, 'Lantern Clinic'), 'es');
      expect(text.split('\n')[0]).toBe('Pagos de mayo de 2026: NO-F66-CNO · Lantern Clinic');
      for (const said of [document.html, text]) {
        expect(said).not.toContain('Aster');
      }
      const whole = monthText(await monthOf(office, '2026-05'), 'en');
      expect(whole).not.toMatch(/Aster|Lantern/i);
    });
  });

  it('says nothing of who wants nothing kept, and how many it leaves out', async () => {
    const office = officeOfMonths();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-01', keep: 'refuses' } },
      { kind: 'payment', body: { ...PAID, date: '2026-05-02', amount: 3 } },
    ]);
    expect(await monthOf(office, '2026-05')).toMatchObject({ notShown: 1, sums: [{ amount: 1250 }, { amount: 700 }] });
  });
});

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
