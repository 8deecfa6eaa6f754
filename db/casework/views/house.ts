/** House: who is here, who comes, who leaves. Names are those used in the house; nothing else of the person is here. */
import type { HouseRow } from '../../contract/cases.ts';
import { dayOf } from '../../store/clock.ts';
import { nameIsHidden } from '../people/access.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { answerOf, inOrder, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { mayBeUnder18 } from '../rules/minor.ts';

/** Stays on a day (`YYYY-MM-DD`) or later, in the user's own house where the user has one; order: house, room, arrival. */
export function houseRows(session: UserSession, on: string): readonly HouseRow[] {
  requirePermission(session.user.role, 'house');
  // Who has left is no longer the house's: a day of long ago would list everyone who ever slept there.
  const today = dayOf(session.clock());
  const since = session.user.role === 'shelter-manager' && on < today ? today : on;
  const cases = session.db
    .prepare<[ReturnType<typeof reachParameters> & { since: string }], { case_id: string; reference: string }>(
      `SELECT i.case_id, i.reference FROM case_index AS i WHERE i.house_until >= @since AND ${IN_REACH}`,
    )
    .all({ since, ...reachParameters(session) });
  return cases
    .flatMap(({ case_id: caseId, reference }) => rowsOf(session, caseRecords(session.db, caseId), caseId, reference))
    .filter(
      (row) =>
        (session.user.house === null || row.house === session.user.house) && (row.until === null || row.until >= since),
    )
    .sort((a, b) => compare(a.house, b.house) || compare(a.room, b.room) || compare(a.from, b.from));
}

function rowsOf(
  session: UserSession,
  records: readonly CaseRecord[],
  caseId: string,
  reference: string,
): readonly HouseRow[] {
  const identity = nameIsHidden(session, records)
    ? undefined
    : ofKind(records, 'identity').findLast((record) => textOf(record, 'name-used', records) !== undefined);
  const minor = mayBeUnder18(records);
  return inOrder(ofKind(records, 'stay'), 'from').map((stay) => ({
    caseId,
    reference,
    nameUsed: identity === undefined ? null : (textOf(identity, 'name-used', records) ?? null),
    house: textOf(stay, 'house', records) ?? null,
    room: textOf(stay, 'room', records) ?? null,
    from: textOf(stay, 'from', records) ?? null,
    expectedUntil: textOf(stay, 'expected-until', records) ?? null,
    until: textOf(stay, 'until', records) ?? null,
    minor,
    withChildren: answerOf(stay, 'children-with-them', records) !== undefined,
    keepApart: answerOf(stay, 'keep-apart-from', records) !== undefined,
  }));
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
