/** The annual report, made of the tables that there are (statistics/RULES.md, The annual report): which stand in it, in which order, under which number. */
import { ANNUAL_REPORT } from '../../codebook/papers/annual-report.ts';
import { inEach } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { listOf, type Report, type ReportDimension } from '../../contract/report.ts';
import { matricesOf } from '../../contract/report-lines.ts';
import { reportRequest, TABLE_ASKS } from '../../contract/statistics.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { publisherOf } from '../protection/edition-given-out.ts';
import { type ReportAsked, report } from '../report.ts';
import { dimensionOf } from '../variable-dimension.ts';

/** Of the register of releases: one entry for the document. */
const ANNUAL_REPORT_TABLE = 'annual-report';

/** A table of the report: dimensions that stand side by side, or one. */
export interface AnnualTable {
  /** Its place in the document, from one on. */
  readonly number: number;
  readonly title: Text;
  readonly dimensions: readonly ReportDimension[];
  /** What its numbers are of. */
  readonly report: Report;
}

export interface AnnualChapter {
  readonly id: string;
  readonly title: Text;
  readonly tables: readonly AnnualTable[];
  /** What is not in it, and why. */
  readonly notes: readonly Text[];
}

export interface AnnualReport {
  readonly year: number;
  /** The year whose numbers stand beside; null where none does. */
  readonly before: number | null;
  readonly isInside: boolean;
  /** Of whose people it is; null of all offices. */
  readonly office: string | null;
  /** The office's own day on which it was made. */
  readonly day: string;
  /** Of the printed numbers; null inside. */
  readonly edition: number | null;
  /** What was counted in all. */
  readonly whole: Report;
  /** The same counted in persons; null outside, where persons are what is counted. */
  readonly persons: Report | null;
  readonly chapters: readonly AnnualChapter[];
}

interface AnnualYears {
  readonly year: number;
  readonly before: number | null;
  /** At headquarters one office alone; a mission's report is its own. */
  readonly office: string | null;
  /** Only what headquarters can have. */
  readonly shared: boolean;
}

/** Variables of a region's chapter, as iom-2011 has them for each (§3.1). */
const OF_A_REGION = ['assistance-country', 'child', 'sex', 'exclusive-type', 'trafficking-type'];
const VOLUNTARY = { variable: 'travel-mode', code: ['voluntary-return'] };
const REGION = 'assistance-region';

/** Tables without their numbers in the document. */
type Unnumbered = Omit<AnnualTable, 'number'>;

/**
 * Exact, with the numbers of another year beside where one is asked for. `today` is the office's own day. Throws `annual-own-office` where a mission is
 * asked for another office, and as {@link report} does.
 */
export function annualInside(db: Database, years: AnnualYears, today: string): AnnualReport {
  const { year, before } = years;
  const publisher = publisherOf(db);
  // A report of another office than was asked for would be taken for it.
  if (publisher !== null && years.office !== null && years.office !== publisher)
    throw new WaymarkError('annual-own-office');
  const office = publisher ?? years.office;
  const asked = askedOf({ ...years, office });
  const whole = report(db, asked, today);
  const regions = regionsIn(whole);
  return {
    ...{ year, before, isInside: true, office, day: today, edition: null, whole },
    persons: report(db, { ...ofYearAlone(asked), unit: 'persons' }, today),
    chapters: numbered([
      {
        ...{ id: 'all', title: titleOfAll(office), tables: singles(whole) },
        notes: regions.length === 1 ? [ANNUAL_REPORT.oneRegion] : [],
      },
      returnsChapter(db, asked, today),
      ...(regions.length > 1 ? regions.map((region) => regionChapter(db, asked, region, today)) : []),
    ]),
  };
}

/** Printed numbers, and no others: `made` is the table of an edition. */
export function annualOutside(made: Report, edition: number, year: number, today: string): AnnualReport {
  const [office = null] = listOf(made.filters.office);
  const tables = singles(made);
  const notes = tables.length === 0 ? [ANNUAL_REPORT.noTables] : [];
  return {
    ...{ year, before: null, isInside: false, office, day: today, edition, whole: made },
    persons: null,
    chapters: numbered([{ id: 'all', title: titleOfAll(office), tables, notes }]),
  };
}

/** What the register of releases keeps of it: everything counted, and every table under its number. */
export function annualRelease({ whole, chapters }: AnnualReport): Report {
  const tables = chapters.flatMap((chapter) => chapter.tables);
  const dimensions = tables.flatMap(({ number, dimensions: all }) =>
    all.map((dimension) => ({ ...dimension, id: `${number} ${dimension.id}` })),
  );
  return { ...whole, table: ANNUAL_REPORT_TABLE, dimensions };
}

