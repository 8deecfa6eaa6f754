/** What a table of the annual report shows first, in one sentence made of its own numbers. Pure. */
import { ANNUAL_REPORT } from '../../codebook/papers/annual-report.ts';
import { numbersIn, percentsOf } from '../../contract/charts/chart.ts';
import { largestGroup, surelyLargest } from '../../contract/charts/finding.ts';
import { isRest } from '../../contract/charts/row-order.ts';
import { figure, type ReportWords } from '../../contract/report-lines.ts';
import type { ReportDimension } from '../../contract/statistics.ts';
import type { AnnualTable } from './annual-report.ts';

/** `before`: the year that stands beside; null where none does. */
export function sentenceOf(table: AnnualTable, before: number | null, words: ReportWords): string {
  const { language } = words;
  const columns = table.dimensions.filter(({ column }) => column !== undefined);
  const [first] = table.dimensions;
  if (first === undefined || isUnanswered(table.dimensions)) return ANNUAL_REPORT.nobody[language];
  if (columns.length > 0) {
    const group = largestGroup(table.report, columns, words);
    return group === null ? ANNUAL_REPORT.noLargest[language] : `${group}.`;
  }
  return largestRow(table, first, before, words) ?? ANNUAL_REPORT.noLargest[language];
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
  const said = filled(ANNUAL_REPORT.largest[language], {
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
  return `${said} ${filled(ANNUAL_REPORT[was.percent === null ? 'before' : 'beforeWith'][language], then)}`;
}

export function filled(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => places[name] ?? place);
}
