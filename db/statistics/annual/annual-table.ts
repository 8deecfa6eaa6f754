/** One numbered table of the annual report as it is printed: its sentence, its pictures, and the numbers themselves. Pure. */
import { LOCALE } from '../../codebook/locale.ts';
import { escaped } from '../../codebook/markup.ts';
import { type Chart, chartsOf, numbersIn, percentsOf } from '../../contract/charts/chart.ts';
import { CHART_WIDTH, drawChart } from '../../contract/charts/draw-chart.ts';
import type { Drawing } from '../../contract/charts/drawing.ts';
import type { Scales } from '../../contract/charts/scale.ts';
import { svgOf } from '../../contract/charts/svg.ts';
import type { ReportDimension, ReportRow } from '../../contract/report.ts';
import { figure, type ReportWords, wordsOfTable } from '../../contract/report-lines.ts';
import type { AnnualTable } from './annual-report.ts';
import { isUnanswered, sentenceOf } from './annual-sentence.ts';

/** As many columns, with number and share, as a page is wide. */
const MOST_COLUMNS = 6;
/** A longer table goes on on the next page, under its head. */
const MOST_ROWS_UNCUT = 24;

interface Printed {
  readonly table: AnnualTable;
  readonly before: number | null;
  readonly scales: Scales;
  readonly words: ReportWords;
}

/** The charts of a table, of a cross its columns alone; none of one that nobody answered, and no map of one place. */
export function chartsOfTable({ dimensions, report }: AnnualTable, words: ReportWords): readonly Chart[] {
  if (isUnanswered(dimensions)) return [];
  const charts = chartsOf({ ...report, dimensions }, words).filter(({ panels }) => panels.some(isShown));
  if (dimensions.length > 1) return charts.filter(({ shape }) => OF_COLUMNS.has(shape));
  return charts.filter(isOfPlaces).map((chart) => withoutHidden(chart, words));
}

const isShown = ({ rows }: Chart['panels'][number]): boolean => rows.some(({ length }) => length !== null);

/** A few hidden rows stand in the picture; more would hide the others, and stand in the table alone. */
const MOST_HIDDEN = 4;
function withoutHidden(chart: Chart, words: ReportWords): Chart {
  const [panel] = chart.panels;
  if (chart.shape !== 'bars' || panel === undefined) return chart;
  const rows = panel.rows.filter(({ length }) => length !== null);
  const n = panel.rows.length - rows.length;
  if (n <= MOST_HIDDEN) return chart;
  return { ...chart, panels: [{ ...panel, rows }], notes: [wordsOfTable(words, 'chartMore', { n })] };
}

const OF_COLUMNS: ReadonlySet<Chart['shape']> = new Set(['panels', 'pyramid']);
const MAPS: ReadonlySet<Chart['shape']> = new Set(['map', 'regions']);

function isOfPlaces({ shape, panels }: Chart): boolean {
  return !MAPS.has(shape) || panels.flatMap(({ rows }) => rows).filter(({ number }) => number !== '0').length > 1;
}

export function printedTable({ table, before, scales, words }: Printed): string {
  const { number, title, dimensions } = table;
  const drawings = chartsOfTable(table, words).map((chart) => drawChart(chart, scales, words, { isUntitled: true }));
  const [beside, ...below] = drawings;
  const isBeside = beside !== undefined && beside.width <= CHART_WIDTH && dimensions.length === 1;
  const rows = Math.max(...dimensions.map((dimension) => dimension.rows.length));
  const numbers = dimensions.length === 1 ? ofOne(table, before, words) : sideBySide(table, words);
  const content = isBeside
    ? `<div class="beside">${figureOf(beside)}<div>${numbers}</div></div>${below.map(figureOf).join('')}`
    : `${drawings.map(figureOf).join('')}${numbers}`;
  return `<section class="table${rows > MOST_ROWS_UNCUT ? ' long' : ''}" id="table-${number}"><div class="head"><h3>${number}. ${escaped(title[words.language])}</h3><p class="finding">${escaped(sentenceOf(table, before, words))}</p></div>${content}</section>`;
}

/** Panels of many columns have a page of their own, a map not. */
const figureOf = (drawing: Drawing): string =>
  `<figure${drawing.height > drawing.width ? ' class="tall"' : ''}>${svgOf(drawing)}</figure>`;

