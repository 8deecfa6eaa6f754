/** Who is on duty (casework/RULES.md, Registers): kept by whoever answers for the office, read by whoever looks after people there. */
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import type { dutyArea, OnDuty } from '../../contract/duty.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { textOf } from '../record/answers.ts';
import { registeredHouses } from '../record/houses.ts';
import { dropOnDuty, onDutyFor, putOnDuty, staffOnDuty } from '../record/on-duty.ts';
import { daysOf, presenceOn, stayOn } from '../rules/in-house.ts';

/** All of them; of a case those whom one tells of a danger there. Throws `role-may-not` and what opening the case is refused with. */
export function onDuty(session: UserSession, caseId: string | undefined): readonly OnDuty[] {
  requirePermission(session.user.role, 'house');
  if (caseId === undefined) return staffOnDuty(session.db);
  const records = openRecords(session, caseId);
  const today = dayOf(rightsTime(session));
  const stay = stayOn(records, session.user.house, today);
  const isThere = stay !== undefined && presenceOn(daysOf(stay, records), today) !== 'gone';
  return onDutyFor(session.db, isThere ? (textOf(stay, 'house', records) ?? null) : null);
}

/** Enters somebody, or changes the entry; answers its id. Call inside a transaction. */
export function enterOnDuty(session: UserSession, wanted: CheckedInputOf<(typeof dutyArea)['put']>): string {
  requirePermission(session.user.role, 'registers');
  const { id, house } = wanted;
  const [name, telephone, hours] = [wanted.name, wanted.telephone, wanted.hours].map(keptWords);
  if (name === undefined || telephone === undefined || hours === undefined || isBlank(name) || isBlank(telephone)) {
    throw new WaymarkError('duty-lacks');
  }
  if (house !== null && registeredHouses(session.db, house).length === 0) {
    throw new WaymarkError('duty-no-such-house', { house });
  }
  if (id !== undefined) expectEntry(session, id);
  const row = { id: id ?? randomId(), name, telephone, hours, house };
  putOnDuty(session.db, { ...row, byUser: session.user.number, at: minuteOf(session.clock()) });
  writeAudit(session, 'enter-on-duty', null, 'done');
  return row.id;
}

/** Call inside a transaction. */
export function takeOffDuty(session: UserSession, id: string): void {
  requirePermission(session.user.role, 'registers');
  expectEntry(session, id);
  dropOnDuty(session.db, id);
  writeAudit(session, 'take-off-duty', null, 'done');
}

function expectEntry({ db }: UserSession, id: string): void {
  if (!staffOnDuty(db).some((one) => one.id === id)) throw new WaymarkError('no-such-entry');
}
