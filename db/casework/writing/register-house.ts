/** Registering houses (casework/RULES.md, Houses): the focal point writes, whoever sees the house reads. */
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import { REGISTER_CODE, registerCode } from '../../codebook/register-code.ts';
import type { HouseFor, HouseRoom, NamedHouse, RegisteredHouse } from '../../contract/houses.ts';
import { WaymarkError } from '../../store/errors.ts';
import { writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { formerNamesAfter } from '../record/former-names.ts';
import { everyHouse, putHouse, registeredHouses, takeHouseRowOut } from '../record/houses.ts';

interface HouseToRegister {
  /** Left out or false: one that is registered is changed. */
  readonly isNew?: boolean | undefined;
  readonly code: string;
  readonly nameUsed?: string | undefined;
  readonly forWhom: readonly HouseFor[];
  readonly capacity?: number | undefined;
  readonly complaintsTo?: string | undefined;
  readonly rooms: readonly HouseRoom[];
}

/** The houses that this user sees; of who has a house of their own, that one. Throws `role-may-not`. */
export function housesFor({ db, user }: UserSession): readonly RegisteredHouse[] {
  requirePermission(user.role, 'house');
  return registeredHouses(db, user.house);
}

/** What each house is and was called, for whoever reads what names one; those that were taken out among them. Throws `role-may-not`. */
export function namedHousesFor({ db, user }: UserSession): readonly NamedHouse[] {
  requirePermission(user.role, 'house');
  return everyHouse(db)
    .filter(({ code }) => user.house === null || code === user.house)
    .map(({ takenOut: _, ...house }) => house);
}

/** Call inside a transaction. Throws `role-may-not`, `house-code-taken`, `house-not-a-code` and `house-two-rooms`. */
export function registerHouse(session: UserSession, house: HouseToRegister): void {
  requirePermission(session.user.role, 'houses');
  const code = codeOf(house.code);
  if (house.isNew === true && registeredHouses(session.db, code).length > 0) {
    throw new WaymarkError('house-code-taken', { code });
  }
  const rooms = house.rooms.map(({ room, beds }) => ({ room: codeOf(room), beds }));
  if (new Set(rooms.map(({ room }) => room)).size < rooms.length) throw new WaymarkError('house-two-rooms');
  const nameUsed = said(house.nameUsed);
  const known = everyHouse(session.db).find((one) => one.code === code);
  putHouse(session.db, {
    code,
    nameUsed,
    formerNames: known === undefined ? [] : formerNamesAfter(known, nameUsed, session.clock()),
    forWhom: house.forWhom,
    capacity: house.capacity ?? null,
    complaintsTo: said(house.complaintsTo),
    rooms,
  });
  writeAudit(session, 'register-house', code);
}

/** Null where nothing that can be seen was typed. */
function said(typed: string | undefined): string | null {
  const seen = keptWords(typed ?? '');
  return isBlank(seen) ? null : seen;
}

/** As a stay can name it. */
function codeOf(typed: string): string {
  const code = registerCode(typed);
  if (!REGISTER_CODE.test(code)) throw new WaymarkError('house-not-a-code', { code: typed.trim() });
  return code;
}

/** Call inside a transaction. Throws `role-may-not`. */
export function takeHouseOut(session: UserSession, code: string): void {
  requirePermission(session.user.role, 'houses');
  takeHouseRowOut(session.db, registerCode(code));
  writeAudit(session, 'take-house-out', registerCode(code));
}
