/** What a chart shows first, in words; nothing where a hidden number, a tie or a range could make it untrue. Pure. */

import { leastOf, type Report, type ReportDimension, type ReportRow } from '../report.ts';
import { type ReportWords, wordsOfTable } from '../report-lines.ts';
import { isRest } from './row-order.ts';

const HALF = 50;

/** The largest row and its share. `written` is how a share is written. */
export function findingOf(
  dimension: ReportDimension,
  words: ReportWords,
  written: (percent: number) => string,
): string | null {
  const largest = surelyLargest(dimension);
  if (largest === null) return null;
  return wordsOfTable(words, largest.percent >= HALF ? 'findingMost' : 'findingFirst', {
    row: largest.label[words.language],
    percent: written(largest.percent),
  });
}

type WithShare = ReportRow & { readonly percent: number };

/** The one row that is certainly the largest, and of a category of its own; null where there is none. */
export function surelyLargest({ rows, denominator, multi }: ReportDimension): WithShare | null {
  const largest = onlyLargest(rows);
  if (largest === null || isRest(largest.code)) return null;
  if (couldHideMore(rows, multi ? null : denominator, largest.n ?? 0)) return null;
  const { percent } = largest;
  return percent === null ? null : { ...largest, percent };
}

/** The largest number of all columns; nothing where somebody may be in several of them, or where any number is hidden or a range. */
export function largestGroup(report: Report, columns: readonly ReportDimension[], words: ReportWords): string | null {
  const cells = columns.flatMap(({ rows, column }) => rows.map((row) => ({ ...row, column: column?.label })));
  const isExact = cells.every(({ n }) => n !== null && leastOf(report, n) === n);
  const largest = onlyLargest(cells);
  const column = cells.find((cell) => cell === largest)?.column;
  if (!isExact || largest === null || column === undefined || isRest(largest.code)) return null;
  return wordsOfTable(words, 'findingGroup', {
    row: largest.label[words.language],
    column: column[words.language],
    n: largest.n ?? 0,
  });
}

/** Null where nobody is counted, or two are the largest. */
function onlyLargest<Row extends ReportRow>(rows: readonly Row[]): Row | null {
  const most = Math.max(0, ...rows.map(({ n }) => n ?? 0));
  const [largest, another] = rows.filter(({ n }) => n === most);
  return most === 0 || another !== undefined ? null : (largest ?? null);
}

/** Whether what is left for the hidden rows reaches the largest shown one. */
function couldHideMore(rows: readonly ReportRow[], total: number | null, largest: number): boolean {
  if (rows.every(({ suppressed }) => !suppressed)) return false;
  if (total === null) return true;
  return total - rows.reduce((sum, { n }) => sum + (n ?? 0), 0) >= largest;
}
