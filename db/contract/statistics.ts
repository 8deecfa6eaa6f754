import { z } from 'zod';
import { LEAST_K } from '../codebook/least-k.ts';
import { REGION_VERSIONS, type RegionVersion } from '../codebook/regions.ts';
import { STOP_REASONS, type StopReason } from '../codebook/stop-reasons.ts';
import { LANGUAGES, type Text } from '../codebook/types.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** Who is counted (statistics/RULES.md, What a table is). */
export const POPULATIONS = [
  'known',
  'screened',
  'eligible',
  'assisted',
  'victims',
  'exploited-migrants',
  'dependants',
  'followed-up',
] as const;
export type Population = (typeof POPULATIONS)[number];
/** Each time that something was done, on its own day. */
export const DATED_UNITS = ['services', 'stays', 'referrals', 'payments'] as const;
type DatedUnit = (typeof DATED_UNITS)[number];
/** Of a register and of no case: calls to the hotline, nights of a bed, months of an office. */
const REGISTER_UNITS = ['calls', 'nights', 'months'] as const;
type RegisterUnit = (typeof REGISTER_UNITS)[number];
export const UNITS = ['instances', 'cases', 'persons', ...DATED_UNITS, ...REGISTER_UNITS] as const;
export type Unit = (typeof UNITS)[number];

export function isDatedUnit(unit: Unit): unit is DatedUnit {
  return DATED_UNITS.some((dated) => dated === unit);
}
export function isRegisterUnit(unit: Unit): unit is RegisterUnit {
  return REGISTER_UNITS.some((one) => one === unit);
}
/** What was chosen of several: one stands as it is, as the register has always kept it; null where nothing was chosen. */
export type Several = string | readonly string[] | null;

/** What was chosen, as a list; empty where nothing was. */
export function listOf(several: Several): readonly string[] {
  if (several === null) return [];
  return typeof several === 'string' ? [several] : several;
}

export function severalOf(list: readonly string[]): Several {
  return list.length > 1 ? list : (list[0] ?? null);
}

/** Which date brings something into a period; `as-of` goes with a day. */
export const DATE_RULES = [
  'first-help',
  'helped',
  'opened',
  'identified',
  'planned',
  'departed',
  'arrived',
  'closed',
  'as-of',
] as const;
export type DateRule = (typeof DATE_RULES)[number];
/**
 * Where those who are known leave a table, in this order; who leaves at none is counted. Those who refuse come first: whatever else is asked
 * of the others splits none of them.
 */
export const STEPS = [
  'counted-only',
  'held-back',
  'outside-population',
  'not-dated',
  'not-placed',
  'outside-period',
  'origin-unknown',
  'not-selected',
  'counted',
] as const;
export type Step = (typeof STEPS)[number];
/** Tables of cases and what was done in them. */
export const CASE_TABLES = [
  'ctm-profile',
  'partition',
  'outcomes',
  'legal',
  'follow-up',
  'snapshot',
  'funnel',
  'reintegration',
  'referrals',
  'annual',
  'corridors',
  'routes',
  'completeness',
  'cross',
] as const;
/** Tables of a register: they count no case and nobody, and take a period, an office and another period beside (statistics/RULES.md, Registers). */
export const REGISTER_TABLES = ['houses', 'hotline', 'reporting'] as const;
export type RegisterTableId = (typeof REGISTER_TABLES)[number];
/** Where the register of each lies: any other office has nothing to count in it. */
export const REGISTER_LIES_AT = {
  houses: 'missions',
  hotline: 'missions',
  reporting: 'headquarters',
} as const satisfies Readonly<Record<RegisterTableId, 'missions' | 'headquarters'>>;
export const TABLES = [...CASE_TABLES, ...REGISTER_TABLES] as const;
export type CaseTableId = (typeof CASE_TABLES)[number];
export type TableId = (typeof TABLES)[number];

