/** The arrival sheet: who is expected at this office (casework/RULES.md, Arrival sheet). */
import { compareText } from '../../codebook/order.ts';
import type { ExpectedPerson } from '../../contract/many-cases.ts';
import { dayOf } from '../../store/clock.ts';
import { expectationOf } from '../derived/expectation.ts';
import { nameIsHidden } from '../people/access.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { textOf } from '../record/answers.ts';
import { caseRecords } from '../record/read.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { nameUsed } from '../rules/name-used.ts';

/**
 * In order of the day, of the cases that the user opens and may write an arrival in; who does not want anything kept is not coming. Throws
 * `role-may-not`.
 */
export function expectedPersons(session: UserSession): readonly ExpectedPerson[] {
  requirePermission(session.user.role, 'begin-case');
  const rows = session.db
    .prepare<
      [ReturnType<typeof reachParameters> & { since: string }],
      { caseId: string; reference: string; initials: string | null }
    >(
      `SELECT i.case_id AS caseId, i.reference, i.initials FROM case_index AS i
       WHERE (i.house_until >= @since OR i.awaited_until >= @since)
         AND ${IN_REACH}`,
    )
    .all({ ...reachParameters(session), since: dayOf(session.clock()) });
  return rows
    .flatMap(({ caseId, reference, initials }): readonly ExpectedPerson[] => {
      const records = caseRecords(session.db, caseId);
      const expectation = expectationOf(session, caseId, records);
      if (expectation === undefined) return [];
      const { travel, stay, day } = expectation;
      const hidden = nameIsHidden(session, records);
      return [
        {
          caseId,
          reference,
          initials: hidden ? null : initials,
          nameUsed: hidden ? null : (nameUsed(records) ?? null),
          day: day ?? null,
          from: travel === undefined ? null : (textOf(travel, 'from-country', records) ?? null),
          knownBy: travel === undefined ? null : (textOf(travel, 'known-by', records) ?? null),
          house: stay === undefined ? null : (textOf(stay, 'house', records) ?? null),
          room: stay === undefined ? null : (textOf(stay, 'room', records) ?? null),
          minor: mayBeUnder18(records),
        },
      ];
    })
    .sort((a, b) => compareText(a.day ?? '', b.day ?? '') || compareText(a.reference, b.reference));
}
