/** A table as it is answered: what was asked, numbers and what they rest on. */
import type { RegionVersion } from '../codebook/regions.ts';
import type { Text } from '../codebook/types.ts';
import type { DateRule, Population, Step, Unit } from './statistics.ts';

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
/** A variable and the codes of it of which those counted have at least one. */
export interface ReportFilter {
  readonly variable: string;
  readonly code: Exclude<Several, null>;
  /** The code in words; of several that it is any of them. */
  readonly label: Text;
  /** The variable in words. */
  readonly question: Text;
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
  /** `project` is left out where none is asked for. */
  readonly filters: {
    readonly origin: Several;
    readonly office: Several;
    readonly shared: boolean;
    readonly project?: Several;
  };
  /** What else those counted have in common: of each of these one code at least, all in words. */
  readonly narrowed: readonly ReportFilter[];
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