/** Of whom each table is, what it counts and by which date, where nobody asks for others. */
export const TABLE_ASKS = {
  'ctm-profile': { population: 'assisted', unit: 'instances', date: 'first-help' },
  partition: { population: 'known', unit: 'cases', date: 'opened' },
  outcomes: { population: 'known', unit: 'cases', date: 'closed' },
  legal: { population: 'assisted', unit: 'instances', date: 'first-help' },
  'follow-up': { population: 'followed-up', unit: 'instances', date: 'helped' },
  snapshot: { population: 'known', unit: 'cases', date: 'as-of' },
  funnel: { population: 'known', unit: 'cases', date: 'opened' },
  reintegration: { population: 'assisted', unit: 'instances', date: 'helped' },
  referrals: { population: 'known', unit: 'referrals', date: 'opened' },
  annual: { population: 'assisted', unit: 'instances', date: 'helped' },
  corridors: { population: 'assisted', unit: 'instances', date: 'first-help' },
  routes: { population: 'assisted', unit: 'instances', date: 'first-help' },
  completeness: { population: 'known', unit: 'cases', date: 'opened' },
  cross: { population: 'assisted', unit: 'instances', date: 'first-help' },
  houses: { population: 'known', unit: 'nights', date: 'helped' },
  hotline: { population: 'known', unit: 'calls', date: 'helped' },
  reporting: { population: 'known', unit: 'months', date: 'helped' },
} as const satisfies Readonly<
  Record<TableId, { readonly population: Population; readonly unit: Unit; readonly date: DateRule }>
>;

/** What a table can count: one whose rows hold who was refused or not yet helped counts neither instances of help nor what was done. */
export function unitsOf(table: TableId): readonly Unit[] {
  if (isRegisterTable(table)) return [TABLE_ASKS[table].unit];
  return REFUSALS_TOO.includes(table) ? ['cases', 'persons'] : UNITS_OF_CASES;
}
const UNITS_OF_CASES = UNITS.filter((unit) => !isRegisterUnit(unit));

/** Whether a table can be counted at a kind of office. */
export function isTableAt(table: TableId, kind: 'mission' | 'headquarters'): boolean {
  return !isRegisterTable(table) || (REGISTER_LIES_AT[table] === 'headquarters') === (kind === 'headquarters');
}

export function isRegisterTable(table: TableId): table is RegisterTableId {
  return REGISTER_TABLES.some((one) => one === table);
}

const REFUSALS_TOO: readonly TableId[] = ['partition', 'snapshot', 'funnel'];

export interface ReportRow {
  readonly code: string;
  readonly label: Text;
  /** null where suppressed. */
  readonly n: number | null;
  /** One decimal; null where suppressed, where there is nothing to divide by, and where the number is a range ({@link leastOf}). */
  readonly percent: number | null;
  readonly suppressed: boolean;
  /** In the period that the table is compared with. */
  readonly before?: Before;
}
/** A number of another period; `change` in percent of it, null where there is nothing to divide by or a number is a range. */
interface Before {
  readonly n: number;
  readonly percent: number | null;
  readonly change: number | null;
}
/** The column of a table that has columns: those with this code of whom the dimension `of` counts. */
export interface ReportColumn {
  readonly of: string;
  readonly code: string;
  readonly label: Text;
  /** What the columns are; null where they are parts of the table itself. */
  readonly question: Text | null;
}
export interface ReportDimension {
  readonly id: string;
  readonly label: Text;
  /** Left out where it is of everybody whom the table counts. */
  readonly column?: ReportColumn;
  readonly denominator: number | null;
  readonly missing: number | null;
  readonly multi: boolean;
  readonly rows: readonly ReportRow[];
  /** Its rows are of different things, or of money: side by side as bars they would say nothing. */
  readonly inNoChart?: true;
}
export interface Report {
  readonly table: string;
  readonly title: Text;
  readonly unit: Unit;
  readonly population: Population;
  /** `to` is the day itself of a table as of a day. */
  readonly period: { readonly from: string | null; readonly to: string | null; readonly by: DateRule };
  /** The period whose numbers stand beside, and how many the table counts in it; left out where none was asked for. */
  readonly compared?: { readonly from: string | null; readonly to: string | null; readonly n: number };
  readonly filters: { readonly origin: Several; readonly office: Several; readonly shared: boolean };
  /** What else those counted have in common: a variable of the codebook and its code, in words. */
  readonly narrowed: readonly { readonly variable: string; readonly code: string; readonly label: Text }[];
  /** By whose regions, where somebody asked for others than those that the table has. */
  readonly mapping?: RegionVersion;
  readonly coverage: {
    /** `instances` null where suppressed, as all numbers here; `until` null where nothing has come of that office. */
    readonly offices: readonly {
      readonly office: string;
      readonly instances: number | null;
      readonly until: string | null;
    }[];
    readonly heldBack: number | null;
    readonly erased: number | null;
    readonly unclassified: number | null;
    readonly core: number;
    /** Persons only: least and most it can be, and how many could not be compared. */
    readonly persons: {
      readonly least: number;
      readonly most: number | null;
      readonly notCompared: number | null;
    } | null;
  };
  readonly n: number | null;
  /**
   * Of a protected table, who is known here and not in it, and why: nobody has recorded help, or the first help was not certainly in the
   * period. In the unit of the table, in the place of instances cases. `n` null where it is too small to be shown. On the screen alone; of an
   * exact table, which stays inside, the waterfall says it.
   */
  readonly notCounted: readonly { readonly why: 'no-help' | 'outside-period'; readonly n: number | null }[];
  /**
   * Of an exact table, from everybody known to those counted, in the unit of the table: the steps add up to `known`. `least` is the fewest that it
   * can be, where persons could not all be compared. Null in a protected one, where the steps could be subtracted.
   */
  readonly waterfall: {
    readonly known: { readonly n: number; readonly least: number };
    readonly steps: readonly { readonly step: Step; readonly n: number; readonly least: number }[];
  } | null;
  readonly dimensions: readonly ReportDimension[];
  /** Sentences printed with the table: what it counts, that categories overlap, which mapping, protection. */
  readonly caveats: readonly Text[];
  readonly protection: { readonly k: number | null };
}

