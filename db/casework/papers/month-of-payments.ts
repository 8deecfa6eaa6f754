/** The payments of a month as a table, for paper and the terminal: references, codes, days and amounts, no name
 * and no word that anybody typed, but for the one partner that it is asked of. Pure. */

import { dateLabel, monthLabel } from '../../codebook/dates-in-words.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { moneyLabel } from '../../codebook/money.ts';
import { CASE_LIST } from '../../codebook/papers/case-list.ts';
import { PAYMENTS_OF_MONTH } from '../../codebook/papers/payments-of-month.ts';
import { TRACKING_SHEET } from '../../codebook/papers/tracking-sheet.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper } from '../../contract/papers.ts';
import type { Money, MonthOfPayments, PaymentOfMonth } from '../../contract/projects.ts';
import { fill } from './labels.ts';

interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NONE = '–';
const AMOUNT_AT = 6;

export function monthPaper(shown: MonthOfPayments, language: Language): Paper {
  const { rows } = shown;
  return {
    kind: 'tracking-sheet',
    language,
    heading: monthTitle(shown, language),
    blocks: [
      { block: 'notice', text: CASE_LIST.codesOnly[language] },
      ...(rows.length === 0
        ? []
        : [
            { block: 'table' as const, title: null, numbers: [AMOUNT_AT], ...monthTable(shown, language) },
            {
              block: 'table' as const,
              title: TRACKING_SHEET.sums[language],
              numbers: [1],
              ...monthSums(shown, language),
            },
          ]),
      ...monthNotes(shown, language).map((text) => ({ block: 'notice' as const, text })),
    ],
    foot: [],
  };
}

export function monthTitle({ line, month, partner }: MonthOfPayments, language: Language): string {
  const title = fill(PAYMENTS_OF_MONTH.title[language], { line, month: monthLabel(month, language) });
  return partner === null ? title : fill(PAYMENTS_OF_MONTH.narrowed[language], { title, partner });
}

/** A line for each payment, in the order of days; what came back is below zero. */
export function monthTable({ rows }: MonthOfPayments, language: Language): TextTable {
  const { day, forWhat, amount, receipt, claim } = PAYMENTS_OF_MONTH;
  const columns = [TRACKING_SHEET.reference, day, TRACKING_SHEET.whose, forWhat, receipt, claim, amount];
  return {
    columns: columns.map((column) => column[language]),
    rows: rows.map((payment) => [payment.reference, ...paymentCells(payment, language)]),
  };
}

/** What stands of a payment beside its reference. */
function paymentCells(payment: PaymentOfMonth, language: Language): readonly string[] {
  const { date, isChild, amount, currency, receipt, lacksReceipt, claim } = payment;
  const code = (list: string, given: string | null) =>
    given === null ? NONE : (codeLabel(list, given)?.[language] ?? given);
  return [
    date === null ? NONE : dateLabel(date, language),
    TRACKING_SHEET[isChild ? 'child' : 'person'][language],
    code('payment-for', payment.for),
    receipt === null && lacksReceipt ? PAYMENTS_OF_MONTH.noReceipt[language] : code('receipt', receipt),
    code('claim-state', claim),
    amount === null || currency === null ? NONE : moneyLabel(amount, currency, language),
  ];
}

/** A line for each currency. */
export function monthSums({ sums }: Pick<MonthOfPayments, 'sums'>, language: Language): TextTable {
  return {
    columns: ['', TRACKING_SHEET.paid[language]],
    rows: sums.map(({ amount, currency }) => [currency, moneyLabel(amount, currency, language)]),
  };
}

/** What else is to be known of the month: that nothing was paid, which receipts are missing, what has no month, which cases are not on it. */
export function monthNotes(
  { rows, receiptsMissing, noPartner, elsewhere, withoutMonth, notShown }: MonthOfPayments,
  language: Language,
): readonly string[] {
  const words = PAYMENTS_OF_MONTH;
  return [
    ...(rows.length === 0 ? [words.none[language]] : []),
    ...(receiptsMissing > 0 ? [fill(words.receiptsMissing[language], { n: receiptsMissing })] : []),
    ...(noPartner !== null && noPartner.n > 0
      ? [fill(words.noPartner[language], { n: noPartner.n, sums: amountsLabel(noPartner.sums, language) })]
      : []),
    ...(elsewhere.length > 0 ? [fill(words.elsewhere[language], { sums: amountsLabel(elsewhere, language) })] : []),
    ...(withoutMonth.n > 0
      ? [fill(words.withoutMonth[language], { n: withoutMonth.n, sums: amountsLabel(withoutMonth.sums, language) })]
      : []),
    ...(notShown > 0 ? [fill(TRACKING_SHEET.notOnSheet[language], { n: notShown })] : []),
  ];
}

function amountsLabel(amounts: readonly Money[], language: Language): string {
  return amounts.map(({ amount, currency }) => moneyLabel(amount, currency, language)).join(' · ') || NONE;
}
