/** Questions that an office asks for itself. */
import { z } from 'zod';
import {
  LARGEST_OWN_BOUND,
  LONGEST_OWN_CODE,
  LONGEST_OWN_QUESTION,
  MOST_OWN_CODES,
  OWN_QUESTION_TYPES,
  type OwnQuestion,
} from '../codebook/own-questions.ts';
import { verb } from './verb.ts';

export type { OwnCode, OwnQuestion, OwnWords } from '../codebook/own-questions.ts';

export interface OwnQuestions {
  /** Every one of which something is known here, in the order in which they were added; those of other offices too. */
  readonly questions: readonly OwnQuestion[];
  /** Ids of those that this user may change: added at this desk. */
  readonly mayChange: readonly string[];
}

/** More signs than are kept, because some that nobody sees are taken out. */
const words = (longest: number) =>
  z.object({
    en: z.string().max(longest).optional(),
    fr: z.string().max(longest).optional(),
    es: z.string().max(longest).optional(),
  });
const bound = z.number().int().min(-LARGEST_OWN_BOUND).max(LARGEST_OWN_BOUND).nullable();

export const ownQuestionsArea = {
  /** For everybody who logs in: no answer stands there. */
  list: verb<OwnQuestions>()(z.object({})),
  /**
   * Adds a question to a form, or changes one (`id`), whole: its words, its codes' words and order, more codes, and what is asked no more. A code without an id
   * is new; one that was there is never left out. Refused with `own-question-without-words`, `own-question-form`, `own-question-codes`,
   * `own-question-code-twice`, `own-question-bounds`, `own-question-fixed`, `own-question-too-many` and `no-such-own-question`.
   */
  put: verb<{ readonly id: string }>()(
    z.object({
      id: z.string().max(120).optional(),
      kind: z.string().max(64),
      type: z.enum(OWN_QUESTION_TYPES),
      words: words(LONGEST_OWN_QUESTION),
      codes: z
        .array(z.object({ code: z.string().max(64).optional(), words: words(LONGEST_OWN_CODE), ended: z.boolean() }))
        .max(MOST_OWN_CODES)
        .readonly(),
      min: bound,
      max: bound,
      isPrivate: z.boolean(),
      ended: z.boolean(),
    }),
  ),
};