/**
 * The fewest that a shown number of a table can be, `n` being the most; `n` itself where nothing is doubtful. Each person who could not be
 * compared may be one who is counted already, and takes at most one from any number of the table: from the row of either.
 */
export function leastOf({ coverage: { persons } }: Pick<Report, 'coverage'>, n: number): number {
  if (persons === null || persons.most === null) return n;
  return Math.max(0, n - (persons.most - persons.least));
}

const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .optional();

/** What the table `cross` is of where nobody asks for other rows and columns. */
export const FIRST_CROSSED = { rows: 'age-counted', columns: 'sex' } as const;
/** Most rows that are asked for; of all others one is made. */
export const MOST_ROWS = 250;

const countable = z.string().max(60).optional();

/** One or several codes, each once, in the order of codes. */
function someOf(code: z.ZodString) {
  return z
    .union([code.transform((one) => [one]), z.array(code).min(1).max(MOST_ASKED)])
    .transform((codes) => [...new Set(codes)].sort())
    .optional();
}
/** Countries that there are, and more offices than anybody has. */
const MOST_ASKED = 300;

export const reportRequest = z.object({
  table: z.enum(TABLES),
  /** Where nothing is said, that of the table. */
  population: z.enum(POPULATIONS).optional(),
  /** Where nothing is said, that of the table. */
  unit: z.enum(UNITS).optional(),
  /** Where nothing is said, that of the table; of others than the table’s, that of the population. */
  date: z.enum(DATE_RULES).exclude(['as-of']).optional(),
  /** In the place of a period: who had come into the population by the end of this day and whose file was not closed. */
  asOf: day,
  /** Only those who are of any of these countries. */
  origin: someOf(z.string().length(3)),
  /** Only what any of these offices did. */
  office: someOf(z.string().max(24)),
  from: day,
  to: day,
  /** Only those with these codes of variables of the codebook. */
  narrowed: z
    .array(z.object({ variable: z.string().max(60), code: z.string().max(60) }))
    .max(10)
    .optional(),
  /** Of the table `cross`: what its rows are, something that can be counted (`db/codebook/countable.ts`). */
  rows: countable,
  /** What its columns are; of any table. */
  columns: countable,
  /** Only so many rows, the largest, of the table `cross` and of rows that are what occurs; all others stand in one. */
  top: z.number().int().min(1).max(MOST_ROWS).optional(),
  /** By which regions countries are sorted, wherever rows, columns or a filter are regions; left out, by those that the table has. */
  mapping: z.enum(REGION_VERSIONS).optional(),
  /** Another period, whose numbers stand beside those of the table. */
  compared: z.object({ from: day, to: day }).optional(),
  /** Only cases whose sharing with headquarters is not refused (what headquarters can have). */
  shared: z.boolean().default(false),
  /** Percentages of all, those without an answer included (statistics/RULES.md, Percentages). */
  countMissing: z.boolean().default(false),
  decimals: z.union([z.literal(0), z.literal(1)]).default(1),
});
export type ReportRequest = z.infer<typeof reportRequest>;

