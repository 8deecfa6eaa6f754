/** A statistical table, and the figures of the caseload, for people at a terminal: columns stand under one another. Pure. */

import { monthNotes, monthSums, monthTable, monthTitle } from '../../db/casework/papers/month-of-payments.ts';
import {
  partsTables,
  sumsTable,
  trackingNotes,
  trackingTable,
  trackingTitle,
} from '../../db/casework/papers/tracking-sheet.ts';
import { dayLabel } from '../../db/codebook/dates-in-words.ts';
import { TRACKING_SHEET } from '../../db/codebook/papers/tracking-sheet.ts';
import { STAGE_LABELS } from '../../db/codebook/stage-labels.ts';
import type { Language } from '../../db/codebook/types.ts';
import {
  leastOf,
  type MonthOfPayments,
  type Report,
  type ReportDimension,
  type Today,
  type TrackingSheet,
} from '../../db/contract/index.ts';
import { baseless, dimensionTitle, type ReportWords, waterfallLines } from '../../db/contract/report-lines.ts';

/** A number of a table: a range where persons could not all be compared, three dots where it is suppressed. */
function figure(report: Report, n: number | null): string {
  if (n === null) return '…';
  const least = leastOf(report, n);
  return least === n ? String(n) : `${least}–${n}`;
}

/** What its percentages are of, and how many lack an answer. */
function baseOf(report: Report, dimension: ReportDimension): readonly string[] {
  const { denominator, missing } = dimension;
  if (denominator === null && missing === null && baseless(report, dimension, '…') === '') return [];
  return [`(${figure(report, denominator)}; – ${figure(report, missing)})`];
}

export function reportText(report: Report, language: Language): string {
  const rows = report.dimensions.flatMap((dimension) =>
    dimension.rows.map((row) => [
      `  ${row.label[language]}`,
      figure(report, row.n),
      row.percent?.toString() ?? (row.suppressed ? '…' : ''),
      ...(row.before === undefined ? [] : [figure(report, row.before.n), row.before.change?.toString() ?? '']),
    ]),
  );
  const lines = aligned(rows);
  let next = 0;
  return [
    report.title[language],
    `n = ${figure(report, report.n)}`,
    ...aligned(waterfallLines(report, words(language)).map(({ label, n }) => [`  ${label}`, n])),
    ...report.dimensions.flatMap((dimension) => [
      [dimensionTitle(dimension, language), ...baseOf(report, dimension)].join(' '),
      ...dimension.rows.map(() => lines[next++] ?? ''),
    ]),
    ...report.caveats.map((caveat) => caveat[language]),
  ].join('\n');
}

const words = (language: Language): ReportWords => ({ language, day: (date) => dayLabel(date, language) });

export function caseloadText({ snapshot: { stages } }: Pick<Today, 'snapshot'>, language: Language): string {
  return aligned(stages.map(({ stage, n }) => [`  ${STAGE_LABELS[stage][language]}`, String(n)])).join('\n');
}

/** The tracking sheet of a project line, its sums by currency, and what is not on it. */
export function trackingText(sheet: TrackingSheet, language: Language): string {
  const lines = ({ columns, rows }: ReturnType<typeof trackingTable>) => aligned([columns, ...rows]);
  return [
    trackingTitle(sheet, language),
    ...lines(trackingTable(sheet, language)),
    TRACKING_SHEET.sums[language],
    ...lines(sumsTable(sheet, language)),
    ...partsTables(sheet, language).flatMap(lines),
    ...trackingNotes(sheet, language),
  ].join('\n');
}

/** What was paid by a project line in a month, its sums by currency, and what is to be known besides. */
export function monthText(shown: MonthOfPayments, language: Language): string {
  const lines = ({ columns, rows }: ReturnType<typeof monthTable>) => aligned([columns, ...rows]);
  return [
    monthTitle(shown, language),
    ...(shown.rows.length === 0
      ? []
      : [...lines(monthTable(shown, language)), TRACKING_SHEET.sums[language], ...lines(monthSums(shown, language))]),
    ...monthNotes(shown, language),
  ].join('\n');
}

/** The first column begins at the left, all others end at the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column]))));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - lengthOf(text));
        return column === 0 ? text + space : space + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

const lengthOf = (text = '') => [...text].length;
