import { z } from 'zod';
import { list } from '../codebook/lists/index.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { AnswerValue } from '../codebook/types.ts';
import { caseId, id } from './fields.ts';
import { handOverArea } from './hand-over.ts';
import { inboxArea } from './inbox.ts';
import type { NothingGoes, SealGroup, SealWarning } from './sealing.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

export const DEPTHS = ['full', 'without-identity', 'core'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What headquarters may be sent identity for (exchange/FORMAT.md, Depths). */
export const PURPOSES: readonly string[] = list('identity-purpose').codes.map(({ code }) => code);

/** What the directory can say of a station. */
export const STATION_STATES = ['active', 'retired', 'compromised'] as const;

/** A row per office that this one exchanges with. */
export interface OfficeRow {
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly headquarters: boolean;
  readonly stations: readonly {
    readonly id: string;
    readonly fingerprint: readonly string[];
    readonly state: 'enrolled' | (typeof STATION_STATES)[number];
  }[];
  /** Cases; receipts and directories are no sending of cases, and nobody acknowledges them. */
  readonly lastSentAt: string | null;
  /** The last file of any kind, and which. */
  readonly lastFileAt: string | null;
  readonly lastFileKind: string | null;
  readonly lastAcknowledgedAt: string | null;
  readonly lastReceivedAt: string | null;
  /** Cases changed since they were last sealed to this office. */
  readonly changed: number;
  readonly missingNumbers: readonly number[];
  /** What came from a desk of this office contradicts what came before: its folder was copied, or an older state put back. */
  readonly doubtful: boolean;
}

/** What would go, and what stays and why. `reason` is a sentence code. */
export interface SealPreview {
  readonly to: string;
  readonly depth: Depth;
  readonly cases: readonly {
    readonly caseId: string;
    readonly reference: string;
    readonly goes: boolean;
    readonly depth: Depth | null;
    readonly reason: SentenceCode | null;
    readonly records: number;
    readonly privateHalves: number;
    readonly withheld: number;
  }[];
  readonly totals: {
    readonly cases: number;
    readonly records: number;
    readonly heldBack: number;
    readonly unchanged: number;
    /** Cases of which a name or a text of somebody's goes too. */
    readonly withName: number;
  };
  /** What goes, then what stays, by its cause; the largest first. */
  readonly groups: readonly SealGroup[];
  readonly lookFirst: readonly SealWarning[];
  /** Null where something goes. */
  readonly nothing: NothingGoes | null;
  /** Nothing goes, and a file without cases is sealed all the same, in the place of the one that was lost. */
  readonly standsIn: boolean;
}

export interface SealResult {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly station: string;
    readonly number: number;
    /** Which of several that were sealed in one act, and how many there are; null where it was sealed alone. */
    readonly part: number | null;
    readonly parts: number | null;
  }[];
  readonly totals: SealPreview['totals'];
  /** It stopped after some of several: why, and how many they were to be. `totals` are those of what is there. */
  readonly stopped: { readonly code: SentenceCode; readonly all: number } | null;
  /** Whether the index that was asked for could be written; null where none was. */
  readonly index: 'written' | 'not-written' | null;
}

/**
 * What a directory changed about who may write and read. `successor`: a desk that may correct what another of its office wrote;
 * `own-successor`: of our own office; the others are what became of a desk.
 */
export interface DirectoryNews {
  readonly is: 'new' | 'successor' | 'own-successor' | (typeof STATION_STATES)[number];
  readonly office: string;
  readonly name: string;
  readonly fingerprint: readonly string[];
}

interface OpenCounts {
  readonly cases: number;
  readonly records: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly setAside: number;
  /** Lines beside the cases that were not kept: more than an office can need. */
  readonly notKept: number;
}
export type OpenResult = {
  readonly file: string;
  readonly from: string | null;
  readonly kind: 'cases' | 'receipt' | 'directory' | 'told' | null;
} & (
  | {
      readonly outcome: 'accepted' | 'already-opened';
      readonly counts: OpenCounts;
      readonly setAside: readonly {
        readonly caseId: string;
        readonly reference: string | null;
        readonly station: string;
        readonly reason: string;
      }[];
      readonly receipt: string | null;
      /** Of a directory; empty for other packages. */
      readonly news: readonly DirectoryNews[];
    }
  | {
      readonly outcome: 'refused';
      readonly error: { readonly code: SentenceCode; readonly places: Readonly<Record<string, string | number>> };
    }
);

/** An answer that leaves, or came, without the person's consent. */
export interface ToldAnswer {
  readonly kind: string;
  readonly question: string;
  readonly value: AnswerValue;
  /** The date is only about right, as the record says that it stands in. In a package that is an answer of its own beside the date. */
  readonly about?: true;
}

/** What another office told us without the person's consent. */
export interface ToldHere {
  readonly package: string;
  readonly office: string;
  readonly at: string;
  readonly readAt: string | null;
  /** Null where this office does not have the case. */
  readonly caseId: string | null;
  /** The case's label at the office that told; empty where it has none. */
  readonly reference: string;
  /** A code of the list `told-ground`. */
  readonly ground: string;
  readonly answers: readonly ToldAnswer[];
  readonly unreadable: number;
}

/** A decision by its case and record. */
const ofDecision = { caseId, record: id };

/** What is to be sealed. `again`: the number of a package to the office that was lost, whose cases go in one that stands in its place; `file`: which, by its name. */
const toSeal = {
  to: z.string().max(24),
  depth: z.enum(DEPTHS).optional(),
  purpose: z.enum(PURPOSES).optional(),
  cases: z.array(id).optional(),
  again: z.number().int().min(1).optional(),
  file: z.string().max(64).optional(),
};

