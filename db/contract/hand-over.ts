/** Handing a case to another office, as one act: the record, the sealed file, the answer that is waited for. */
import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { Depth, SealResult } from './exchange.ts';
import { caseId, id } from './fields.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** A hand-over of this office that stands. */
export interface HandedOver {
  readonly record: string;
  readonly office: string;
  /** The day on which it was written down. */
  readonly since: string | null;
  /** `not-sent`: nobody there can know of it, because no file with it was made. */
  readonly state: 'not-sent' | 'waiting' | 'accepted' | 'not-ours';
  /** The day and the words of the answer; null while there is none. */
  readonly answered: string | null;
  readonly answer: string | null;
  /** The UTC minutes at which the hand-over first and last left for that office; null while it has not. */
  readonly sentFirst: string | null;
  readonly sentAt: string | null;
}

/** What of the case would go to an office if it were handed over now. */
export interface HandOverPlan {
  /** Whether the person's word lets the case go there: without it nobody is handed over. */
  readonly allowed: boolean;
  /** False also where that office holds all of it already: then the hand-over alone goes. */
  readonly goes: boolean;
  readonly depth: Depth | null;
  /** Why it stays, or goes at less than whole. */
  readonly reason: SentenceCode | null;
  readonly records: number;
  readonly privateHalves: number;
  readonly withheld: number;
}

export interface HandOverView {
  readonly offices: readonly { readonly office: string; readonly name: string }[];
  readonly handed: readonly HandedOver[];
  /** Null until an office is named. */
  readonly plan: HandOverPlan | null;
}

const office = z.string().max(24);

export const handOverArea = {
  /** To whom the case is handed over, and what would go to an office. Writes nothing. */
  handOverView: verb<HandOverView>()(z.object({ caseId, to: office.optional() })),
  /** Writes the hand-over and seals the case for that office: both, or neither. What left for one of its desks stands, and `stopped` says why no more did. */
  handOver: verb<
    Pick<SealResult, 'stopped'> & { readonly files: readonly Pick<SealResult['files'][number], 'name' | 'bytes'>[] }
  >()(
    z.object({
      caseId,
      to: office,
      reason: z.string().max(40),
      note: z.string().max(20_000).optional(),
      folder: fileToken(),
    }),
    { long: true, stops: true },
  ),
  /** Takes a hand-over of this office back; the office that it went to learns it from the next package. */
  takeBackHandOver: verb<HandOverView>()(z.object({ caseId, record: id, reason: z.string().max(40) })),
};
