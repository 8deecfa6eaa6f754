/**
 * The charts of a table, as data: made of the numbers of that table as its reader has it, and of no others (statistics/RULES.md, Charts).
 * Pure.
 */
import { list } from '../../codebook/lists/index.ts';
import { LOCALE } from '../../codebook/locale.ts';
import { leastOf, type Report, type ReportDimension, type ReportRow } from '../report.ts';
import {
  dimensionTitle,
  figure,
  matricesOf,
  periodWords,
  type ReportMatrix,
  type ReportWords,
  wordsOfTable,
} from '../report-lines.ts';
import { findingOf, largestGroup } from './finding.ts';
import { placeChartsOf } from './place-charts.ts';
import { inChartOrder, isRest, isTime, variableOf } from './row-order.ts';

export interface ChartRow {
  readonly code: string;
  readonly label: string;
  /** Of no category of its own: what is left over. */
  readonly isRest: boolean;
  /** As the table writes them; the word for it where the number is hidden. */
  readonly number: string;
  readonly percent: string;
  /** On the scale of the chart, a range where persons could not all be compared; null where hidden. */
  readonly length: { readonly least: number; readonly most: number } | null;
  /** The same in the period that the table is compared with. */
  readonly before: number | null;
}

/** Rows that stand together; the name of their column where the table has columns. */
export interface ChartPanel {
  readonly label: string | null;
  readonly rows: readonly ChartRow[];
}

export interface Chart {
  readonly id: string;
  /** A row each; points in time; a panel for each column; two columns back to back; countries; regions; ways between countries; ways through them. */
  readonly shape: 'bars' | 'line' | 'panels' | 'pyramid' | 'map' | 'regions' | 'ways' | 'flows';
  /** What lengths are: shares of a hundred, or whole numbers. */
  readonly measure: 'percent' | 'number';
  /** What it shows first, in words; the name of the variable where that is not certain. */
  readonly finding: string;
  /** What the numbers are of, and what the tick is. */
  readonly about: readonly string[];
  readonly panels: readonly ChartPanel[];
  /** What is hidden, and what stands in the table alone. */
  readonly notes: readonly string[];
}

/** As much as an eye compares; what is more stands in the table, and the chart says so. */
const MOST_ROWS = 30;
const MOST_PANELS = 12;

/**
 * One chart of everybody for each variable, and one of its columns where it has any; in the order of the table. What nobody answered has
 * none ({@link notDrawn}), unless it is so of all.
 */
export function chartsOf(report: Report, words: ReportWords): readonly Chart[] {
  return drawnOf(report).flatMap((matrix) => {
    const everybody = matrix.columns.filter(({ column }) => column === undefined);
    const columns = matrix.columns.filter(({ column }) => column !== undefined);
    return [
      ...everybody.flatMap((dimension) => chartsOfOne(report, dimension, words)),
      ...(columns.length === 0 ? [] : [chartOfColumns(report, { ...matrix, columns }, words)]),
    ];
  });
}

/** The variables that have no chart, by name; none where all have one. */
export function notDrawn(report: Report, words: ReportWords): readonly string[] {
  const drawn = new Set(drawnOf(report).map(({ id }) => id));
  const left = drawable(report).filter(({ id }) => !drawn.has(id));
  if (left.length === 0) return [];
  const what = left.map(({ id, columns: [first] }) => first?.label[words.language] ?? id).join(' · ');
  return [wordsOfTable(words, 'chartNoAnswer', { what })];
}

function drawable({ dimensions }: Report): readonly ReportMatrix[] {
  return matricesOf({ dimensions: dimensions.filter(({ inNoChart }) => inNoChart !== true) });
}

function drawnOf(report: Report): readonly ReportMatrix[] {
  const all = drawable(report);
  const answered = all.filter(isAnswered);
  return answered.length === 0 ? all : answered;
}

/** Whether somebody answered, now or in the period beside; a hidden number may be of somebody. */
function isAnswered({ columns }: ReportMatrix): boolean {
  return columns.some(
    ({ denominator, missing, multi, rows }) =>
      // Of several answers the percentages are of everybody, so that there is a base also where all are missing.
      (denominator !== 0 && !(multi && missing === denominator)) ||
      rows.some(({ n, before }) => n !== 0 || (before?.n ?? 0) > 0),
  );
}

/** A row of a table as a chart needs it; of a column in which nobody is in that row, a zero. */
type Cell = Pick<ReportRow, 'code' | 'label' | 'n' | 'percent' | 'before'>;

/** Its bars or line, and a picture of places where its rows lie on a map. */
function chartsOfOne(report: Report, dimension: ReportDimension, words: ReportWords): readonly Chart[] {
  const bars = chartOfOne(report, dimension, words);
  const ordered = inChartOrder(variableOf(dimension), dimension.rows);
  const byNumber = { ...bars, about: [aboutOf(report, dimension, 'number', words)] };
  return [bars, ...placeChartsOf(byNumber, ordered.map(rowsWith(report, 'number', dimension.rows, words)), words)];
}

