/** Saying that somebody who was expected in a house is there (casework/RULES.md, In the house): the stay says so, and stands as it stood. */
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { openRecords } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn, ofKind } from '../record/answers.ts';
import { daysOf, isExpectedOn } from '../rules/in-house.ts';
import type { Saved } from './append.ts';
import { saveRecords } from './save.ts';
import { expectedBefore } from './stay-came.ts';

/** Answers what undo takes back. Call inside a transaction. Throws what opening the case and saving a stay throw, and `not-expected-now` where nobody is expected by it today. */
export function noteIsHere(
  session: UserSession,
  { caseId, stay }: { readonly caseId: string; readonly stay: string },
): Saved {
  requirePermission(session.user.role, 'house');
  const records = openRecords(session, caseId);
  const found = ofKind(records, 'stay').find(({ id }) => id === stay);
  const isExpected =
    found !== undefined && isExpectedOn(daysOf(found, records), dayOf(session.clock()), dayOf(new Date(found.at)));
  if (!isExpected) throw new WaymarkError('not-expected-now');
  return expectedBefore(
    saveRecords(session, caseId, [{ kind: 'stay', id: stay, body: { ...enteredIn(found), came: 'yes' } }]),
  );
}