/** In the place of a row, or of a column, those who are in none of the dimension. */
export const MISSING_ROW = 'no-answer';

/** A number of an exact table: a step of its waterfall, or a row of a dimension, in one of its columns where it has any. */
const tableNumber = z.object({
  request: reportRequest,
  of: z.union([
    z.object({ step: z.enum(['known', ...STEPS]) }),
    z.object({
      dimension: z.string().max(80),
      row: z.string().max(80),
      column: z.string().max(80).optional(),
    }),
  ]),
});
export type TableNumber = z.infer<typeof tableNumber>;

/** A project inside the office, from its beginning to a day. */
const projectAsked = z.object({
  line: z.string().trim().min(1).max(24),
  /** `YYYY-MM-DD`. */
  until: z.string().max(10),
});
export type ProjectAsked = z.infer<typeof projectAsked>;

/** A number of a project inside. */
const projectNumber = z.object({
  project: projectAsked,
  of: z.object({ dimension: z.string().max(80), row: z.string().max(80) }),
});
export type ProjectNumber = z.infer<typeof projectNumber>;

export const behindNumber = z.union([tableNumber, projectNumber]);
export type BehindNumber = z.infer<typeof behindNumber>;

/** Tables that sort countries by region of their own. */
const TABLES_BY_REGION: readonly TableId[] = ['ctm-profile', 'annual'];
/** What can be counted whose rows are regions. */
const REGIONS_COUNTED: readonly string[] = [
  'assistance-region',
  'nationality-region',
  'destination-region',
  'exploitation-region',
];

/** Whether anything of a table is regions, so that the mapping of countries can be chosen. */
export function isByRegion({
  table,
  rows,
  columns,
  narrowed = [],
}: Pick<ReportRequest, 'table' | 'rows' | 'columns' | 'narrowed'>): boolean {
  const counted = [rows, columns, ...narrowed.map(({ variable }) => variable)];
  return TABLES_BY_REGION.includes(table) || counted.some((one) => one !== undefined && REGIONS_COUNTED.includes(one));
}

/** Whether a table is one of those that may leave: all else is counted inside alone, exactly, until what leaves is safe by construction. */
export function mayLeave({
  table,
  population,
  unit,
  date,
  asOf,
  narrowed,
  rows,
  columns,
  top,
  compared,
  mapping,
  office = [],
  origin = [],
}: ReportRequest): boolean {
  return (
    [rows, columns, top, compared, mapping].every((choice) => choice === undefined) &&
    LEAVING_TABLES.includes(table) &&
    LEAVING_UNITS.includes(unit ?? TABLE_ASKS[table].unit) &&
    (population ?? 'assisted') === 'assisted' &&
    (date ?? 'first-help') === 'first-help' &&
    asOf === undefined &&
    office.length <= 1 &&
    origin.length <= 1 &&
    (narrowed ?? []).length === 0
  );
}
const LEAVING_TABLES: readonly ReportRequest['table'][] = ['ctm-profile'];
export const LEAVING_UNITS: readonly Unit[] = ['instances', 'cases', 'persons'];

/** Who may read a table that leaves. */
export const RELEASE_AUDIENCES = ['internal', 'contract', 'partners', 'public'] as const;
export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

/**
 * The fewest persons a number may stand for; null for an exact table. Only whoever may see exact tables asks for another than the
 * codebook's; for partners and the public it is never less.
 */
const protect = z.union([z.number().int().min(2).max(100), z.null()]).default(LEAST_K);

/** What is asked of every table that leaves. */
const leaving = reportRequest.extend({
  protect,
  audience: z.enum(RELEASE_AUDIENCES).exclude(['contract']),
  reason: z.string().trim().max(500).optional(),
});

/** One chart of a table (`charts/svg.ts`, pictureOf) in the place of all; refused with `release-no-picture` where what leaves has none such. */
const picture = z.string().max(120).optional();
/** Twenty MiB in base64. */
const MOST_PICTURE_TEXT = 28_000_000;
/** The report of a project for one of its donors: what is counted from its beginning to a day. */
const contractAsked = z.object({
  line: z.string().trim().min(1).max(24),
  /** One of the project's donors, as the register names it. */
  recipient: z.string().max(120),
  /** The last day of a quarter that is over, `YYYY-MM-DD`. */
  until: z.string().max(10),
  /** Counted anew, in the place of one that was withdrawn. */
  corrected: z.boolean().optional(),
  /** Asked for with the first report of a project. */
  reason: z.string().trim().max(500).optional(),
});
export type ContractAsked = z.infer<typeof contractAsked>;

