/** What leaves of statistics: what is asked of it, and how the register of releases shows it. */
import { z } from 'zod';
import { LEAST_K } from '../codebook/least-k.ts';
import type { StopReason } from '../codebook/stop-reasons.ts';
import { LANGUAGES } from '../codebook/types.ts';
import type { Report, ReportFilter } from './report.ts';
import { reportRequest } from './statistics.ts';
import { fileToken } from './token.ts';

/** Who may read a table that leaves. */
export const RELEASE_AUDIENCES = ['internal', 'contract', 'partners', 'public'] as const;
export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

/**
 * The fewest persons a number may stand for; null for an exact table. Only whoever may see exact tables asks for another than the
 * codebook's; for partners and the public it is never less.
 */
export const protect = z.union([z.number().int().min(2).max(100), z.null()]).default(LEAST_K);

/** What is asked of every table that leaves. */
export const leaving = reportRequest.extend({
  protect,
  audience: z.enum(RELEASE_AUDIENCES).exclude(['contract']),
  reason: z.string().trim().max(500).optional(),
});

/** One chart of a table (`charts/svg.ts`, pictureOf) in the place of all; refused with `release-no-picture` where what leaves has none such. */
export const picture = z.string().max(120).optional();
/** Twenty MiB in base64. */
export const MOST_PICTURE_TEXT = 28_000_000;
/** The report of a project for one of its donors: what is counted from its beginning to a day. */
export const contractAsked = z.object({
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
export const annualAsked = z.object({
  year: z.number().int().min(1000).max(9999),
  /** Inside: the year whose numbers stand beside. */
  before: z.number().int().min(1000).max(9999).optional(),
  /** At headquarters one office alone; a mission's report is its own, and refused of another. */
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
export const contractToStop = z.object({
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
export const TABLE_FILES = ['csv', 'xlsx', 'svg'] as const;
export type TableFile = (typeof TABLE_FILES)[number];

/** Numbers that are printed together, of one office or (null) of all. */
export const printedEdition = z.object({
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
  /** What else those counted have in common; left out where nothing else was asked, and of what other desks told. */
  readonly only?: readonly ReportFilter[];
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
  /**
   * At headquarters, of the report of a project: a word of headquarters by which its office goes and which this desk no longer knows. `isHeld`: it holds the
   * report back, and why; else it lifted that.
   */
  readonly notKnown: { readonly at: string; readonly isHeld: boolean; readonly why: StopReason | null } | null;
}

/** Facts that were published. */
export interface PublishedFolder {
  /** In the list of what left. */
  readonly number: number;
  readonly files: readonly string[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Cases that are known here and not in it: who asked to be counted only, and anonymous rows; all others who are held back. */
  readonly countedOnly: number;
  readonly heldBack: number;
}
