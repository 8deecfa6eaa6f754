import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { trackingPaper, trackingTable } from '../../../../db/casework/papers/tracking-sheet.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { trackingSheet } from '../../../../db/casework/views/tracking.ts';
import { registerProject } from '../../../../db/casework/writing/register-project.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { trackingText } from '../../../../main/command/report-text.ts';
import { PROJECT } from '../a-project.ts';
import { PUBLISHED } from '../rules/fund-rules.ts';
import {
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  refusalCode,
  saves,
} from '../user-session.ts';

const LINE = 'NO-F66-CNO';
const pays = (amount: number, more: Body = {}): RecordToSave => ({
  kind: 'payment',
  body: { date: '2026-05-01', project: LINE, state: 'paid', amount, currency: 'NOK', form: 'in-kind', ...more },
});
const AGREED: RecordToSave = { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', contact: 'agrees' } };
const NAMED: RecordToSave = { kind: 'identity', body: { 'name-used': 'Quillona', 'family-name': 'Zaringa' } };

function norway(): Office {
  const office = createOffice();
  inTransaction(office.db, () =>
    registerProject(office.sessionOf('focal-point'), {
      ...{ ...PROJECT, isNew: true, mission: 'NO', code: 'F66-CNO', currency: 'NOK', rules: PUBLISHED.NORWAY },
    }),
  );
  return office;
}
const helps = (office: Office, ...records: readonly RecordToSave[]) =>
  createCase(office.sessionOf('caseworker'), [AGREED, NAMED, ...records]);
const sheet = (
  office: Office,
  more: { readonly leaves?: boolean; readonly by?: Person; readonly line?: string } = {},
) => trackingSheet(office.sessionOf(more.by ?? 'focal-point'), more.line ?? LINE, { leaves: more.leaves ?? false });

/** casework/RULES.md (Tracking sheet); norad-2010 §4.1 L3848-3849. */
describe('the tracking sheet of a project line', () => {
  it('says of each reference what was granted, may be spent, was and is left, which receipts are missing, and the next follow-up', () => {
    const office = norway();
    const caseId = helps(
      office,
      { kind: 'profile', body: { children: 1 } },
      { kind: 'decision', body: { matter: 'fund', project: LINE, result: 'yes', amount: 2_800_000, currency: 'NOK' } },
      {
        kind: 'decision',
        body: {
          ...{ matter: 'fund', project: LINE, result: 'yes', 'for-whom': 'child' },
          ...{ amount: 1_200_000, currency: 'NOK' },
        },
      },
      pays(2_000_000, { receipt: 'signed' }),
      pays(300_000, { form: 'cash' }),
      pays(400_000, { 'for-whom': 'child', receipt: 'signed' }),
      { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-08-01' } },
      { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-06' } },
    );
    const { rows, ...of } = sheet(office);
    expect(of).toMatchObject({ line: LINE, name: 'Return and reintegration', currency: 'NOK', notOnSheet: 0 });
    expect(rows).toMatchObject([
      {
        caseId,
        standing: {
          granted: [{ amount: 2_800_000, currency: 'NOK' }],
          person: { ceiling: 2_800_000, spent: 2_300_000, left: 500_000 },
          grantedToChildren: [{ amount: 1_200_000, currency: 'NOK' }],
          children: { ceiling: 1_200_000, spent: 400_000, left: 800_000 },
          receiptsMissing: 1,
        },
        nextFollowUp: '2026-06',
      },
    ]);
    const [reference = ''] = rows.map((row) => row.reference);
    // On paper amounts end in one line.
    expect(paperDocument(trackingPaper(sheet(office), 'en'), 'A4').html).toContain(
      '<td class="number">28,000.00 NOK</td>',
    );
    expect(trackingTable(sheet(office), 'en').rows).toEqual([
      [reference, 'person', '28,000.00 NOK', '28,000.00 NOK', '23,000.00 NOK', '5,000.00 NOK', '1', 'June 2026'],
      [reference, 'child', '12,000.00 NOK', '12,000.00 NOK', '4,000.00 NOK', '8,000.00 NOK', '–', '–'],
    ]);
  });

  it('keeps the row of who has spent all of it (norad-2010 L3822-3823)', () => {
    const office = norway();
    helps(office, pays(2_500_000), pays(300_000, { form: 'cash' }));
    expect(sheet(office).rows.map(({ standing }) => standing.person.left)).toEqual([0]);
  });

  it('is of those alone whose payments, plans or decisions name the line, whatever office paid', () => {
    const office = norway();
    helps(office, pays(1, { project: 'P-2' }));
    helps(office, { kind: 'service', body: { service: 'food', project: LINE } });
    const planned = helps(office, { kind: 'plan', body: { date: '2026-05-01', project: LINE } });
    const caseId = helps(office, pays(1));
    anotherOffice(office, 'HQ', { headquarters: true }).writes(caseId, [pays(2)]);
    expect(new Set(sheet(office).rows.map((row) => row.caseId))).toEqual(new Set([planned, caseId]));
    expect(sheet(office).sums).toMatchObject({
      paid: [{ amount: 1, currency: 'NOK' }],
      elsewhere: [{ amount: 2, currency: 'NOK' }],
    });
    expect(sheet(office, { line: 'p-2' })).toMatchObject({ line: 'P-2', name: null, currency: null, rows: [{}] });
    expect(refusalCode(() => sheet(office, { line: 'P-3' }))).toBe('no-such-project');
  });

  it('names nobody, on paper and at the terminal too', () => {
    const office = norway();
    helps(office, pays(1, { note: 'for the sewing machine of Quillona' }));
    const shown = sheet(office);
    for (const said of [JSON.stringify(shown), JSON.stringify(trackingPaper(shown, 'en')), trackingText(shown, 'fr')]) {
      expect(said).not.toMatch(/Quillona|Zaringa|sewing/);
    }
  });

  it('says no follow-up of who did not agree to be contacted', () => {
    const office = norway();
    const plannedOne = { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-06-01' } };
    createCase(office.sessionOf('caseworker'), [pays(1), plannedOne]);
    expect(sheet(office).rows.map(({ nextFollowUp }) => nextFollowUp)).toEqual([null]);
  });

  it('says the hour that was agreed for the next follow-up, the earlier of two of one day', () => {
    const office = norway();
    const tries = (hour: number): RecordToSave => ({
      kind: 'follow-up',
      body: { state: 'planned', 'planned-for': '2026-06-01', 'planned-hour': hour },
    });
    helps(office, pays(1), tries(14), tries(9));
    expect(sheet(office).rows).toMatchObject([{ nextFollowUp: '2026-06-01', nextFollowUpHour: '09:00' }]);
    expect(trackingTable(sheet(office), 'en').rows[0]?.at(-1)).toBe('1 Jun 2026 09:00');
  });

  it('says the day of the schedule where none is planned, also once the money is spent', () => {
    const office = norway();
    const caseId = helps(
      office,
      pays(2_500_000),
      pays(300_000, { form: 'cash' }),
      { kind: 'safe-contact', body: { date: '2026-05-01' } },
      { kind: 'arrival', body: { state: 'arrived', date: '2026-05-02' } },
    );
    expect(sheet(office).rows).toMatchObject([{ standing: { person: { left: 0 } }, nextFollowUp: '2026-05-09' }]);
    const [, , , , , , , said] = trackingTable(sheet(office), 'en').rows[0] ?? [];
    expect(said).toBe('9 May 2026');
    saves(office.sessionOf('caseworker'), caseId, {
      kind: 'follow-up',
      body: { state: 'done', date: '2026-05-04', 'wants-contact': 'no' },
    });
    expect(sheet(office).rows.map(({ nextFollowUp }) => nextFollowUp)).toEqual([null]);
  });

  it('has no row of who wants nothing kept, and says how many are not on it', () => {
    const office = norway();
    helps(office, pays(5));
    const caseId = helps(office, pays(7));
    saves(office.sessionOf('caseworker'), caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(sheet(office)).toMatchObject({ rows: [{}], sums: { paid: [{ amount: 5 }] }, notOnSheet: 1 });
  });

  it('holds on paper nothing that is closed to named people, or that nobody agreed to keep', () => {
    const office = norway();
    helps(office, pays(5));
    closeToNamed(office, helps(office, pays(7)));
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } },
      pays(9),
    ]);
    expect(sheet(office)).toMatchObject({ rows: [{}, {}, {}], notOnSheet: 0 });
    expect(sheet(office, { leaves: true })).toMatchObject({
      rows: [{}],
      sums: { paid: [{ amount: 5 }] },
      notOnSheet: 2,
    });
  });

  it('is for whoever answers for the office', () => {
    const office = norway();
    expect(sheet(office, { by: 'hq-case-manager' }).rows).toEqual([]);
    for (const by of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(refusalCode(() => sheet(office, { by }))).toBe('role-may-not');
    }
  });

  it('equals the ledger to the unit: a plain sum of all payments in force, changed and withdrawn ones as they stand', () => {
    const change = fc.record({
      amount: fc.integer({ min: 0, max: 1e7 }),
      currency: fc.constantFrom('NOK', 'KGS', 'EUR'),
      way: fc.constantFrom('grant', 'loan', 'repaid', 'returned'),
      state: fc.constantFrom('planned', 'paid', 'cancelled'),
      project: fc.constantFrom(LINE, LINE, 'P-2'),
      becomes: fc.constantFrom('stays', 'changed', 'withdrawn'),
      again: fc.integer({ min: 0, max: 1e7 }),
      of: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const office = norway();
        const cases = [helps(office), helps(office)];
        for (const { becomes, again, of, ...body } of changes) {
          const caseId = cases[of] ?? '';
          const session = office.sessionOf('caseworker');
          const record = pays(body.amount, body);
          const { id } = saves(session, caseId, record);
          if (becomes === 'changed') saves(session, caseId, { ...record, id, body: { ...record.body, amount: again } });
          if (becomes === 'withdrawn') inTransaction(office.db, () => withdrawRecord(session, caseId, id, 'a slip'));
        }
        const plain = new Map<string, number>();
        for (const { kind, open } of cases.flatMap((caseId) => caseRecords(office.db, caseId))) {
          if (kind !== 'payment' || open.state !== 'paid' || open.project !== LINE) continue;
          const sign = open.way === 'repaid' || open.way === 'returned' ? -1 : 1;
          plain.set(String(open.currency), (plain.get(String(open.currency)) ?? 0) + sign * Number(open.amount));
        }
        const { sums, rows } = sheet(office);
        expect(new Map(sums.paid.map(({ currency, amount }) => [currency, amount]))).toEqual(plain);
        expect(rows.reduce((sum, { standing }) => sum + standing.person.spent, 0)).toBe(plain.get('NOK') ?? 0);
      }),
      { numRuns: 15 },
    );
  });
});
