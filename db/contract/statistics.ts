import { z } from 'zod';
import { LEAST_K } from '../codebook/least-k.ts';
import { LANGUAGES, type Text } from '../codebook/types.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

export const UNITS = ['instances', 'cases', 'persons'] as const;
export type Unit = (typeof UNITS)[number];
export const TABLES = ['ctm-profile'] as const;

export interface ReportRow {
  readonly code: string;
  readonly label: Text;
  /** null where suppressed. */
  readonly n: number | null;
  /** One decimal; null where suppressed, where there is nothing to divide by, and where the number is a range ({@link leastOf}). */
  readonly percent: number | null;
  readonly suppressed: boolean;
}
export interface ReportDimension {
  readonly id: string;
  readonly label: Text;
  readonly denominator: number | null;
  readonly missing: number | null;
  readonly multi: boolean;
  readonly rows: readonly ReportRow[];
}
export interface Report {
  readonly table: string;
  readonly title: Text;
  readonly unit: Unit;
  readonly period: { readonly from: string | null; readonly to: string | null; readonly by: string };
  readonly filters: { readonly origin: string | null; readonly office: string | null; readonly shared: boolean };
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
   * Who is known here and not in the table, and why: nobody has recorded help, or the first help was not certainly in the period. In cases, or
   * in the unit of the table. `n` null where it is too small to be shown. On the screen alone.
   */
  readonly notCounted: readonly { readonly why: 'no-help' | 'outside-period'; readonly n: number | null }[];
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

export const reportRequest = z.object({
  table: z.enum(TABLES),
  unit: z.enum(UNITS).default('instances'),
  origin: z.string().length(3).optional(),
  office: z.string().max(24).optional(),
  from: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  to: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** Only cases whose sharing with headquarters is not refused (what headquarters can have). */
  shared: z.boolean().default(false),
  /** Percentages of all, those without an answer included (statistics/RULES.md, Percentages). */
  countMissing: z.boolean().default(false),
  decimals: z.union([z.literal(0), z.literal(1)]).default(1),
});
export type ReportRequest = z.infer<typeof reportRequest>;

/** Who may read a table that leaves. */
export const RELEASE_AUDIENCES = ['internal', 'partners', 'public'] as const;
export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

/**
 * The fewest persons a number may stand for; null for an exact table. Only whoever may see exact tables asks for another than the
 * codebook's; for partners and the public it is never less.
 */
const protect = z.union([z.number().int().min(2).max(100), z.null()]).default(LEAST_K);

/** What is asked of every table that leaves. */
const leaving = reportRequest.extend({
  protect,
  audience: z.enum(RELEASE_AUDIENCES),
  reason: z.string().trim().max(500).optional(),
});

/** A table that left: the number it is registered under, and what it says. */
export interface ReleasedReport {
  readonly number: number;
  readonly report: Report;
}

/** Files that a table is written to: text that every program reads, or a spreadsheet. */
const TABLE_FILES = ['csv', 'xlsx'] as const;
export type TableFile = (typeof TABLE_FILES)[number];

export const statisticsArea = {
  /** On the screen, inside the case database. */
  report: verb<Report>()(reportRequest.extend({ protect }), { long: true, waits: true }),
  /** Registers what leaves by the clipboard, on paper or at a terminal; refused when with an earlier release it reveals by difference. */
  release: verb<ReleasedReport>()(leaving.extend({ how: z.enum(['copy', 'print', 'command']) }), {
    long: true,
    waits: true,
  }),
  /**
   * Registers a table as {@link release} does and writes it to a file, which is not encrypted: the place is asked for first, so that a dialog
   * that was closed registers nothing. Refused as well with what the door for files refuses.
   */
  releaseFile: verb<ReleasedReport>()(
    leaving.extend({ as: z.enum(TABLE_FILES), out: fileToken(), language: z.enum(LANGUAGES) }),
    { long: true, waits: true },
  ),
};
