import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { LANGUAGES } from '../codebook/types.ts';
import type { ShownDanger } from './case-row.ts';
import { caseId, id } from './fields.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** Most cases that one act takes: what was selected in the list. */
export const MOST_AT_ONCE = 500;

/** A case that an act on several leaves as it is, and why. */
export interface LeftCase {
  readonly caseId: string;
  /** Null where who asks may not open the case. */
  readonly reference: string | null;
  readonly why: readonly {
    readonly code: SentenceCode;
    readonly places: Readonly<Record<string, string | number>>;
    /** Of what is open: the day that is planned, else since when. */
    readonly day: string | null;
  }[];
}

/** How somebody who was expected arrived; codes of the list `arrival-state`. Of what is otherwise the form of an arrival asks. */
export const ARRIVED_HOW = ['arrived', 'late', 'did-not-appear'] as const;

/** Somebody who is expected at this office today, or was in the days before. */
export interface ExpectedPerson {
  readonly caseId: string;
  readonly reference: string;
  readonly initials: string | null;
  readonly nameUsed: string | null;
  /** The day; null where nobody noted one. */
  readonly day: string | null;
  /** Of a journey: the country it begins in, and how whoever meets them knows them. */
  readonly from: string | null;
  readonly knownBy: string | null;
  /** Of an announced stay. */
  readonly house: string | null;
  readonly room: string | null;
  readonly minor: boolean;
}

/** Ids of cases, each once. */
export const severalCases = z.array(id).min(1).max(MOST_AT_ONCE);

/** What is done with several cases at once: each through the same save as one alone, all in one transaction, with one undo. */
export const manyCasesVerbs = {
  /** Which of these cases {@link closeMany} would close, and what keeps the others open. */
  closingMany: verb<{ readonly closable: readonly string[]; readonly left: readonly LeftCase[] }>()(
    z.object({ cases: severalCases }),
  ),
  /**
   * Closes as of today, for one reason (a code of the list `closure-reason`), the cases in which nothing is open. It is asked again in the same
   * transaction: what was opened meanwhile stays open. `undo` null: none was closed.
   */
  closeMany: verb<{
    readonly closed: readonly string[];
    readonly left: readonly LeftCase[];
    readonly undo: string | null;
  }>()(z.object({ cases: severalCases, reason: z.string().max(40) })),
  /** Of which of these cases {@link referMany} would ask a partner, what keeps the others as they are, and which partners can be asked. */
  referringMany: verb<{
    readonly referable: readonly string[];
    readonly left: readonly LeftCase[];
    readonly partners: readonly { readonly id: string; readonly name: string }[];
  }>()(z.object({ cases: severalCases })),
  /**
   * Asks a partner of the register to follow up each of these persons, as of today, in a request of its own: those of whom partners may be told. It is
   * judged again in the same transaction. Refused with `no-such-partner`. `undo` null: nobody was asked for any.
   */
  referMany: verb<{
    readonly referred: readonly string[];
    readonly left: readonly LeftCase[];
    readonly undo: string | null;
  }>()(z.object({ cases: severalCases, partner: id })),
  /** Who is expected, in order of the day. */
  expected: verb<readonly ExpectedPerson[]>()(z.object({})),
  /**
   * Notes how they arrived, all or none; nothing of who is not named. Refused with `not-expected-now` where nobody is expected in a case any more.
   */
  noteArrivals: verb<{
    readonly undo: string;
    readonly persons: readonly {
      readonly caseId: string;
      readonly reference: string;
      readonly rings: readonly ShownDanger[];
    }[];
  }>()(
    z.object({
      persons: z
        .array(z.object({ caseId, how: z.enum(ARRIVED_HOW) }))
        .min(1)
        .max(MOST_AT_ONCE),
      /** Who came was met and received here: a service of each is written beside the arrival. */
      received: z.boolean().optional(),
    }),
  ),
  /**
   * Writes the list of these cases to a spreadsheet: references and coded answers, nothing that names or tells. It is not encrypted: it needs a
   * reason and stands in the list of what left, under `number`. Left out: what a no closes, or nobody has agreed to keep yet; what is closed to
   * named people. Refused with `list-nothing` where that is all of it.
   */
  exportList: verb<{ readonly number: number; readonly cases: number; readonly left: readonly LeftCase[] }>()(
    z.object({
      cases: severalCases,
      out: fileToken(),
      reason: z.string().trim().max(500),
      language: z.enum(LANGUAGES),
    }),
  ),
};