export const exchangeArea = {
  ...inboxArea,
  ...handOverArea,
  offices: verb<{
    readonly offices: readonly OfficeRow[];
    readonly directory: { readonly number: number; readonly root: readonly string[] } | null;
    readonly setAside: readonly {
      readonly id: number;
      readonly reference: string | null;
      readonly office: string;
      readonly reason: string;
      readonly at: string;
    }[];
  }>()(z.object({})),
  /** Writes this office's card, into a folder under a name of its own or to a file; answers its name and fingerprint. */
  card: verb<{ readonly name: string; readonly fingerprint: readonly string[] }>()(
    z.object({ folder: fileToken().optional(), out: fileToken().optional() }),
  ),
  /** What a card says, before it is enrolled. */
  readCard: verb<{
    readonly office: string;
    readonly name: string;
    readonly country: string;
    readonly fingerprint: readonly string[];
    readonly demo: boolean;
    /**
     * The office asks that its desk be distrusted and this one stand in its place. `awaited`: packages that it sealed before and that have not
     * come; `foreign`: packages that came and that it did not seal.
     */
    readonly request: { readonly awaited: number; readonly foreign: number } | null;
  }>()(z.object({ file: fileToken() })),
  /**
   * Headquarters takes a card for the next directory. Where the office has a desk already: `successorOf` it, which may then correct
   * what it wrote; with `beside` each of the two may correct the other's. `asAsked`: as the card asks, in the place of the desk that it names,
   * which is distrusted after the last package that came of it; `goOn`: although packages of it have not come.
   */
  enrol: verb<{ readonly office: string; readonly fingerprint: readonly string[] }>()(
    z.object({
      file: fileToken(),
      fingerprint: z.array(z.string()).length(12).optional(),
      successorOf: id.optional(),
      beside: z.boolean().optional(),
      asAsked: z.boolean().optional(),
      goOn: z.boolean().optional(),
    }),
  ),
  /** Headquarters: what the next directory says of a station. Of a compromised one, what came until now stays good. */
  markStation: verb<{ readonly office: string }>()(z.object({ station: id, state: z.enum(STATION_STATES) })),
  /**
   * Headquarters: a new directory, one sealed package per station. `index`: a file outside `folder` that says which is whose; null in the
   * answer where none was asked for. One that could not be written takes back nothing: `files` says the same. `not`: offices of which a desk got no
   * file although the directory is in force, and why; null where somebody stopped it before. The next directory gives every office one.
   */
  issueDirectory: verb<{
    readonly number: number;
    readonly files: readonly { readonly office: string; readonly name: string }[];
    readonly not: readonly { readonly office: string; readonly code: SentenceCode | null }[];
    readonly index: 'written' | 'not-written' | null;
  }>()(
    z.object({
      folder: fileToken(),
      /** A folder an office, by its code, for headquarters' own disk: only the file in it is mailed. */
      byOffice: z.boolean().default(false),
      index: fileToken().optional(),
      rootKey: fileToken().optional(),
      rootPassword: z.string().min(1).max(1024),
    }),
    { long: true, stops: true },
  ),
  /** Takes a directory; the root's fingerprint words must be given the first time. */
  takeDirectory: verb<{
    readonly number: number;
    readonly offices: number;
    readonly root: readonly string[];
    readonly news: readonly DirectoryNews[];
  }>()(z.object({ file: fileToken(), root: z.array(z.string()).length(12).optional() })),
  previewSeal: verb<SealPreview>()(z.object(toSeal), { long: true, waits: true }),
  /** `index`: a file outside `folder` that says which files are the office's, in their order. */
  seal: verb<SealResult>()(z.object({ ...toSeal, folder: fileToken(), index: fileToken().optional() }), {
    long: true,
    stops: true,
  }),
  /** What a decision to tell without consent lets leave, once: to whom, and the answers as they stand now. */
  telling: verb<{
    readonly ground: string;
    /** One of the two: an office gets a sealed file, somebody outside a letter. */
    readonly office: string | null;
    readonly outside: string | null;
    readonly answers: readonly ToldAnswer[];
    readonly left: string | null;
  }>()(z.object(ofDecision)),
  /** Seals exactly that for the office that the decision names. */
  tell: verb<Pick<SealResult, 'files'>>()(z.object({ ...ofDecision, folder: fileToken() }), {
    long: true,
    stops: true,
  }),
  /** What other offices told us without the person's consent, newest first. */
  toldHere: verb<readonly ToldHere[]>()(z.object({})),
  /** Notes that somebody has read it. */
  readTold: verb<readonly ToldHere[]>()(z.object({ package: id })),
  /**
   * Takes packages in, one after the other. `receipts`: a folder for receipts, this once; else they go where they are always written, or are
   * owed. `left`: files that were not begun, because somebody said *stop after this*.
   */
  open: verb<{ readonly results: readonly OpenResult[]; readonly left: number }>()(
    z.object({ files: z.array(fileToken()).min(1).max(500), receipts: fileToken().optional() }),
    { long: true, stops: true },
  ),
  packages: verb<{
    readonly sent: readonly {
      readonly id: string;
      readonly office: string;
      readonly kind: string;
      readonly number: number;
      readonly at: string;
      readonly file: string;
      readonly depth: string | null;
      readonly acknowledged: boolean;
      readonly part: number | null;
      readonly parts: number | null;
      /** Whether it can be sealed again by its number: cases to a desk in use, of this desk's epoch, that no receipt has named. */
      readonly again: boolean;
    }[];
    readonly received: readonly {
      readonly id: string;
      readonly office: string;
      readonly kind: string;
      readonly number: number;
      readonly at: string;
      readonly outcome: string;
    }[];
  }>()(z.object({ limit: z.number().int().min(1).max(200) })),
};
