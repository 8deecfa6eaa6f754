/** Registering houses (casework/RULES.md, Houses): the focal point writes, whoever sees the house reads. */
import { isBlank, withoutDeceivingSigns } from '../../codebook/invisible-signs.ts';
import { registerCode } from '../../codebook/register-code.ts';
import type { HouseFor, HouseRoom, RegisteredHouse } from '../../contract/houses.ts';
import { WaymarkError } from '../../store/errors.ts';
import { writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { dropHouse, putHouse, registeredHouses } from '../record/houses.ts';

interface HouseToRegister {
  readonly code: string;
  readonly nameUsed?: string | undefined;
  readonly forWhom: readonly HouseFor[];
  readonly capacity?: number | undefined;
  readonly rooms: readonly HouseRoom[];
}

/** The houses that this user sees; of who has a house of their own, that one. Throws `role-may-not`. */
export function housesFor({ db, user }: UserSession): readonly RegisteredHouse[] {
  requirePermission(user.role, 'house');
  return registeredHouses(db, user.house);
}

/** Call inside a transaction. Throws `role-may-not` and `house-two-rooms`. */
export function registerHouse(session: UserSession, house: HouseToRegister): void {
  requirePermission(session.user.role, 'houses');
  const rooms = house.rooms.map(({ room, beds }) => ({ room: registerCode(room), beds }));
  if (new Set(rooms.map(({ room }) => room)).size < rooms.length) throw new WaymarkError('house-two-rooms');
  const name = withoutDeceivingSigns(house.nameUsed ?? '').trim();
  const code = registerCode(house.code);
  putHouse(session.db, {
    code,
    nameUsed: isBlank(name) ? null : name,
    forWhom: house.forWhom,
    capacity: house.capacity ?? null,
    rooms,
  });
  writeAudit(session, 'register-house', code);
}

/** Call inside a transaction. Throws `role-may-not`. */
export function takeHouseOut(session: UserSession, code: string): void {
  requirePermission(session.user.role, 'houses');
  dropHouse(session.db, registerCode(code));
  writeAudit(session, 'take-house-out', registerCode(code));
}