/** The annual report as a document. */
const annualAsked = z.object({
  year: z.number().int().min(1000).max(9999),
  /** Inside: the year whose numbers stand beside. */
  before: z.number().int().min(1000).max(9999).optional(),
  /** At headquarters one office alone; a mission's report is its own. */
  office: z.string().max(24).optional(),
  /** Inside: only what headquarters can have. */
  shared: z.boolean().default(false),
  audience: z.enum(RELEASE_AUDIENCES).exclude(['contract']),
  reason: z.string().trim().max(500).optional(),
  language: z.enum(LANGUAGES),
  how: z.enum(['print', 'pdf', 'command']),
  /** Where it is going to be written, looked at before it is registered. */
  out: fileToken().optional(),
});
export type AnnualAsked = z.infer<typeof annualAsked>;

/** A document that left, and the number it is registered under. */
export interface ReleasedDocument {
  readonly number: number;
  readonly document: { readonly title: string; readonly html: string };
}

/** An edition of the report of a project that left. */
const contractToStop = z.object({
  office: z.string().max(24),
  line: z.string().trim().min(1).max(24),
  /** `YYYY-MM-DD`. */
  until: z.string().max(10),
  edition: z.number().int().min(1),
});
export type ContractToStop = z.infer<typeof contractToStop>;

/** A table that left: the number it is registered under, and what it says. */
export interface ReleasedReport {
  readonly number: number;
  readonly report: Report;
}

/** Files that a table is written to by whoever keeps it: text that every program reads, a spreadsheet, or its charts as a picture. */
const TABLE_FILES = ['csv', 'xlsx', 'svg'] as const;
export type TableFile = (typeof TABLE_FILES)[number];

/** Numbers that are printed together, of one office or (null) of all. */
const printedEdition = z.object({
  span: z.enum(['year', 'three-years', 'half-year']),
  /** The year that it is, lies in or ends with. */
  year: z.number().int().min(1000).max(9999),
  office: z.string().max(24).nullable(),
});
export type PrintedEdition = z.infer<typeof printedEdition>;

/** A table that left, as the register of releases shows it. */
export interface ReleaseRow {
  /** In the register of the office that gave it out. */
  readonly number: number;
  /** UTC minute. */
  readonly at: string;
  /** Who took it out; null where another office did. */
  readonly user: string | null;
  readonly table: string;
  readonly audience: ReleaseAudience;
  readonly reason: string | null;
  /** What a report for a contract is of; null of every other table. */
  readonly contract: {
    readonly line: string;
    /** Null: another desk gave it out, which tells of none. */
    readonly recipient: string | null;
    readonly edition: number;
    /** Withdrawn here, or at headquarters held back; not by another desk of the office. */
    readonly mayStop: boolean;
  } | null;
  /** The office that gave it out; null: headquarters. */
  readonly office: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Of what it was printed; null of a table that stayed inside. */
  readonly edition: (PrintedEdition & { readonly number: 1 | 2 }) | null;
  /** Given out no more by this desk: withdrawn, or held back where it is another office's. */
  readonly stopped: { readonly at: string; readonly why: StopReason } | null;
  /** UTC minute since when the office that told of it gives it out no more. */
  readonly withdrawn: string | null;
  /** Of the report of a project: that headquarters holds it back, as its receipts told this office; `why` null: a reason that a newer version knows. */
  readonly held: { readonly by: string; readonly at: string; readonly why: StopReason | null } | null;
}

