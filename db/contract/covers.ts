/** Who works on whose cases. */
import { z } from 'zod';
import type { Role } from '../codebook/roles.ts';
import { day } from './fields.ts';
import { verb } from './verb.ts';

export interface Covers {
  /** What is or comes, as who covers and as who is covered; a focal point's are all of the office. Days, both counted. */
  readonly covers: readonly {
    readonly number: number;
    readonly covered: number;
    readonly by: number;
    readonly whose: string;
    readonly who: string;
    readonly first: string;
    readonly last: string;
  }[];
  /** Who works on cases here, oneself among them: they cover and are covered. */
  readonly colleagues: readonly { readonly number: number; readonly name: string; readonly role: Role }[];
  /** Whether the office shares all cases; null where it is too large to. */
  readonly sharesAll: boolean | null;
}

export const coverVerbs = {
  /** Who covers for whom, as far as it is the user's own, and whom they could name. */
  covers: verb<Covers>()(z.object({})),
  /** Names who covers for somebody (`covered`; left out: oneself) from a day to a day, both counted. */
  cover: verb<Covers>()(
    z.object({ covered: z.number().int().optional(), by: z.number().int(), first: day, last: day }),
  ),
  endCover: verb<Covers>()(z.object({ number: z.number().int() })),
  /** An office of up to three decides, on record, that its caseworkers share all cases. */
  shareAll: verb<Covers>()(z.object({ shared: z.boolean() })),
};
