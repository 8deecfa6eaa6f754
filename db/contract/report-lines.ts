/** A table in words and numbers, a line each: the same for the screen, the clipboard, a file and the command. Pure. */
import type { Cell } from '../codebook/csv.ts';
import { filledWith } from '../codebook/filled.ts';
import { TABLE_WORDS } from '../codebook/table-words.ts';
import type { Language, Text } from '../codebook/types.ts';
import { countryLabel } from '../codebook/world.ts';
import { leastOf, listOf, type Report, type ReportDimension, type ReportRow } from './report.ts';
import { isDatedUnit, isRegisterUnit, type Step } from './statistics.ts';

export interface ReportWords {
  readonly language: Language;
  /** A day, month or year as the language writes it. */
  readonly day: (date: string) => string;
}

/** Words of a table, with their places filled. */
export function wordsOfTable(
  { language }: ReportWords,
  key: keyof typeof TABLE_WORDS,
  places: Readonly<Record<string, string | number>> = {},
): string {
  return filledWith(TABLE_WORDS[key][language], places);
}

/**
 * A number of a table: a range where persons could not all be compared, the word for it where it is suppressed. `written` is how a whole
 * number stands on the paper at hand.
 */
export function figure(report: Report, n: number | null, suppressed: string, written: (n: number) => string): string {
  if (n === null) return suppressed;
  const least = leastOf(report, n);
  return least === n ? written(n) : `${written(least)}–${written(n)}`;
}

/** In the place of a base that is null: the word for what is hidden; nothing where the part has no base, as beds have none, and hides nothing. */
export function baseless({ protection }: Report, { rows }: ReportDimension, suppressed: string): string {
  return protection.k === null && rows.every(({ n }) => n !== null) ? '' : suppressed;
}

/** What a report says of itself, in words, one thing a line: unit, period, filters, total. Stands above every copy of it. */
export function meaningLines(report: Report, words: ReportWords): readonly (readonly [string, string])[] {
  const total = figure(report, report.n, wordsOfTable(words, 'suppressed'), String);
  return [...choiceLines(report, words), [wordsOfTable(words, 'total'), total]];
}

/** What was asked: unit, period and filters. */
function choiceLines(report: Report, words: ReportWords): readonly (readonly [string, string])[] {
  const { from, to } = report.period;
  const { shared } = report.filters;
  const [origins, offices] = [listOf(report.filters.origin), listOf(report.filters.office)];
  const projects = listOf(report.filters.project ?? null);
  const all = (codes: readonly string[], of: 'allCountries' | 'allOffices') =>
    codes.length === 0 ? wordsOfTable(words, of) : codes.join(', ');
  const { compared } = report;
  const line = (name: Parameters<typeof wordsOfTable>[1], said: string) => [wordsOfTable(words, name), said] as const;
  // Of a register nobody is counted, and each of its lines has one day.
  const ofPeople = !isRegisterUnit(report.unit);
  const when =
    report.period.by === 'as-of'
      ? [line('by-as-of', words.day(to ?? ''))]
      : [
          ...(ofPeople
            ? [line('by', wordsOfTable(words, isDatedUnit(report.unit) ? 'by-own-day' : `by-${report.period.by}`))]
            : []),
          line('period', periodWords({ from, to }, words)),
        ];
  return [
    line('unit', wordsOfTable(words, `unit-${report.unit}`)),
    ...(ofPeople ? [line('population', wordsOfTable(words, `population-${report.population}`))] : []),
    ...when,
    ...(compared === undefined ? [] : [line('compared', comparedLine(report, compared, words))]),
    ...report.narrowed.map(({ question, label }) =>
      line('narrowed', named(question[words.language], label[words.language], words.language)),
    ),
    ...(ofPeople
      ? [
          line(
            'origin',
            all(
              origins.map((country) => countryLabel(country, words.language)),
              'allCountries',
            ),
          ),
        ]
      : []),
    line('office', all(offices, 'allOffices')),
    ...(projects.length === 0 ? [] : [line('project', projects.join(', '))]),
    ...(shared ? [line('shared', '✓')] : []),
  ];
}

/** A dimension in words, with the column that it is. */
export function dimensionTitle({ label, column }: ReportDimension, language: Language): string {
  if (column === undefined) return label[language];
  const { question } = column;
  const of = question === null ? column.label[language] : named(question[language], column.label[language], language);
  return `${label[language]} · ${of}`;
}

/** A thing and what it is, as the language puts a colon between them. */
export function named(thing: string, is: string, language: Language): string {
  return `${thing}${language === 'fr' ? ' ' : ''}: ${is}`;
}

/** Dimensions that stand side by side, with the rows of all of them; one alone where the table has no columns. */
export interface ReportMatrix {
  readonly id: string;
  readonly columns: readonly ReportDimension[];
  /** A cell for each column; undefined where the row is not in it, since nobody is: a zero. */
  readonly rows: readonly {
    readonly code: string;
    readonly label: Text;
    readonly cells: readonly (ReportRow | undefined)[];
  }[];
}