/** Facts that were published. */
interface PublishedFolder {
  /** In the list of what left. */
  readonly number: number;
  readonly files: readonly string[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Cases that are known here and not in it: who asked to be counted only, and anonymous rows; all others who are held back. */
  readonly countedOnly: number;
  readonly heldBack: number;
}

export const statisticsArea = {
  /** On the screen, inside the case database. */
  report: verb<Report>()(reportRequest.extend({ protect }), { long: true, waits: true }),
  /**
   * Registers what leaves by the clipboard, on paper or at a terminal. For partners and the public it is what is printed in its place: refused
   * where nothing is printed, or that is not given out, or not yet.
   */
  release: verb<ReleasedReport>()(leaving.extend({ how: z.enum(['copy', 'print', 'command']) }), {
    long: true,
    waits: true,
  }),
  /**
   * Registers a table as {@link release} does and writes it to a file, which is not encrypted: the place is asked for first, so that a dialog
   * that was closed registers nothing. Refused as well with what the door for files refuses.
   */
  releaseFile: verb<ReleasedReport>()(
    leaving.extend({ as: z.enum(TABLE_FILES), out: fileToken(), language: z.enum(LANGUAGES), picture }),
    { long: true, waits: true },
  ),
  /**
   * Registers a table whose picture the window is going to draw in points (PNG), as {@link releaseFile} does: the window draws what is answered,
   * and {@link writePicture} writes it. Not among long work, whose process ends with its answer: the place waits in the first one.
   */
  releasePicture: verb<ReleasedReport>()(leaving.extend({ out: fileToken(), language: z.enum(LANGUAGES), picture })),
  /** Writes the picture of a table that was registered for it, once, where that was said. Refused with `paper-not-registered` where none waits for it. */
  writePicture: verb<null>()(z.object({ number: z.number().int(), png: z.base64().max(MOST_PICTURE_TEXT) })),
  /** Registers the report of a project for one of its donors, which leaves by the clipboard, on paper or at a terminal. */
  contract: verb<ReleasedReport>()(contractAsked.extend({ how: z.enum(['copy', 'print', 'command']) }), {
    long: true,
    waits: true,
  }),
  /** Registers it as {@link contract} does and writes it to a file, which is not encrypted. Refused as well with what the door for files refuses. */
  contractFile: verb<ReleasedReport>()(
    contractAsked.extend({ as: z.enum(TABLE_FILES), out: fileToken(), language: z.enum(LANGUAGES) }),
    { long: true, waits: true },
  ),
  /**
   * Registers the annual report as one release, and answers it as a document that prints or becomes a PDF: inside from exact tables, for partners and
   * the public from the printed year alone, refused as {@link release} is. It is entered as what the window made itself before it leaves.
   */
  annual: verb<ReleasedDocument>()(annualAsked, { long: true, waits: true }),
  /** Registers a project as it stands, exactly, for inside. Refused with `no-such-project`, `report-no-such-day`, `release-needs-reason`. */
  project: verb<ReleasedReport>()(
    projectAsked.extend({ reason: z.string().trim().max(500), how: z.enum(['copy', 'print', 'command']) }),
    { long: true, waits: true },
  ),
  /** A project as it stands, exactly, on the screen. Refused with `no-such-project`, `report-no-such-day`. */
  projectInside: verb<Report>()(projectAsked, { long: true, waits: true }),
  /** Registers it as {@link project} does and writes it to a file, which is not encrypted. Refused as well with what the door for files refuses. */
  projectFile: verb<ReleasedReport>()(
    projectAsked.extend({
      ...{ reason: z.string().trim().max(500), as: z.enum(TABLE_FILES) },
      ...{ out: fileToken(), language: z.enum(LANGUAGES) },
    }),
    { long: true, waits: true },
  ),
  /**
   * Writes the open facts that headquarters may count into a new folder, as Parquet and CSV with a dictionary, under a number of the list of what left.
   * Sealed to an `age` recipient, or `plain` with why it is not: one of the two. Refused with `publish-headquarters`, `reason-needed`, `publish-how`,
   * `publish-recipient`, and with what the door for files refuses.
   */
  publish: verb<PublishedFolder>()(
    z.object({
      out: fileToken(),
      reason: z.string().trim().max(500),
      recipient: z.string().trim().max(4000).optional(),
      plain: z.string().trim().max(500).optional(),
    }),
    { long: true, stops: true },
  ),
  /** What left, here and as offices told headquarters; the newest first. For whoever takes tables out. */
  releases: verb<readonly ReleaseRow[]>()(z.object({})),
  /** Gives the numbers of a period out no more, or again (`why` null). Refused with `release-not-told` where none of them left. */
  stop: verb<null>()(z.object({ edition: printedEdition, why: z.enum(STOP_REASONS).nullable() })),
  /** The same of the report of a project for its donors. Refused as {@link stop} is, and with `contract-later-left`. */
  stopContract: verb<null>()(z.object({ contract: contractToStop, why: z.enum(STOP_REASONS).nullable() })),
};