function chartOfOne(report: Report, dimension: ReportDimension, words: ReportWords): Chart {
  const variable = variableOf(dimension);
  const ordered = inChartOrder(variable, dimension.rows);
  const { shown, left } = isTime(variable) ? newestOf(ordered, MOST_ROWS) : mostOf(ordered, MOST_ROWS);
  const shape = isTime(variable) && shown.length > 1 ? 'line' : 'bars';
  const measure = shape === 'line' ? 'number' : measureOf(dimension.rows);
  const name = dimension.label[words.language];
  const rows = rowsWith(report, measure, dimension.rows, words);
  return {
    id: dimension.id,
    shape,
    measure,
    finding: shape === 'line' ? name : (findingOf(dimension, words, percentsOf(dimension.rows, words)) ?? name),
    about: [aboutOf(report, dimension, measure, words), ...tickLine(report, words)],
    panels: [{ label: null, rows: shown.map(rows) }],
    notes: [...hiddenNote(dimension.rows, words), ...moreNote(left, words)],
  };
}

function chartOfColumns(report: Report, matrix: ReportMatrix, words: ReportWords): Chart {
  const [first] = matrix.columns;
  if (first === undefined) throw new Error('a chart of no column');
  const pair = pyramidOf(matrix);
  const { shown: columns, left: columnsLeft } = pair ?? firstOf(matrix.columns, MOST_PANELS);
  const cells = columns.map((column) => matrix.rows.map((row): Cell => cellOf(column, row)));
  const order = orderOf(variableOf(first), matrix, cells);
  const { shown: codes, left } = firstOf(order, MOST_ROWS);
  const measure = pair === null ? measureOf(cells.flat()) : 'number';
  const rows = rowsWith(report, measure, cells.flat(), words);
  const question = first.column?.question?.[words.language];
  const name = [first.label[words.language], ...(question === undefined ? [] : [question])].join(' · ');
  return {
    id: matrix.id,
    shape: pair === null ? 'panels' : 'pyramid',
    measure,
    finding: columnsLeft.length > 0 && pair === null ? name : (largestGroup(report, columns, words) ?? name),
    about: [aboutColumns(report, first, { what: name, measure }, words), ...tickLine(report, words)],
    panels: columns.map((column, at) => ({
      label: `${column.column?.label[words.language] ?? ''} (${writtenIn(report, inColumn(column), words)})`,
      rows: codes.flatMap((code) => cells[at]?.filter((cell) => cell.code === code) ?? []).map(rows),
    })),
    notes: [...hiddenNote(cells.flat(), words), ...moreNote(left, words), ...leftOutNote(columnsLeft, words)],
  };
}

/** Whether columns are parts of the table itself: then each has a base that is that of all, and says of itself how many have any row in it. */
function isOwnPart({ column }: ReportDimension): boolean {
  return column?.question === null;
}

/** How many a column is of; null where that is hidden. */
function inColumn(column: ReportDimension): number | null {
  const { denominator, missing } = column;
  if (!isOwnPart(column)) return denominator;
  return denominator === null || missing === null ? null : denominator - missing;
}

function aboutColumns(
  report: Report,
  first: ReportDimension,
  { what, measure }: { readonly what: string; readonly measure: Chart['measure'] },
  words: ReportWords,
): string {
  if (measure === 'number') return wordsOfTable(words, 'chartNumber', { what });
  if (!isOwnPart(first)) return wordsOfTable(words, 'chartPercentOfColumn', { what });
  return wordsOfTable(words, 'chartPercentOfAll', { what, n: writtenIn(report, first.denominator, words) });
}

/** Age by women and men stands back to back, with number beside number; what else the table has is named. */
function pyramidOf({ columns, rows }: ReportMatrix) {
  const ages = new Set(list('age-band').codes.map(({ code }) => code));
  const sides = ['female', 'male'].map((code) => columns.filter(({ column }) => column?.code === code));
  const isPair = sides.every((side) => side.length === 1);
  if (!isPair || rows.filter(({ code }) => ages.has(code)).length < 2) return null;
  const shown = sides.flat();
  return { shown, left: columns.filter((column) => !shown.includes(column)) };
}

function cellOf(column: ReportDimension, { code, label }: ReportMatrix['rows'][number]): Cell {
  return column.rows.find((row) => row.code === code) ?? { code, label, n: 0, percent: null };
}

/** All panels have the order of all of them together; a row with a hidden number comes after those without one. */
function orderOf(variable: string, { rows }: ReportMatrix, cells: readonly (readonly Cell[])[]): readonly string[] {
  const sum = (at: number): number | null =>
    cells.reduce<number | null>((all, column) => {
      const n = column[at]?.n ?? null;
      return all === null || n === null ? null : all + n;
    }, 0);
  return inChartOrder(
    variable,
    rows.map(({ code }, at) => ({ code, n: sum(at) })),
  ).map(({ code }) => code);
}

