/** The inbox of packages, the receipts that are owed, and who has reported. */
import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { Text } from '../codebook/types.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** What kind of trouble something in the inbox is; each has its word and its sign on the screen. */
export type InboxTroubleKind =
  | 'damaged'
  | 'not-a-package'
  | 'for-somebody-else'
  | 'unknown-sender'
  | 'needs-newer'
  | 'not-trusted'
  | 'not-finished'
  | 'gap'
  | 'contradicts'
  | 'says-too-much'
  | 'set-aside';

/**
 * The one act that mends it. `ask-again`: a message to the office; `compare`: take the card, compare the words; `offer-again`: choose the file
 * once more; `call`: the telephone; `put-away`: it was looked at.
 */
export type InboxMend = 'ask-again' | 'ask-headquarters' | 'compare' | 'offer-again' | 'call' | 'put-away';

export interface InboxTrouble {
  readonly is: InboxTroubleKind;
  /** Of a file: its number, by which it is put away. */
  readonly file: number | null;
  /** A name that Waymark gave; null for any other. */
  readonly name: string | null;
  readonly bytes: number | null;
  /** Null where nobody known signed it. */
  readonly office: string | null;
  readonly packageNumber: number | null;
  readonly code: SentenceCode;
  readonly places: Readonly<Record<string, string | number>>;
  readonly at: string | null;
  /** How often the file was offered. */
  readonly times: number;
  readonly mend: InboxMend;
  /** What is written to the office, or said; it names no case and no person. Null where the act is another. */
  readonly words: Text | null;
}

/** An office that is to be asked again. */
export interface OfficeToAsk {
  readonly office: string;
  readonly name: string;
  /** Months that it has not reported although their due day is over, oldest first. */
  readonly months: readonly string[];
  /** What never came, came damaged or was set aside. */
  readonly troubles: readonly InboxTrouble[];
  /** All of it as one message, a line each. */
  readonly words: Text;
  /** When somebody asked (a UTC minute), and who; newest first. */
  readonly asked: readonly { readonly at: string; readonly by: string }[];
  /** False where something has come to it since somebody asked. */
  readonly isAsked: boolean;
}

export interface InboxPackage {
  readonly file: number;
  readonly office: string;
  readonly kind: string;
  readonly packageNumber: number;
  readonly at: string;
  readonly times: number;
  /** Cases that were new, changed and known, and records; null for what holds none. */
  readonly counts: {
    readonly new: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly records: number;
    readonly setAside: number;
  } | null;
  readonly receipt: 'none' | 'owed' | 'written';
  /** The receipt's file. */
  readonly receiptFile: string | null;
}

export interface Inbox {
  readonly toLookAt: readonly InboxTrouble[];
  /** Newest first. */
  readonly takenIn: readonly InboxPackage[];
  readonly receipts: {
    /** The folder's own name; null where none was chosen. */
    readonly folder: string | null;
    /** False where it is not there now: a stick that is not put in. */
    readonly present: boolean;
    /** Offices that are owed one. */
    readonly owed: readonly string[];
  };
  /** Packages that were put away, and can be seen again. */
  readonly putAway: number;
}

/** `open`: its day has not come; `late`: something came, after it. */
export type ReportingMark = 'came' | 'late' | 'never' | 'open';

export interface OfficeReport {
  readonly office: string;
  readonly name: string;
  /** The UTC minute of the newest entry of that office that is here. */
  readonly holdsUntil: string | null;
  readonly months: readonly { readonly month: string; readonly due: string; readonly mark: ReportingMark }[];
  readonly missingNumbers: readonly number[];
  readonly cases: number;
  /** Of them without an age or a nationality. */
  readonly incomplete: number;
  readonly receipt: 'none' | 'owed' | 'written';
  /** Nothing to ask of this office. */
  readonly isComplete: boolean;
}

export interface ReportingRound {
  /** The day of the next month by which a month is reported. */
  readonly dueDay: number;
  /** Worst first. */
  readonly offices: readonly OfficeReport[];
}

export const inboxArea = {
  /** Every file that was ever offered, and what it asks for. */
  inbox: verb<Inbox>()(z.object({ limit: z.number().int().min(1).max(1000).default(200) })),
  /** Notes that somebody has looked at a file that was not taken in. */
  putAway: verb<Inbox>()(z.object({ file: z.number().int().min(1) })),
  /** Where receipts are written by themselves from now on, a folder an office; null: nowhere, and they are owed. */
  receiptsFolder: verb<Inbox>()(z.object({ folder: fileToken().nullable() })),
  /** Writes every receipt that is owed, into the folder for receipts or, once, into another. */
  writeReceipts: verb<{
    readonly written: readonly { readonly office: string; readonly name: string }[];
    readonly not: readonly { readonly office: string; readonly code: SentenceCode }[];
    readonly inbox: Inbox;
  }>()(z.object({ folder: fileToken().optional() }), { long: true }),
  /** Offices whose packages are missing, damaged or set aside, and at headquarters who has not reported; who was not asked yet first. */
  toAsk: verb<readonly OfficeToAsk[]>()(z.object({})),
  /** Notes in the audit trail that somebody has asked an office of that list; `takenBack`: that the last time was noted by mistake. */
  askOffice: verb<readonly OfficeToAsk[]>()(
    z.object({ office: z.string().min(1).max(24), takenBack: z.boolean().default(false) }),
  ),
  /** Headquarters: who should have reported until when, and who has. Empty at a mission. */
  reporting: verb<ReportingRound>()(z.object({})),
  reportingDay: verb<ReportingRound>()(z.object({ day: z.number().int().min(1).max(28) })),
};
