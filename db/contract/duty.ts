import { z } from 'zod';
import { caseId, id } from './fields.ts';
import { verb } from './verb.ts';

/** Somebody of the office who can be reached in these hours. */
export interface OnDuty {
  readonly id: string;
  readonly name: string;
  readonly telephone: string;
  /** In words: *nights, Monday to Friday*. */
  readonly hours: string;
  /** A code of the register of houses; null: for all of them. */
  readonly house: string | null;
}

export const dutyArea = {
  /** All of them by house and name; of a case those of the house in which the person stays today, and of all houses. */
  list: verb<readonly OnDuty[]>()(z.object({ caseId: caseId.optional() })),
  /** Enters somebody, or changes the entry (`id`), whole. Refused with `duty-lacks`, `duty-no-such-house` and `no-such-entry`. */
  put: verb<{ readonly id: string }>()(
    z.object({
      id: id.optional(),
      name: z.string().max(80),
      telephone: z.string().max(60),
      hours: z.string().max(80),
      house: z.string().max(24).nullable(),
    }),
  ),
  /** Takes somebody out. Refused with `no-such-entry`. */
  takeOut: verb<null>()(z.object({ id })),
};
