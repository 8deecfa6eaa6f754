/** Who stands on the day sheet of a house: who is there tonight, and who comes until tomorrow. */
import { addDays, earliest } from '../../codebook/date.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { emergencyOver, mayOpenAll } from '../people/access.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { caseRecords } from '../record/read.ts';
import { printMissing } from '../rules/gates.ts';
import { daysOf, presenceOn, type Resident, staysFrom } from '../rules/in-house.ts';
import { houseRows } from './house.ts';

/** The house whose sheet this user prints: the own one, or any for whoever sees every case. Throws `role-may-not` and `stay-which-house`. */
export function houseOfSheet({ user, ...session }: UserSession, wanted: string | undefined): string {
  requirePermission(user.role, 'print-house-sheet');
  if (user.house !== null) return user.house;
  // Half of who is there would be worse than no sheet.
  if (!mayOpenAll({ user, ...session })) throw new WaymarkError('role-may-not', { act: 'print-house-sheet' });
  if (wanted === undefined) throw new WaymarkError('stay-which-house');
  return wanted;
}

export function residentsOf(session: UserSession, house: string): readonly Resident[] {
  const today = dayOf(session.clock());
  const moment = { today: dayOf(rightsTime(session)) };
  const listed = houseRows(session, today).filter((row) => row.house === house && row.presence !== 'not-coming');
  return [...new Set(listed.map(({ caseId }) => caseId))].flatMap((caseId) => {
    const records = caseRecords(session.db, caseId);
    const gaps = printMissing(records, { ...moment, emergencyOver: emergencyOver(session, records) }, house);
    return staysFrom(records, house, today)
      .filter((stay) => {
        const days = daysOf(stay, records);
        return presenceOn(days, today) === 'here' || earliest(days.from ?? today) <= addDays(today, 1);
      })
      .map((stay) => ({ records, stay, closed: gaps.length > 0 }));
  });
}
