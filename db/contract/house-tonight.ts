/** Who is in the houses on a day. */
import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { day, id } from './fields.ts';
import type { HouseBeds, SheetToDestroy } from './houses.ts';
import type { TodayLine } from './today.ts';
import { verb } from './verb.ts';

export interface HouseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly nameUsed: string | null;
  readonly house: string | null;
  readonly room: string | null;
  readonly from: string | null;
  readonly expectedUntil: string | null;
  readonly until: string | null;
  /** Where the stay stands on the day that was asked about; `not-coming`: was expected, and does not want anything kept. */
  readonly presence: 'arriving' | 'here' | 'gone' | 'not-coming';
  /** On that day the stay begins; it ends, or is expected to. */
  readonly comes: boolean;
  readonly goes: boolean;
  /** It begins on that day, and nobody has said yet that they are there. */
  readonly expected: boolean;
  /** Whether they sleep there in the night that begins on that day: who is said to leave on it does not. */
  readonly sleeps: boolean;
  /** Whether the file opens for this user. Where it is closed to named people the house knows who is in which room and until when. */
  readonly opens: boolean;
  /** Whether this user may note a danger in the case. */
  readonly notesDanger: boolean;
  /** The record of the stay, where this user may give it a room; else null. */
  readonly stay: string | null;
  /** Two characters or more of the reference, where two of one house go by one name. */
  readonly mark: string | null;
  /** Sentence codes of what the house does where the person is in danger, worst first. */
  readonly dangers: readonly SentenceCode[];
  /** The newest answer about allergies, of whose file opens; null where nobody noted one or this user does not read it. */
  readonly allergies: string | null;
  readonly minor: boolean;
  readonly withChildren: boolean;
  readonly keepApart: boolean;
}

/** Who stays without a case, because they do not want anything kept: gone the day after they leave. */
export interface StayWithoutCase {
  readonly id: string;
  readonly house: string | null;
  readonly nameUsed: string | null;
  readonly room: string | null;
  readonly mustKnow: string | null;
  readonly first: string;
  readonly until: string;
}

/** The same on a day that was asked about, as a row of the house has it. */
export interface StayWithoutCaseOn extends StayWithoutCase, Pick<HouseRow, 'comes' | 'goes' | 'sleeps'> {
  readonly presence: 'arriving' | 'here';
}

export interface HouseTonight {
  readonly rows: readonly HouseRow[];
  readonly houses: readonly HouseBeds[];
  /** Day sheets that are not destroyed yet. */
  readonly sheets: readonly SheetToDestroy[];
  /** Empty for whoever may not note such a stay; of a day gone by those of tonight. */
  readonly withoutCase: readonly StayWithoutCaseOn[];
  /** What is said of each room in which two are tonight who are to be kept apart: by room, and never by name. */
  readonly apart: readonly (Pick<TodayLine, 'code' | 'places'> & { readonly house: string | null })[];
  /** Nights of such stays that are over, by month, the newest first. */
  readonly nights: readonly { readonly month: string; readonly nights: number }[];
}

export const houseTonightVerbs = {
  house: verb<HouseTonight>()(z.object({ on: day.optional() })),
  /**
   * Notes a stay of somebody who does not want anything kept or of whom there is no case yet, or changes it (`id`); a manager's is in the own
   * house. `from`: the day they come, at most fourteen ahead; left out, today. `until`: the day they leave, at most fourteen later. Refused with
   * `stay-from-when`, `stay-until-when`, `stay-which-house`, `stay-gone`.
   */
  noteStay: verb<{ readonly id: string }>()(
    z.object({
      id: id.optional(),
      house: z.string().max(24).optional(),
      nameUsed: z.string().max(80).optional(),
      room: z.string().max(24).optional(),
      mustKnow: z.string().max(500).optional(),
      from: day.optional(),
      until: day,
    }),
  ),
  /** The person leaves today; `slip`: nobody was there, and no night is counted. */
  endStay: verb<null>()(z.object({ id, slip: z.boolean() })),
};
