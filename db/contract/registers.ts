import { z } from 'zod';
import { day, id } from './fields.ts';
import { verb } from './verb.ts';

/** What was lost, taken or seen. */
export const BREACHES = [
  'lost-sheet',
  'wrong-addressee',
  'stolen-pc',
  'lost-stick',
  'seen-by-somebody',
  'said-to-somebody',
  'other',
] as const;

/** Who asks. */
export const ASKERS = ['person', 'police', 'court', 'other-authority'] as const;

/** For what. */
export const ASKED = ['copy', 'correction', 'erasure', 'where-somebody-is', 'answers', 'testimony', 'other'] as const;

export const REQUEST_ANSWERS = ['given', 'given-in-part', 'refused'] as const;

/** Days in which a person who asks about themselves is to have an answer: a month (as the GDPR's art. 12 (3) has it; the law of the place may want less). */
export const DAYS_TO_ANSWER_A_PERSON = 30;

/** A case as a register names it. */
export interface NamedCase {
  readonly caseId: string;
  readonly reference: string;
}

export interface Breach {
  readonly id: string;
  readonly what: (typeof BREACHES)[number];
  readonly happened: string | null;
  readonly noticed: string;
  readonly told: string;
  readonly atRisk: string;
  readonly cases: readonly NamedCase[];
  readonly warned: string;
  readonly warnedOn: string | null;
  readonly done: string;
  /** The day on which it was closed; null: open. */
  readonly closed: string | null;
}

export interface OfficeRequest {
  readonly id: string;
  readonly asker: (typeof ASKERS)[number];
  readonly what: (typeof ASKED)[number];
  readonly told: string;
  readonly about: NamedCase | null;
  readonly came: string;
  readonly answerBy: string | null;
  /** Null: not answered yet. */
  readonly answer: (typeof REQUEST_ANSWERS)[number] | null;
  readonly ground: string;
  readonly answeredBy: string;
  readonly answeredOn: string | null;
}

export interface Registers {
  /** Open ones first, the newest first. */
  readonly breaches: readonly Breach[];
  readonly requests: readonly OfficeRequest[];
  /** Ids of entries that this user wrote today, and may still take out. */
  readonly mayTakeOut: readonly string[];
}

const words = z.string().max(2000);
const reference = z.string().trim().min(1).max(40);

export const registersArea = {
  list: verb<Registers>()(z.object({})),
  /**
   * Enters something lost, taken or seen, or changes an entry (`id`), whole. Refused with `register-without-words`, `register-day-to-come`,
   * `register-no-such-case`, `breach-what-was-done` and `no-such-entry`.
   */
  putBreach: verb<{ readonly id: string }>()(
    z.object({
      id: id.optional(),
      what: z.enum(BREACHES),
      happened: day.nullable(),
      noticed: day,
      told: words,
      atRisk: words,
      /** References. */
      cases: z.array(reference).max(200),
      warned: words,
      warnedOn: day.nullable(),
      done: words,
      closed: day.nullable(),
    }),
  ),
  /** The same of a request; refused with `request-answer-whole` where an answer lacks who gave it, its day, or the ground of a no. */
  putRequest: verb<{ readonly id: string }>()(
    z.object({
      id: id.optional(),
      asker: z.enum(ASKERS),
      what: z.enum(ASKED),
      told: words,
      /** A reference. */
      about: reference.nullable(),
      came: day,
      answerBy: day.nullable(),
      answer: z.enum(REQUEST_ANSWERS).nullable(),
      ground: words,
      answeredBy: z.string().max(120),
      answeredOn: day.nullable(),
    }),
  ),
  /** Takes out what oneself entered today by mistake. Refused with `no-such-entry`. */
  takeOut: verb<null>()(z.object({ id })),
};
