import { z } from 'zod';
import { AGREED_OUTSIDE, REPORT_PARTS, REPORT_READERS, type ReportPart } from '../codebook/papers/case-report.ts';
import { CONSENT_TEXTS, type ShownText, TEXT_LANGUAGES } from '../codebook/papers/consent/edition.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { LANGUAGES } from '../codebook/types.ts';
import { caseId, id, month } from './fields.ts';
import { type LeftCase, severalCases } from './many-cases.ts';
import { partnerName } from './projects.ts';
import { verb } from './verb.ts';

export const PAPER_KINDS = [
  'house-sheet',
  'first-contact',
  'told-letter',
  'day-sheet',
  'feedback-sheet',
  'ask-letter',
  'case-list',
  'consulate-list',
  'post-sheet',
  'consent-text',
  'tracking-sheet',
  'case-report',
  'handover-summary',
  'own-copy',
  'referral-letter',
  'receipt',
  'travel-sheet',
  'blank-roster',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
/** Documents that the window makes of what it shows. */
const OWN_PAPERS = ['caseload', 'statistics', 'recovery-code'] as const;
export type OwnPaper = (typeof OWN_PAPERS)[number];
/** Onto paper, or into a PDF that anybody can read. */
const WAYS_OUT = ['print', 'file'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** A paper's content, already in its language and as the role may see it; the screen only lays it out. */
export interface Paper {
  readonly kind: PaperKind;
  readonly language: (typeof LANGUAGES)[number];
  readonly heading: string;
  /** Of what is handed to the person: the language that they read; without it the paper's own. */
  readonly reads?: { readonly language: string; readonly fromRight: boolean };
  /** What a loose side says of itself at its head: the name used, the room, the number of the sheet. */
  readonly whose?: string;
  readonly blocks: readonly PaperBlock[];
  /** What stands on a side of its own behind all others. */
  readonly back?: readonly PaperBlock[];
  /** The foot of each copy: printed at, by number, which copy, destroy by. None before it has a number. */
  readonly foot: readonly string[];
}
export const PAPER_SIZES = ['A4', 'Letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];
/** What stands on one side of a paper between its head and its foot. */
export interface PaperSide {
  /** Which of how many, in the paper's language; null where there is one and nothing to mistake it for. */
  readonly place: string | null;
  readonly blocks: readonly PaperBlock[];
}
/** Points of the text of a paper. */
export type TypeSize = 11 | 10;
/** A paper as it is drawn, on the screen and on paper. The blank first-contact page alone has type of its own. */
export interface PaperLayout {
  readonly points: TypeSize;
  readonly sides: readonly PaperSide[];
}
/** A whole HTML document for `desk.print` and `desk.printToPdf`; it needs nothing from outside itself. */
export interface PaperDocument {
  readonly title: string;
  readonly html: string;
}
export type PaperBlock =
  /** The heading of a part, never alone at the foot of a side. */
  | { readonly block: 'part'; readonly title: string }
  | {
      readonly block: 'facts';
      readonly title: string | null;
      /** Two of them on a line: short ones, where the side must hold more. */
      readonly pairs?: true;
      /** Who wrote it and of what day, beside the title. It then stands on one side, where it is not longer than half of one. */
      readonly beside?: string;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    }
  | {
      readonly block: 'list';
      readonly title: string;
      readonly items: readonly string[];
      /** Where there is nothing to list: how many lines there are for a hand; two where it is not said. */
      readonly lines?: number;
    }
  | {
      readonly block: 'table';
      readonly title: string | null;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns by their place that hold amounts and numbers: they end in one line. */
      readonly numbers?: readonly number[];
      /** Its cells are written in by hand. */
      readonly blank?: true;
    }
  | { readonly block: 'notice'; readonly text: string }
  | {
      readonly block: 'choices';
      readonly number: string;
      readonly question: string;
      readonly asked: boolean;
      readonly choices: readonly string[];
      readonly line: boolean;
    }
  | {
      readonly block: 'signatures';
      /** Room above the line for a thumbprint, or for a name by hand. */
      readonly over?: 'thumb' | 'name';
      readonly labels: readonly string[];
    }
  | {
      readonly block: 'parallel';
      readonly title: string;
      readonly besideTitle: string | null;
      /** Begins a side, where not all stands on one. */
      readonly beginsSide?: true;
      readonly rows: readonly ParallelRow[];
    }
  /** A card to cut out, on which nothing is printed. */
  | { readonly block: 'card'; readonly note: string };

/** What the person reads, with the boxes to tick, and small beside it the same in the language of the office; null where that is the same language. */
export interface ParallelRow {
  readonly text: string;
  readonly boxes: readonly string[];
  readonly beside: string | null;
}

/** A document as it is printed; the largest table of statistics is a tenth of this. */
const html = z.string().max(4_000_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Of a letter that tells without consent: the decision that lets it leave. */
const decision = id;
/** Of a day sheet: the code of the house; left out, the own one. There is one copy of it, whatever is asked for. */
const house = z.string().trim().min(1).max(24);
/** Of a paper to an office: its code. */
const office = z.string().trim().min(1).max(24);
/** Of a detailed report: for whom, and what is left out of it. Of one for another office `office` is its code. */
const report = z.object({
  reader: z.enum(REPORT_READERS),
  /** Of one that goes outside: to whom, and by which agreement. */
  name: z.string().trim().max(120).optional(),
  agreed: z.enum(AGREED_OUTSIDE).optional(),
  without: z.array(z.enum(REPORT_PARTS)).max(REPORT_PARTS.length).default([]),
});

export type ReportAsked = z.output<typeof report>;

/** Of a text to agree to: which; `language`: in which, where it is not the first that the person reads. */
const consentText = z.object({ id: z.enum(CONSENT_TEXTS), language: z.enum(TEXT_LANGUAGES).optional() });
export type ConsentTextWanted = z.infer<typeof consentText>;
/** Of a tracking sheet: the project line; with a month, what was paid by it then, also through one partner alone. */
const projectLine = z.string().trim().min(1).max(24);
/** Of a list for a consulate: of which country (ISO 3166-1 alpha-3). */
const country = z.string().regex(/^[A-Z]{3}$/);

/** Of a paper of one record: which; left out, the only one of which there can be such a paper. */
const record = id;

/** Which paper, of what, and how it is drawn. */
const paper = z.object({
  kind: z.enum(PAPER_KINDS),
  caseId: caseId.nullable(),
  decision: decision.optional(),
  house: house.optional(),
  office: office.optional(),
  report: report.optional(),
  cases: severalCases.optional(),
  text: consentText.optional(),
  line: projectLine.optional(),
  month: month.optional(),
  partner: partnerName.optional(),
  country: country.optional(),
  record: record.optional(),
  language: z.enum(LANGUAGES),
  size: z.enum(PAPER_SIZES).default('A4'),
});
export type PaperWanted = z.output<typeof paper>;

/** The record and question in which something was typed. */
export interface TypedAt {
  readonly record: string;
  readonly kind: string;
  readonly question: string;
}

/** Something in an answer that must not stand on the paper; of a house sheet `at`: where it is mended. */
export interface PaperStop {
  readonly at?: TypedAt;
  readonly code: SentenceCode;
  readonly places: Readonly<Record<string, string | number>>;
}

/** What may be meant otherwise, as whoever prints may say; `shown` is what they say it of. */
export interface Likenesses {
  readonly found: readonly PaperStop[];
  readonly shown: string;
}

export const papersArea = {
  /**
   * What would be printed, and what stops it: a forbidden word in a free-text answer stops printing until it is edited, what is like one until
   * somebody says that it is meant otherwise.
   */
  content: verb<{
    readonly paper: Paper;
    /** As it is printed. */
    readonly layout: PaperLayout;
    readonly stops: readonly PaperStop[];
    /** Null where there are none. */
    readonly likenesses: Likenesses | null;
    /** Of a list, or of the post: those that were asked for and are not on it. */
    readonly left: readonly LeftCase[];
    /** Of a list for a consulate, what was shown of it; null for every other. */
    readonly shown: string | null;
    /** Null where the paper is no text to agree to. */
    readonly text: ShownText | null;
    /** Of a detailed report: its parts that hold something, left out or not, and how many things each holds. */
    readonly parts: readonly { readonly part: ReportPart; readonly count: number }[];
    /** Of what goes to somebody outside: with which partners something may be shared and what never, as far as who prints reads it. */
    readonly limits: readonly string[];
  }>()(paper),
  /**
   * Enters the paper in the outgoing list before it is printed or saved; answers its number. `meantOtherwise` is what was `shown` of the
   * likenesses: where others have come since, the paper is refused with the first of them. The list and the audit trail keep that it was said.
   * A list for a consulate leaves as it was `shown`, looked at again in the transaction in which it leaves, else it is refused with
   * `consulate-list-changed`; the trail has a line for each case on it.
   */
  register: verb<{
    readonly number: number;
    readonly paper: Paper;
    /** How many sides one copy has. */
    readonly sides: number;
    readonly document: PaperDocument;
  }>()(
    paper.extend({
      copies: z.number().int().min(1).max(20),
      how: z.enum(['print', 'pdf']),
      reason: z.string().trim().max(500).optional(),
      meantOtherwise: sha256.optional(),
      shown: sha256.optional(),
    }),
  ),
  /**
   * Enters a paper that the window made itself, by its text: the caseload of the day, a statistical table that was released, the recovery code. It
   * is refused where a sign in it cannot be printed (`document-missing-sign`). The code only in the session that was shown one
   * (`paper-not-registered`). These are printed, never files; but for a document that was registered as a release (`statistics.annual`), and refused
   * with `paper-not-registered` where this is none.
   */
  registerOwn: verb<{ readonly registered: true }>()(
    z.object({ what: z.enum(OWN_PAPERS), html, how: z.enum(WAYS_OUT).default('print') }),
  ),
  /**
   * Asked by main before it prints or writes a document: refused with `paper-not-registered` unless this session registered exactly this text
   * for this way out. Each registering holds for one time. For what the window made itself this is the line in the audit trail: a dialog
   * that was closed before leaves none.
   */
  confirm: verb<{ readonly registered: true }>()(z.object({ sha256, how: z.enum(WAYS_OUT) })),
  /**
   * The paper did not leave: the dialog was closed, or nothing came out of the printer. By its number in the outgoing list, where it stands with
   * no copies from now on, or as what the window made itself; the audit trail says it. Only of what this session registered
   * (`paper-not-registered`), once.
   */
  takeBack: verb<{ readonly takenBack: true }>()(
    z.object({ paper: z.union([z.number().int().min(1), z.enum(OWN_PAPERS)]) }),
  ),
};
