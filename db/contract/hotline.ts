import { z } from 'zod';
import { CALL_ADVICE, CALL_TOPICS, CALL_WAYS, CALLERS, CAN_TALK } from '../codebook/hotline.ts';
import { HOUR } from '../codebook/rows.ts';
import { TODAY_TERMS } from '../codebook/today-terms.ts';
import type { Code } from '../codebook/types.ts';
import { isCountry, isLanguage } from '../codebook/world.ts';
import { caseId, day, id } from './fields.ts';
import { verb } from './verb.ts';

/** Nobody spoke, or somebody called only to insult: noted by one key, with its hour. */
export const CALL_KINDS = ['call', 'silent', 'abusive'] as const;

/** Days after a call in which its number is kept for calling back; then it is deleted. */
export const DAYS_TO_CALL_BACK = TODAY_TERMS.callBack;

/** How somebody wants to be called back. The only place of a number, and gone when it is done. */
export interface CallBack {
  readonly number: string;
  /** `YYYY-MM-DD`, and `HH:MM` where an hour was said. */
  readonly day: string;
  readonly hour: string | null;
  readonly whoMayAnswer: string;
  readonly whatToSay: string;
}

/** A call: codes, and nothing by which anybody could be known. Null: not noted. */
export interface HotlineCall {
  readonly id: string;
  /** UTC minute. */
  readonly at: string;
  readonly kind: (typeof CALL_KINDS)[number];
  readonly way: string | null;
  /** ISO 639-3. */
  readonly language: string | null;
  readonly caller: string | null;
  /** The country asked about, ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly topics: readonly string[];
  readonly advice: readonly string[];
  /** The name of an organisation. */
  readonly referredTo: string;
  readonly canTalk: string | null;
  readonly callBack: CallBack | null;
  /** A case was made of it. Whose it is stands in the case. */
  readonly hasCase: boolean;
}

export interface Hotline {
  /** To be called back, the nearest first; then the newest calls. */
  readonly calls: readonly HotlineCall[];
  /** Ids of calls that this user noted today, and may still take out. */
  readonly mayTakeOut: readonly string[];
}

const oneOf = (codes: readonly Code[]) => z.string().refine((given) => codes.some(({ code }) => code === given));
const line = z.string().max(120);

export const hotlineArea = {
  /** Calls to be called back, and the newest ones, for whoever writes first contacts. */
  list: verb<Hotline>()(z.object({})),
  /** Notes a call that was just had. Refused with `call-back-whole`. */
  note: verb<{ readonly id: string }>()(
    z.object({
      kind: z.enum(CALL_KINDS),
      way: oneOf(CALL_WAYS).nullable(),
      language: z.string().refine(isLanguage).nullable(),
      caller: oneOf(CALLERS).nullable(),
      country: z.string().refine(isCountry).nullable(),
      topics: z.array(oneOf(CALL_TOPICS)).max(20).readonly(),
      advice: z.array(oneOf(CALL_ADVICE)).max(20).readonly(),
      referredTo: line,
      canTalk: oneOf(CAN_TALK).nullable(),
      callBack: z
        .object({
          number: z.string().max(60),
          day,
          hour: z.string().regex(HOUR).nullable(),
          whoMayAnswer: line,
          whatToSay: line,
        })
        .nullable(),
    }),
  ),
  /** They were called back, or need not be: number and words are deleted. Refused with `no-such-call`. */
  calledBack: verb<null>()(z.object({ id })),
  /** The case that was made of a call; of one that was taken out meanwhile nothing is kept. Refused with `no-such-case`. */
  madeCase: verb<null>()(z.object({ id, caseId })),
  /** Takes out what oneself noted today by mistake. Refused with `no-such-call`. */
  takeOut: verb<null>()(z.object({ id })),
};
