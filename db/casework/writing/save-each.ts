/** An act on several cases, each by the save of one alone: what it refuses of one stops none of the others. */

import type { LeftCase } from '../../contract/many-cases.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { inTransaction } from '../../store/transaction.ts';
import { leftCase, whyOf } from '../people/left-case.ts';
import type { UserSession } from '../people/user-session.ts';
import type { Saved } from './append.ts';

/** Call inside a transaction. A full disk ends the whole act. */
export function saveEach(
  session: UserSession,
  cases: readonly string[],
  save: (caseId: string) => Saved,
): { readonly saved: readonly Saved[]; readonly refused: readonly LeftCase[] } {
  const saved: Saved[] = [];
  const refused: LeftCase[] = [];
  for (const caseId of cases) {
    try {
      saved.push(inTransaction(session.db, () => save(caseId)));
    } catch (error) {
      if (isWaymarkError(error, 'disk-full')) throw error;
      refused.push(leftCase(session, caseId, [whyOf(error)]));
    }
  }
  return { saved, refused };
}
