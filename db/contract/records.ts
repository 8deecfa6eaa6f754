/** Writing the records of a case, and reading their versions. */
import { z } from 'zod';
import type { Body } from '../codebook/types.ts';
import type { CaseFile, Gate } from './case-file.ts';
import type { ShownDanger } from './case-row.ts';
import { draftVerbs } from './drafts.ts';
import type { ToldAnswer } from './exchange.ts';
import { body, caseId, id } from './fields.ts';
import { dutyYes } from './houses.ts';
import { pictureVerbs } from './pictures.ts';
import { verb } from './verb.ts';

/** One version of a record, as the role may see it. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly by: string | null;
  /** Null: the record was withdrawn. */
  readonly body: Body | null;
  /** Ids of the questions that it answers otherwise than the version before it. */
  readonly changed: readonly string[];
}

/** A record that was withdrawn: nothing is in force of it, and its versions can be read. */
export interface WithdrawnRecord {
  readonly id: string;
  readonly kind: string;
  readonly office: string;
  /** When it was withdrawn, and by whom of this office. */
  readonly at: string;
  readonly by: string | null;
}

/** What is said above a form before the record is written. */
export interface BeforeStep {
  /** The gates of the steps that it leads to, as far as it is answered; none of a step that the record took before. */
  readonly gates: readonly Gate[];
  /** Of a request the answers in force to the questions that it is to tell, as far as this user reads them. */
  readonly told: readonly ToldAnswer[];
  /** Of a request that leaves this office with which partners something may be shared and what never, as far as this user reads it (`CaseFile.shareLimits`). */
  readonly limits: readonly string[];
}

export const recordsArea = {
  ...pictureVerbs,
  ...draftVerbs,
  /**
   * Saves records of one case together: new ones, or revisions of this office's own. `rings`: danger that this save told of and that, as far as is
   * noted, no person was told. Refused with `room-kept-apart` where a stay gets a room in which two would meet who must not, until somebody on duty
   * said yes (`yes`).
   */
  save: verb<{
    readonly ids: readonly string[];
    readonly undo: string;
    readonly file: CaseFile;
    readonly rings: readonly ShownDanger[];
  }>()(
    z.object({
      caseId,
      records: z
        .array(
          z.object({
            kind: z.string().max(40),
            id: id.optional(),
            body,
            /** By question, why an answer stays that may only be saved with a reason. */
            reasons: z.record(z.string().max(60), z.string().trim().min(1).max(200)).optional(),
          }),
        )
        .min(1)
        .max(50),
      draft: z.string().max(80).optional(),
      yes: dutyYes.optional(),
    }),
  ),
  /**
   * Of a record that is being written what the gates of its steps lack, whatever lies ahead in the case. `record`: the one that is changed; `body`: its
   * answers so far, of which those that are codes decide, and of a request the questions that it is to tell. It stops nothing. Refused as opening the case and writing this kind in it are.
   */
  beforeStep: verb<BeforeStep>()(z.object({ caseId, kind: z.string().max(40), record: id.optional(), body })),
  /** A withdrawal is a revision with a reason; nothing is overwritten. */
  withdraw: verb<{ readonly undo: string; readonly file: CaseFile }>()(
    z.object({ caseId, id, reason: z.string().trim().min(1).max(500) }),
  ),
  /** Undoes a save of this session by withdrawing or revising back; `file` null: of several cases, or a case that is gone with it. */
  undo: verb<{ readonly file: CaseFile | null }>()(z.object({ undo: z.string().max(80) })),
  /** What was withdrawn of a case, the newest first, as far as the role might read it. */
  withdrawn: verb<readonly WithdrawnRecord[]>()(z.object({ caseId })),
  history: verb<readonly Revision[]>()(z.object({ caseId, id })),
  answerWarning: verb<CaseFile>()(
    z.object({
      caseId,
      /** The warning as the file names it: what, and beside which question of which form. */
      code: z.string().max(60),
      kind: z.string().max(40),
      question: z.string().max(60),
      reason: z.string().trim().min(1).max(200),
    }),
  ),
};