/** Everybody of one variable: number, percent and, where another year stands beside, its number and the change. */
function ofOne({ title, dimensions, report }: AnnualTable, before: number | null, words: ReportWords): string {
  const [dimension] = dimensions;
  if (dimension === undefined) return '';
  const { language } = words;
  const whole = writerOf(report, words);
  const percents = percentsOf(dimension.rows, words);
  const say = (key: Parameters<typeof wordsOfTable>[1]) => wordsOfTable(words, key);
  const head = [
    ...[say('category'), say('number'), say('percent')],
    ...(before === null ? [] : [String(before), say('change')]),
  ];
  const line = (row: ReportRow): string =>
    lineOf(row.label[language], [
      whole(row.n),
      row.suppressed || row.percent === null ? '' : percents(row.percent),
      ...(before === null ? [] : [whole(row.before?.n ?? 0), changeOf(row, words)]),
    ]);
  const others = before === null ? [] : ['', ''];
  const foot = [
    lineOf(say('denominator'), [whole(dimension.denominator), '', ...others]),
    lineOf(say('missing'), [whole(dimension.missing), '', ...others]),
  ];
  const overlap = dimension.multi ? ` · ${say('overlap')}` : '';
  return tableOf(`${title[language]}${overlap}`, head, dimension.rows.map(line), foot);
}

/** Columns beside one another, so many at a time as a page is wide. */
function sideBySide({ title, dimensions, report }: AnnualTable, words: ReportWords): string {
  const { language } = words;
  const whole = writerOf(report, words);
  const percents = percentsOf(
    dimensions.flatMap(({ rows }) => rows),
    words,
  );
  const say = (key: Parameters<typeof wordsOfTable>[1]) => wordsOfTable(words, key);
  const hasShares = dimensions.some(({ rows }) => rows.some(({ percent }) => percent !== null));
  const labels = new Map(dimensions.flatMap(({ rows }) => rows.map(({ code, label }) => [code, label] as const)));
  return partsOf(dimensions, MOST_COLUMNS)
    .map((columns) => {
      const rowIn = ({ rows }: ReportDimension, code: string) => rows.find((row) => row.code === code);
      const lines = [...labels].map(([code, label]) =>
        lineOf(
          label[language],
          columns.flatMap((column) => {
            const row = rowIn(column, code);
            const percent = row === undefined || row.suppressed || row.percent === null ? '' : percents(row.percent);
            const n = row === undefined ? whole(0) : whole(row.n);
            return hasShares ? [n, percent] : [n];
          }),
        ),
      );
      const foot = (['denominator', 'missing'] as const).map((part) =>
        lineOf(
          say(part),
          columns.flatMap((column) => (hasShares ? [whole(column[part]), ''] : [whole(column[part])])),
        ),
      );
      const heads = columns.map(({ column }) => column?.label[language] ?? say('everybody'));
      return tableOf(title[language], [say('category'), ...heads], lines, foot, hasShares ? 2 : 1);
    })
    .join('');
}

function partsOf<One>(all: readonly One[], most: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
}

function tableOf(
  caption: string,
  [first = '', ...others]: readonly string[],
  lines: readonly string[],
  foot: readonly string[],
  across = 1,
): string {
  const span = across === 1 ? '' : ` colspan="${across}"`;
  const heads = others.map((word) => `<th scope="col"${span}>${escaped(word)}</th>`).join('');
  return `<table${across === 1 ? '' : ' class="crossed"'}><caption>${escaped(caption)}</caption><thead><tr><th scope="col">${escaped(first)}</th>${heads}</tr></thead><tbody>${lines.join('')}</tbody><tbody class="foot">${foot.join('')}</tbody></table>`;
}

function lineOf(name: string, cells: readonly string[]): string {
  return `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function writerOf(report: AnnualTable['report'], words: ReportWords): (n: number | null) => string {
  return (n) => figure(report, n, wordsOfTable(words, 'suppressed'), numbersIn(words));
}

/** With its sign; nothing where there is nothing to compare with. */
function changeOf({ before }: ReportRow, { language }: ReportWords): string {
  const change = before?.change ?? null;
  if (change === null) return '';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return `${new Intl.NumberFormat(LOCALE[language], digits).format(change)} %`;
}
