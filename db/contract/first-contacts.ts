/** Writing down who came: one person, or several who came together. */
import { z } from 'zod';
import type { ReadingCode } from '../codebook/pages/first-contact-reading.ts';
import { MOST_IN_ROSTER } from '../codebook/pages/roster.ts';
import { LANGUAGES } from '../codebook/types.ts';
import type { ShownDanger } from './case-row.ts';
import { body, caseId, id } from './fields.ts';
import { verb } from './verb.ts';

/** What was made of the page of a first contact; `undo` is the token that takes it back. */
export interface SavedFirstContact {
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly kind: 'case' | 'intake' | 'anonymous';
  readonly undo: string;
  readonly rings: readonly ShownDanger[];
}

/** What was made of a roster, person by person in its order; `undo` takes back all of it. */
export interface SavedRoster {
  /** The group of those who have a case. */
  readonly group: string;
  readonly persons: readonly (Omit<SavedFirstContact, 'undo'> & {
    /** May be under 18; false where there is no case. */
    readonly minor: boolean;
  })[];
  readonly undo: string;
}

/** Why it is asked at a first contact whether a colleague has met the person. */
export const MET_REASONS = ['is-here', 'on-the-telephone', 'is-brought', 'comes-tonight'] as const;

/** Of a colleague's case that a name may mean, what protects tonight: neither reference nor name, nothing that was told. */
export interface MetBefore {
  /** Empty where nobody works on it: then the focal point has it. */
  readonly who: readonly string[];
  /** Sentence codes. */
  readonly dangers: readonly string[];
  readonly neverSay: string | null;
  readonly notThisInterpreter: boolean;
  readonly keepApart: readonly string[];
}

/**
 * `none` is also answered where a case fits but is closed to named people or hides its name: that there is one is just what it hides. `many`:
 * more than three fit, so the name does not say whose protection it would be.
 */
export interface MetBeforeAnswer {
  readonly fit: 'some' | 'many' | 'none';
  /** Empty but for `some`. */
  readonly cases: readonly MetBefore[];
}

export const firstContactVerbs = {
  /**
   * Whether a colleague has met the person of a first contact, by the name in its draft: what protects tonight, after a reason, once a contact.
   * Refused with `contact-asked-already` where the name in the draft is another one than was asked for.
   */
  metBefore: verb<MetBeforeAnswer>()(z.object({ draft: z.string().max(80), reason: z.enum(MET_REASONS) })),
  /** What the first-contact page means before it is saved: words, who it may be, may be under 18, type of trafficking. */
  firstContactMeaning: verb<{
    readonly reading: ReadingCode;
    readonly mayBeUnder18: boolean;
    readonly traffickingType: 'in-country' | 'cross-border' | 'both' | null;
  }>()(z.object({ answers: body })),
  /** Where this user usually sits, from their own last contacts; null where they noted no place. */
  usualPlace: verb<string | null>()(z.object({})),
  /**
   * Saves the page as records, by its consent: with name, without, emergency; refuses → an anonymous row only. `answers` are keyed
   * by page question id; `next` is the save key; `language` is the desk's, in which a guest is named.
   */
  saveFirstContact: verb<SavedFirstContact>()(
    z.object({
      answers: body,
      next: z.string().max(40),
      draft: z.string().max(80).optional(),
      into: caseId.optional(),
      language: z.enum(LANGUAGES).optional(),
    }),
  ),
  /**
   * Saves people who came together, all or none: each as {@link saveFirstContact} does, with the answers that are `shared`; those who have a case are a
   * group, the one of an earlier act where `group` names it. `answers` and `shared` are keyed by page question id; `shared` holds what the header and
   * the head of the roster ask, and anything else in it is refused with `bad-input`.
   */
  saveRoster: verb<SavedRoster>()(
    z.object({
      shared: body,
      persons: z
        .array(z.object({ answers: body, next: z.string().max(40) }))
        .min(1)
        .max(MOST_IN_ROSTER),
      group: id.optional(),
      draft: z.string().max(80).optional(),
      language: z.enum(LANGUAGES).optional(),
    }),
  ),
};
