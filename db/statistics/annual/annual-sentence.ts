/** What a table of the annual report shows first, in one sentence made of its own numbers. Pure. */

import { filledWith } from '../../codebook/filled.ts';
import { ANNUAL_REPORT } from '../../codebook/papers/annual-report.ts';
import { numbersIn, percentsOf } from '../../contract/charts/chart.ts';
import { largestGroup, surelyLargest } from '../../contract/charts/finding.ts';
import { isRest } from '../../contract/charts/row-order.ts';
import type { ReportDimension } from '../../contract/report.ts';
import { figure, type ReportWords } from '../../contract/report-lines.ts';
import type { AnnualTable } from './annual-report.ts';

/** `before`: the year that stands beside; null where none does. */
export function sentenceOf(table: AnnualTable, before: number | null, words: ReportWords): string {
  const { language } = words;
  const columns = table.dimensions.filter(({ column }) => column !== undefined);
  const [first] = table.dimensions;
  if (first === undefined || isUnanswered(table.dimensions)) return ANNUAL_REPORT.nobody[language];
  if (table.report.waterfall === null) return largestPrinted(table, words);
  if (columns.length > 0) {
    const group = largestGroup(table.report, columns, words);
    return group === null ? ANNUAL_REPORT.noLargest[language] : `${group}.`;
  }
  return largestRow(table, first, before, words) ?? ANNUAL_REPORT.noLargest[language];
}

/** As many names as a sentence holds. */
const MOST_ALIKE = 3;

/** Of printed numbers: what is not shown prints less than whatever is, so that the largest is so among all. */
function largestPrinted({ dimensions, report }: AnnualTable, words: ReportWords): string {
  const { language } = words;
  const cells = dimensions.flatMap(({ column, rows }) =>
    rows.flatMap(({ code, label, n }) => {
      const name = [label[language], ...(column === undefined ? [] : [column.label[language]])].join(', ');
      return n === null || isRest(code) || (column !== undefined && isRest(column.code)) ? [] : [{ name, n }];
    }),
  );
  const most = Math.max(0, ...cells.map(({ n }) => n));
  const largest = cells.filter(({ n }) => n === most).map(({ name }) => name);
  const isAllHidden = dimensions.every(({ rows }) => rows.every((row) => row.n === null));
  if (isAllHidden) return ANNUAL_REPORT.allSmall[language];
  if (most === 0 || largest.length > MOST_ALIKE) return ANNUAL_REPORT.noLargest[language];
  const n = figure(report, most, '', numbersIn(words));
  return filledWith(ANNUAL_REPORT.printed[language], { what: largest.join(' · '), n });
}

/** Whether nobody is in any row; a hidden number may be of somebody. */
export function isUnanswered(dimensions: readonly ReportDimension[]): boolean {
  return dimensions.every(({ rows }) => rows.every(({ n }) => n === 0));
}

function largestRow(
  { report }: AnnualTable,
  dimension: ReportDimension,
  before: number | null,
  words: ReportWords,
): string | null {
  const { language } = words;
  // What is left over is no answer that is frequent.
  const named = dimension.rows.filter(({ code }) => !isRest(code));
  const largest = surelyLargest({ ...dimension, rows: named });
  if (largest === null) return null;
  const written = (n: number | null) => figure(report, n, '', numbersIn(words));
  const percents = percentsOf(dimension.rows, words);
  const said = filledWith(ANNUAL_REPORT.largest[language], {
    row: largest.label[language],
    n: written(largest.n),
    base: written(dimension.denominator),
    percent: percents(largest.percent),
  });
  const was = largest.before;
  if (before === null || was === undefined) return said;
  const shares = percentsOf(
    dimension.rows.map(({ before: { percent } = { percent: null } }) => ({ percent })),
    words,
  );
  const then = { year: String(before), n: written(was.n), percent: was.percent === null ? '' : shares(was.percent) };
  return `${said} ${filledWith(ANNUAL_REPORT[was.percent === null ? 'before' : 'beforeWith'][language], then)}`;
}