const titleOfAll = (office: string | null): Text =>
  office === null ? ANNUAL_REPORT.everywhere : ANNUAL_REPORT.ofOneOffice;

function askedOf({ year, before, office, shared }: AnnualYears): ReportAsked {
  const asked = reportRequest.parse({
    ...{ table: 'annual', from: `${year}`, to: `${year}`, shared },
    ...(office === null ? {} : { office }),
    ...(before === null ? {} : { compared: { from: `${before}`, to: `${before}` } }),
  });
  return { ...asked, protect: null };
}

/** Without the year that stands beside. */
function ofYearAlone({ compared: _, ...asked }: ReportAsked): ReportAsked {
  return asked;
}

interface Chapter extends Omit<AnnualChapter, 'tables'> {
  readonly tables: readonly Unnumbered[];
}

/** Numbers go through the whole document. */
function numbered(chapters: readonly Chapter[]): readonly AnnualChapter[] {
  let last = 0;
  return chapters.map((chapter) => ({
    ...chapter,
    tables: chapter.tables.map((table) => {
      last += 1;
      return { ...table, number: last };
    }),
  }));
}

/** Each variable a table, each cross one. */
function singles(made: Report): readonly Unnumbered[] {
  return matricesOf(made).map(({ columns }) => {
    const dimensions = columns.map(unnumbered);
    return { title: titleOf(dimensions), dimensions, report: made };
  });
}

function titleOf(columns: readonly ReportDimension[]): Text {
  const [first] = columns;
  if (first === undefined) throw new Error('a table of nothing');
  const question = columns.at(-1)?.column?.question ?? null;
  return question === null ? first.label : inEach((language) => `${first.label[language]} × ${question[language]}`);
}

const NUMBER = /^\d+\. /u;
/** Without the number that it has in its own table: in the report it has another. */
function unnumbered(dimension: ReportDimension): ReportDimension {
  return NUMBER.test(dimension.label.en) ? { ...dimension, label: dimensionOf(dimension.id).label } : dimension;
}

/** Regions in which somebody was helped, in the order of the mapping. */
function regionsIn({ dimensions }: Report): readonly { readonly code: string; readonly label: Text }[] {
  const rows = dimensions.find(({ id }) => id === REGION)?.rows ?? [];
  return rows.filter(({ n }) => (n ?? 0) > 0);
}

function returnsChapter(db: Database, asked: ReportAsked, today: string): Chapter {
  const tables = returnsTables(db, asked, today);
  return {
    ...{ id: 'returns', title: ANNUAL_REPORT.returns, tables },
    notes: tables.length === 0 ? [ANNUAL_REPORT.noReturns] : [],
  };
}

/** Of those who returned voluntarily: nationality, and age by women and men; none where nobody did. */
function returnsTables(db: Database, asked: ReportAsked, today: string): readonly Unnumbered[] {
  const narrowed = [...(asked.narrowed ?? []), VOLUNTARY];
  const returned = report(db, { ...asked, narrowed }, today);
  if (returned.n === 0 && (returned.compared?.n ?? 0) === 0) return [];
  // Of one year alone: beside each cell another would be too much to read.
  const age = { table: 'cross', date: TABLE_ASKS.annual.date, rows: 'age-counted', columns: 'sex' } as const;
  const crossed = report(db, { ...ofYearAlone(asked), narrowed, ...age }, today);
  return [...chosen(returned, ['nationalities']), ...singles(crossed)].map((table) => ({
    ...table,
    title: inEach((language) => `${table.title[language]} · ${ANNUAL_REPORT.returned[language]}`),
  }));
}

function regionChapter(
  db: Database,
  asked: ReportAsked,
  { code, label }: { readonly code: string; readonly label: Text },
  today: string,
): Chapter {
  const ofRegion = { ...asked, narrowed: [{ variable: REGION, code: [code] }] };
  const made = report(db, ofRegion, today);
  const tables = [...chosen(made, OF_A_REGION), ...returnsTables(db, ofRegion, today)];
  return { id: code, title: label, tables, notes: [] };
}

function chosen(made: Report, variables: readonly string[]): readonly Unnumbered[] {
  const all = singles(made);
  return variables.flatMap((id) => all.filter(({ dimensions }) => dimensions.some((one) => one.id === id)));
}
