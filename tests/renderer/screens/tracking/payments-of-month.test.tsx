import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import type { MonthOfPayments, PaymentOfMonth } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { MonthChoice, MonthShown, PartnerChoice } = await loaded(
  () => import('../../../../renderer/screens/tracking/payments-of-month.tsx'),
);

const PAID: PaymentOfMonth = {
  ...{ record: 'a', caseId: 'c', reference: 'KG-BIS-2026-00007', date: '2026-04-03', isChild: false },
  ...{ for: 'housing', receipt: null, claim: null, amount: 45_000, currency: 'KGS', lacksReceipt: true },
};
const SIGNED = { receipt: 'signed', claim: 'claimed', lacksReceipt: false };
const APRIL: MonthOfPayments = {
  ...{ line: 'GAF', name: 'Emergency fund', month: '2026-04', receiptsMissing: 1, notShown: 2 },
  ...{ partner: null, partners: [], noPartner: null },
  rows: [PAID, { ...PAID, record: 'b', date: '2026-04', isChild: true, amount: -5_000, ...SIGNED }],
  sums: [{ amount: 40_000, currency: 'KGS' }],
  elsewhere: [{ amount: 7_000, currency: 'MDL' }],
  withoutMonth: { n: 3, sums: [{ amount: 12_000, currency: 'KGS' }] },
};
const cellsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '')),
  );
const linesOf = (html: string) => [...html.matchAll(/<p class="quiet">(.*?)<\/p>/g)].map(([, line]) => line);
const month = (over: Partial<MonthOfPayments> = {}) =>
  drawn(
    <MantineProvider>
      <MonthShown shown={{ ...APRIL, ...over }} />
    </MantineProvider>,
  );

describe('the payments of a month', () => {
  it('stand each by itself under their columns, with what came back below zero, and the sum by currency', () => {
    expect(cellsOf(month())).toEqual([
      ['Reference', 'On', 'Whose', 'For what', 'Receipt', 'Claim', 'Amount'],
      ['KG-BIS-2026-00007', '3 Apr 2026', 'person', 'Rent or housing', 'missing', '–', '450.00 KGS'],
      ['KG-BIS-2026-00007', 'April 2026', 'child', 'Rent or housing', 'Signed', 'Claimed', '-50.00 KGS'],
      ['In all, by currency', 'Paid, less what came back'],
      ['KGS', '400.00 KGS'],
    ]);
  });

  it('are followed by what is in no row: receipts that are missing, payments without a month, cases that are not told of', () => {
    expect(linesOf(month())).toEqual([
      'Receipts missing: 1',
      'Paid by other offices in this month, in no sum of this office: 70.00 MDL',
      'Payments of this line of which nobody noted the month, in no month: 3 (120.00 KGS)',
      'Cases that name this line and are not on this sheet: 2',
    ]);
  });

  it('are said to be none where there are none, and then nothing else is said', () => {
    const none = {
      rows: [],
      sums: [],
      receiptsMissing: 0,
      notShown: 0,
      elsewhere: [],
      withoutMonth: { n: 0, sums: [] },
    };
    expect(linesOf(month(none))).toEqual(['Nothing was paid in this month.']);
    expect(month(none)).not.toContain('<table');
  });
});

describe('the partner of a month', () => {
  const choice = (partners: readonly string[], partner: string | null) =>
    [
      ...drawn(
        <MantineProvider>
          <PartnerChoice partners={partners} partner={partner} onChoose={() => undefined} />
        </MantineProvider>,
      ).matchAll(/<option value="([^"]*)"( selected="")?>([^<]*)</g),
    ].map(([, value, is, label]) => [`${value}${is === undefined ? '' : ' chosen'}`, label]);

  it('is one that its payments name, or all of them; where none is named there is nothing to choose', () => {
    expect(choice(['Aster', 'Lantern'], 'Lantern')).toEqual([
      ['', 'All payments'],
      ['Aster', 'Aster'],
      ['Lantern chosen', 'Lantern'],
    ]);
    expect(choice([], null)).toEqual([]);
    expect(choice([], 'Lantern').map(([value]) => value)).toEqual(['', 'Lantern chosen']);
  });

  it('leaves to be said what names none', () => {
    const noPartner = { n: 2, sums: [{ amount: 9_000, currency: 'KGS' }] };
    expect(linesOf(month({ partner: 'Lantern', noPartner }))).toContain(
      'Payments of this month of which no partner is known here, not among these: 2 (90.00 KGS)',
    );
    expect(linesOf(month({ partner: 'Lantern', noPartner: { n: 0, sums: [] } })).join()).not.toContain('no partner');
  });
});

describe('the month of a tracking sheet', () => {
  const offered = (chosen: string | undefined) => {
    const html = drawn(
      <MantineProvider>
        <MonthChoice months={['2026-04', '2026-01']} month={chosen} onChoose={() => undefined} />
      </MantineProvider>,
    );
    return [...html.matchAll(/<option value="([^"]*)"( selected="")?>([^<]*)</g)].map(([, value, is, label]) => [
      `${value}${is === undefined ? '' : ' chosen'}`,
      label,
    ]);
  };

  it('is one in which something was paid, or all of it by person', () => {
    expect(offered(undefined)).toEqual([
      [' chosen', 'All, by person'],
      ['2026-04', 'April 2026'],
      ['2026-01', 'January 2026'],
    ]);
  });

  it('stays where nothing was paid in it any more', () => {
    expect(offered('2026-03').map(([value]) => value)).toEqual(['', '2026-03 chosen', '2026-04', '2026-01']);
  });
});
