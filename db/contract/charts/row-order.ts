/** In which order a chart shows its rows. Pure. */
import type { ReportDimension } from '../report.ts';

/** Variables whose rows have no order of their own: their charts begin with the largest. All others stay as their table is. */
const WITHOUT_ORDER: ReadonlySet<string> = new Set([
  'activity',
  'assistance-region',
  'call-advice',
  'call-topics',
  'call-way',
  'came-with',
  'channel',
  'closure-reason',
  'contact-way',
  'destination-m49',
  'destination-region',
  'exclusive-type',
  'exploitation',
  'exploitation-region',
  'gender',
  'help-groups',
  'house',
  'housing',
  'how-moved',
  'identified-at',
  'identified-by',
  'main-exploitation',
  'means-at-contact',
  'means-of-control',
  'nationality',
  'nationality-region',
  'papers-used',
  'promises',
  'provider-kinds',
  'reason-for-leaving',
  'recruiters',
  'recruitment-methods',
  'referred-to',
  'sectors',
  'service-groups',
  'sex',
  'trafficking-type',
  'transport',
  'type',
  'vulnerabilities-community',
  'vulnerabilities-household',
  'vulnerabilities-individual',
  'ways-out',
  'work-before',
]);

/** Rows that say less than a category: what no list has, what a mapping does not name, and all others together. They stand last. */
const RESTS: ReadonlySet<string> = new Set(['other', 'unclassified', 'unmapped', 'all-others', 'the-rest']);

export function isRest(code: string): boolean {
  return RESTS.has(code);
}

/** Whose rows are one after another in time. */
export function isTime(variable: string): boolean {
  return variable === 'year' || variable === 'quarter' || variable === 'month';
}

/** What the rows are, also of a column; in a cross of what is printed the first of the two. */
export function variableOf({ id, column }: ReportDimension): string {
  return column === undefined || column.question === null ? id : (column.of.split(' by ')[0] ?? id);
}

interface Ordered {
  readonly code: string;
  /** null where hidden. */
  readonly n: number | null;
}

/**
 * The largest first where the variable has no order, rests last. Hidden numbers follow the shown ones as the table has them: where they stand
 * tells nothing of how large they are.
 */
export function inChartOrder<Row extends Ordered>(variable: string, rows: readonly Row[]): readonly Row[] {
  if (!WITHOUT_ORDER.has(variable)) return rows;
  const size = ({ n }: Row): number => n ?? -1;
  return rows.toSorted((a, b) => Number(isRest(a.code)) - Number(isRest(b.code)) || size(b) - size(a));
}
