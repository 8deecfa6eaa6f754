/** What can be asked of statistics: of whom, what is counted, by which date, which tables there are, and which of them may leave. */
import { z } from 'zod';
import { REGION_VERSIONS } from '../codebook/regions.ts';

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
/** Whether those who are counted are people, in their cases or by themselves, and not what was done or noted. */
export function countsPeople(unit: Unit): boolean {
  return !isDatedUnit(unit) && !isRegisterUnit(unit);
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

const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .optional();

/** What the table `cross` is of where nobody asks for other rows and columns. */
export const FIRST_CROSSED = { rows: 'age-counted', columns: 'sex' } as const;
/** Most rows that are asked for; of all others one is made. */
export const MOST_ROWS = 250;

const countable = z.string().max(60).optional();

/** One or several codes, each once, in the order of codes; none at all is no question. */
function codesOf(code: z.ZodString) {
  return z
    .union([code.transform((one) => [one]), z.array(code).min(1).max(MOST_ASKED)])
    .transform((codes) => [...new Set(codes)].sort());
}
const someOf = (code: z.ZodString) => codesOf(code).optional();
/** Countries that there are, and more offices than anybody has. */
const MOST_ASKED = 300;
/** Most filters of one question. */
export const MOST_FILTERS = 10;

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
  /** Only those who were given something under any of these project lines. */
  project: someOf(z.string().max(24)),
  /** Only those with any of these codes of each of these variables. */
  narrowed: z
    .array(z.object({ variable: z.string().max(60), code: codesOf(z.string().max(60)) }))
    .max(MOST_FILTERS)
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

/** A project inside the office, or several as one, from their beginning to a day. */
export const projectAsked = z.object({
  line: codesOf(z.string().trim().min(1).max(24)),
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
  project,
  office = [],
  origin = [],
}: ReportRequest): boolean {
  return (
    [rows, columns, top, compared, mapping, project].every((choice) => choice === undefined) &&
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
