/** The tracking sheet as a table, for paper and the terminal: references, amounts and days, no name and no word that anybody typed. Pure. */

import { dayLabel, monthLabel } from '../../codebook/dates-in-words.ts';
import { moneyLabel } from '../../codebook/money.ts';
import { CASE_LIST } from '../../codebook/papers/case-list.ts';
import { MONEY_PARTS, partLabel, TRACKING_SHEET } from '../../codebook/papers/tracking-sheet.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper } from '../../contract/papers.ts';
import type { Money, Spent, TrackingRow, TrackingSheet } from '../../contract/projects.ts';
import { fill } from './labels.ts';

interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NONE = '–';
const COLUMNS = ['reference', 'whose', 'granted', 'ceiling', 'spent', 'left', 'receipts', 'followUp'] as const;
const AMOUNTS: readonly (typeof COLUMNS)[number][] = ['granted', 'ceiling', 'spent', 'left', 'receipts'];
const SUMS = ['paid', 'planned', 'cameBack', 'notConverted', 'elsewhere'] as const;
/** The places of the columns that hold amounts. */
const AMOUNTS_AT = AMOUNTS.map((column) => COLUMNS.indexOf(column));

export function trackingPaper(sheet: TrackingSheet, language: Language): Paper {
  // All columns but the first, which names the currency.
  const sumsAt = sumsOf(sheet).map((_, at) => at + 1);
  return {
    kind: 'tracking-sheet',
    language,
    heading: trackingTitle(sheet, language),
    blocks: [
      { block: 'notice', text: CASE_LIST.codesOnly[language] },
      { block: 'table', title: null, numbers: AMOUNTS_AT, ...trackingTable(sheet, language) },
      { block: 'table', title: TRACKING_SHEET.sums[language], numbers: sumsAt, ...sumsTable(sheet, language) },
      ...trackingNotes(sheet, language).map((text) => ({ block: 'notice' as const, text })),
    ],
    foot: [],
  };
}

export function trackingTitle({ line }: Pick<TrackingSheet, 'line'>, language: Language): string {
  return fill(TRACKING_SHEET.title[language], { line });
}

/** A line for each person, and below it one for their children, whose grant is theirs; below each what another office paid. */
export function trackingTable({ rows, currency }: TrackingSheet, language: Language): TextTable {
  return {
    columns: COLUMNS.map((column) => TRACKING_SHEET[column][language]),
    rows: rows.flatMap((row) => linesOf(row, currency, language)),
  };
}

/** What other offices paid is a sum only where there is some. */
function sumsOf({ sums }: TrackingSheet) {
  return SUMS.filter((sum) => sum !== 'elsewhere' || sums.elsewhere.length > 0);
}

/** A line for each currency. */
export function sumsTable(sheet: TrackingSheet, language: Language): TextTable {
  const { sums } = sheet;
  const shown = sumsOf(sheet);
  const currencies = [...new Set(shown.flatMap((sum) => sums[sum].map(({ currency }) => currency)))].toSorted();
  return {
    columns: ['', ...shown.map((sum) => TRACKING_SHEET[sum][language])],
    rows: currencies.map((currency) => [
      currency,
      ...shown.map((sum) =>
        amountsLabel(
          sums[sum].filter((money) => money.currency === currency),
          language,
        ),
      ),
    ]),
  };
}

/** What was paid in parts, a table each, for inside alone; none where the sheet has none. */
export function partsTables({ parts }: TrackingSheet, language: Language): readonly TextTable[] {
  if (parts === null) return [];
  return MONEY_PARTS.filter((part) => parts[part].length > 0).map((part) => ({
    columns: [TRACKING_SHEET[part][language], TRACKING_SHEET.paid[language]],
    rows: parts[part].map(({ of, paid }) => [partLabel(part, of, language), amountsLabel(paid, language)]),
  }));
}

/** What else is to be known of the sheet: whose what stands apart is, and how many cases are not on it. */
export function trackingNotes({ notOnSheet: n, sums }: TrackingSheet, language: Language): readonly string[] {
  return [
    ...(sums.elsewhere.length > 0 ? [TRACKING_SHEET.apart[language]] : []),
    ...(n === 0 ? [] : [fill(TRACKING_SHEET.notOnSheet[language], { n })]),
  ];
}

function linesOf(
  { reference, standing, nextFollowUp, nextFollowUpHour: hour }: TrackingRow,
  currency: string | null,
  language: Language,
): readonly (readonly string[])[] {
  const parts = (spent: Spent) =>
    [spent.ceiling, spent.spent, spent.left].map((amount) =>
      amount === null || currency === null ? NONE : moneyLabel(amount, currency, language),
    );
  const person = [
    ...[reference, TRACKING_SHEET.person[language], amountsLabel(standing.granted, language)],
    ...[...parts(standing.person), String(standing.receiptsMissing)],
    nextFollowUp === null ? NONE : [followUpLabel(nextFollowUp, language), hour].filter(Boolean).join(' '),
  ];
  const elsewhere = ({ elsewhere: amount }: Spent) =>
    amount === undefined || currency === null
      ? []
      : [
          [
            reference,
            TRACKING_SHEET.byOther[language],
            NONE,
            NONE,
            moneyLabel(amount, currency, language),
            NONE,
            NONE,
            NONE,
          ],
        ];
  const ofPerson = [person, ...elsewhere(standing.person)];
  if (standing.children === null) return ofPerson;
  const granted = amountsLabel(standing.grantedToChildren, language);
  return [
    ...ofPerson,
    [reference, TRACKING_SHEET.child[language], granted, ...parts(standing.children), NONE, NONE],
    ...elsewhere(standing.children),
  ];
}

function amountsLabel(amounts: readonly Money[], language: Language): string {
  return amounts.map(({ amount, currency }) => moneyLabel(amount, currency, language)).join(' · ') || NONE;
}

function followUpLabel(day: string, language: Language): string {
  if (day.length === 'YYYY-MM'.length) return monthLabel(day, language);
  return dayLabel(day, language);
}