/** In the order of the report: what has columns begins with everybody, where that is one of them. */
export function matricesOf({ dimensions }: Pick<Report, 'dimensions'>): readonly ReportMatrix[] {
  const placeOf = ({ id, column }: ReportDimension): string => column?.of ?? id;
  return [...Map.groupBy(dimensions, placeOf)].map(([id, columns]) => ({ id, columns, rows: rowsOfAll(columns) }));
}

function rowsOfAll(columns: readonly ReportDimension[]): ReportMatrix['rows'] {
  const rows = new Map(columns.flatMap((column) => column.rows.map((row) => [row.code, row.label] as const)));
  return [...rows].map(([code, label]) => ({
    code,
    label,
    cells: columns.map((column) => column.rows.find((row) => row.code === code)),
  }));
}

/** From when to when, in words. */
export function periodWords({ from, to }: Pick<Report['period'], 'from' | 'to'>, words: ReportWords): string {
  if (from === null && to === null) return wordsOfTable(words, 'wholePeriod');
  return `${from === null ? wordsOfTable(words, 'always') : words.day(from)} – ${to === null ? wordsOfTable(words, 'untilNow') : words.day(to)}`;
}

function comparedLine(report: Report, compared: NonNullable<Report['compared']>, words: ReportWords): string {
  return `${periodWords(compared, words)} · ${wordsOfTable(words, 'total')} ${figure(report, compared.n, '', String)}`;
}

interface LineOfStep<Written> {
  readonly step: Step | 'known';
  readonly label: string;
  readonly n: Written;
}

/** From everybody known to those counted, a step a line; none of a protected table. */
export function waterfallLines(
  report: Report,
  words: ReportWords,
  written: (n: number) => string = String,
): readonly LineOfStep<string>[] {
  return waterfallCells(report, words, written).map((line) => ({
    ...line,
    n: typeof line.n === 'number' ? written(line.n) : line.n,
  }));
}

/** The same with a number where it is one, and words where it is a range. */
function waterfallCells(
  { waterfall }: Report,
  words: ReportWords,
  written: (n: number) => string,
): readonly LineOfStep<string | number>[] {
  if (waterfall === null) return [];
  const steps = [{ step: 'known' as const, ...waterfall.known }, ...waterfall.steps];
  return steps.map(({ step, n, least }) => ({
    step,
    label: wordsOfTable(words, `step-${step}`),
    n: least === n ? n : `${written(least)}–${written(n)}`,
  }));
}

/** Which offices reported, how much and until when. */
export function coverageLines({ coverage }: Report, words: ReportWords): readonly string[] {
  return coverage.offices.map(({ office, instances, until }) =>
    until === null
      ? wordsOfTable(words, 'coverageNone', { office })
      : wordsOfTable(words, 'coverageLine', {
          office,
          n: instances ?? wordsOfTable(words, 'suppressed'),
          until: words.day(until),
        }),
  );
}

/** A table as it leaves, part by part. A number that is known is one. */
interface ReportSheet {
  /** Its title and number, and what it says of itself. */
  readonly above: readonly (readonly Cell[])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What it rests on, a sentence each: which offices reported, and what to know of the numbers. */
  readonly below: readonly string[];
}

export function reportSheet(report: Report, number: number, words: ReportWords): ReportSheet {
  const { language } = words;
  const none = wordsOfTable(words, 'suppressed');
  const whole = (n: number | null, instead = none): Cell =>
    n === null || leastOf(report, n) !== n ? figure(report, n, instead, String) : n;
  const rows = report.dimensions.flatMap((dimension) =>
    dimension.rows.map((row): readonly Cell[] => [
      dimensionTitle(dimension, language),
      row.label[language],
      row.suppressed ? none : whole(row.n),
      row.percent ?? (row.suppressed ? none : ''),
      whole(dimension.denominator, baseless(report, dimension, none)),
      whole(dimension.missing, baseless(report, dimension, none)),
      ...(row.before === undefined ? [] : [whole(row.before.n), row.before.change ?? '']),
    ]),
  );
  const columns = [
    ...(['variable', 'category', 'number', 'percent', 'denominator', 'missing'] as const),
    ...(report.compared === undefined ? [] : (['before', 'change'] as const)),
  ];
  return {
    above: [
      [report.title[language], wordsOfTable(words, 'tableNumber', { number })],
      ...choiceLines(report, words),
      ...waterfallCells(report, words, String).map(({ label, n }) => [label, n]),
      [wordsOfTable(words, 'total'), whole(report.n)],
    ],
    columns: columns.map((key) => wordsOfTable(words, key)),
    rows,
    below: [...coverageLines(report, words), ...report.caveats.map((caveat) => caveat[language])],
  };
}

/** The whole of what leaves, a line each. */
export function reportLines(report: Report, number: number, words: ReportWords): readonly (readonly Cell[])[] {
  const { above, columns, rows, below } = reportSheet(report, number, words);
  return [...above, [], columns, ...rows, [], ...below.map((line) => [line])];
}
