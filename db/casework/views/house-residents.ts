/** Who stands on the day sheet of a house: who is there tonight, and who comes until tomorrow. */
import { addDays } from '../../codebook/date.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { placesFrom } from '../derived/house-places.ts';
import { emergencyOver, isClosedTo, mayOpenAll } from '../people/access.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { printMissing } from '../rules/gates.ts';
import { presenceOn, type Resident } from '../rules/in-house.ts';

/** The house whose sheet this user prints: the own one, or any for whoever sees every case. Throws `role-may-not` and `stay-which-house`. */
export function houseOfSheet({ user, ...session }: UserSession, wanted: string | undefined): string {
  requirePermission(user.role, 'print-house-sheet');
  if (user.house !== null) return user.house;
  // Half of who is there would be worse than no sheet.
  if (!mayOpenAll({ user, ...session })) throw new WaymarkError('role-may-not', { act: 'print-house-sheet' });
  if (wanted === undefined) throw new WaymarkError('stay-which-house');
  return wanted;
}

/** Who is in the house tonight or comes until tomorrow, whoever may open the file: for list, file and sheet it is the same people. */
export function residentsOf(session: UserSession, house: string): readonly Resident[] {
  const today = dayOf(session.clock());
  const near = placesFrom(session.db, house, today).filter(
    ({ from }) => presenceOn({ from }, addDays(today, 1)) === 'here',
  );
  return near.flatMap(({ caseId, stay: id }): readonly Resident[] => {
    if (caseId === null) return [];
    const records = caseRecords(session.db, caseId);
    const stay = ofKind(records, 'stay').find((record) => record.id === id);
    return stay === undefined ? [] : [{ caseId, records, stay, shows: shownOf(session, caseId, records, house) }];
  });
}

function shownOf(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  house: string,
): Resident['shows'] {
  const moment = { today: dayOf(rightsTime(session)), emergencyOver: emergencyOver(session, records) };
  if (printMissing(records, moment, house).length > 0) return 'nobody';
  return isClosedTo(session, caseId) ? 'name' : 'all';
}
