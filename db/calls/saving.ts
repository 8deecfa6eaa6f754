/** A write as the calls make it: one transaction, tried again while a package is being merged, and its refusal on the audit trail. */
import { note } from '../casework/access.ts';
import type { Seat } from '../casework/seat.ts';
import { isWaymarkError } from '../store/errors.ts';
import { saveWithRetry } from '../store/transaction.ts';

/** Refusals of somebody who may not, as against answers that are not right: these the focal point reads in the trail. */
const REFUSALS: ReadonlySet<string> = new Set([
  'role-may-not',
  'role-may-not-write',
  'answer-not-yours',
  'not-your-record',
  'case-of-another',
  'case-closed-to-named',
  'not-in-your-house',
  'nothing-to-decide',
]);

/**
 * Runs `work` in one transaction, waiting without blocking while another process writes. What refuses it undoes all of it, the line of
 * audit that told of it included; so that line is written afterwards, on its own: `act` on `subject` (an id), with the refusal's code.
 */
export async function saving<T>(seat: Seat, act: string, subject: string | null, work: () => T): Promise<T> {
  try {
    return await saveWithRetry(seat.db, work);
  } catch (error) {
    if (isWaymarkError(error) && REFUSALS.has(error.code)) {
      await saveWithRetry(seat.db, () => note(seat, act, subject, error.code));
    }
    throw error;
  }
}