/** Where a list is longer than a chart, what nobody is in stands in the table alone before anything else does. */
function mostOf(rows: readonly ReportRow[], most: number): ReturnType<typeof firstOf<ReportRow>> {
  if (rows.length <= most) return { shown: rows, left: [] };
  const isZero = ({ n, before }: ReportRow) => n === 0 && (before?.n ?? 0) === 0;
  const { shown } = firstOf(
    rows.filter((row) => !isZero(row)),
    most,
  );
  return { shown, left: rows.filter((row) => !shown.includes(row)) };
}

/** Of what stands in the order of time the last. */
function newestOf<One>(all: readonly One[], most: number): ReturnType<typeof firstOf<One>> {
  const from = Math.max(0, all.length - most);
  return { shown: all.slice(from), left: all.slice(0, from) };
}

function firstOf<One>(
  all: readonly One[],
  most: number,
): { readonly shown: readonly One[]; readonly left: readonly One[] } {
  return { shown: all.slice(0, most), left: all.slice(most) };
}

/** Shares where every number that is shown has one. */
function measureOf(cells: readonly Cell[]): Chart['measure'] {
  return cells.every(({ n, percent }) => n === null || n === 0 || percent !== null) ? 'percent' : 'number';
}

function rowsWith(report: Report, measure: Chart['measure'], all: readonly Cell[], words: ReportWords) {
  const written = numbersIn(words);
  const percents = percentsOf(all, words);
  return ({ code, label, n, percent, before }: Cell): ChartRow => ({
    code,
    label: plain(label[words.language]),
    isRest: isRest(code),
    number: figure(report, n, wordsOfTable(words, 'suppressed'), written),
    percent: n === null || percent === null ? '' : percents(percent),
    length: n === null ? null : lengthOf(report, measure, n, percent),
    before: (measure === 'percent' ? before?.percent : before?.n) ?? null,
  });
}

function lengthOf(
  report: Report,
  measure: Chart['measure'],
  n: number,
  percent: number | null,
): NonNullable<ChartRow['length']> {
  if (measure === 'number') return { least: leastOf(report, n), most: n };
  return { least: percent ?? 0, most: percent ?? 0 };
}

/** No font that travels has the arrow of a corridor. */
function plain(label: string): string {
  return label.replaceAll('→', '–');
}

function writtenIn(report: Report, n: number | null, words: ReportWords): string {
  return figure(report, n, wordsOfTable(words, 'suppressed'), numbersIn(words));
}

export function numbersIn({ language }: ReportWords): (n: number) => string {
  const format = new Intl.NumberFormat(LOCALE[language]);
  return (n) => format.format(n);
}

/** With a decimal where one of them has one, so that they stand under one another. */
export function percentsOf(
  cells: readonly Pick<Cell, 'percent'>[],
  { language }: ReportWords,
): (percent: number) => string {
  const digits = cells.every(({ percent }) => Number.isInteger(percent ?? 0)) ? 0 : 1;
  const format = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (percent) => `${format.format(percent)} %`;
}

function aboutOf(report: Report, dimension: ReportDimension, measure: Chart['measure'], words: ReportWords): string {
  const what = dimensionTitle(dimension, words.language);
  const written = (n: number | null) => writtenIn(report, n, words);
  const of =
    dimension.denominator === null
      ? wordsOfTable(words, 'chartNumber', { what })
      : wordsOfTable(words, measure === 'percent' ? 'chartPercent' : 'chartNumberOf', {
          what,
          n: written(dimension.denominator),
          missing: written(dimension.missing),
        });
  return dimension.multi ? `${of} · ${wordsOfTable(words, 'overlap')}` : of;
}

function tickLine({ compared }: Report, words: ReportWords): readonly string[] {
  return compared === undefined ? [] : [wordsOfTable(words, 'chartTick', { period: periodWords(compared, words) })];
}

/** Begins with the word that stands in the place of the number. */
function hiddenNote(cells: readonly Cell[], words: ReportWords): readonly string[] {
  return cells.every(({ n }) => n !== null) ? [] : [wordsOfTable(words, 'suppressedLong')];
}

function moreNote(left: readonly unknown[], words: ReportWords): readonly string[] {
  return left.length === 0 ? [] : [wordsOfTable(words, 'chartMore', { n: left.length })];
}

function leftOutNote(left: readonly ReportDimension[], words: ReportWords): readonly string[] {
  if (left.length === 0) return [];
  const what = left.map(({ column }) => column?.label[words.language] ?? '').join(', ');
  return [wordsOfTable(words, 'chartLeftOut', { what })];
}
