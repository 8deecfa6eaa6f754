/**
 * Giving somebody in a house, or who is expected there, a room (casework/RULES.md, Rooms and who must not meet). It warns, offers other rooms and names
 * nobody; with the yes of somebody on duty it goes on: nobody stands before a closed door at two in the morning.
 */
import { registerCode } from '../../codebook/register-code.ts';
import type { DutyYes, OfferedRoom } from '../../contract/houses.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { type Place, placesFrom, roomsOf } from '../derived/house-places.ts';
import { firstDayOf, meetsIn, othersOf, roomLeft } from '../derived/meets-in-room.ts';
import { openRecords } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn, ofKind } from '../record/answers.ts';
import { registeredHouses } from '../record/houses.ts';
import { expectApartIn } from './expect-apart.ts';
import { saveRecords } from './save.ts';

interface OfStay {
  readonly caseId: string;
  readonly stay: string;
  /** The house to stay in; left out: the one that the stay names. */
  readonly house?: string | undefined;
}

/**
 * None where the stay is in no house and none is named. Throws what opening the case throws, `role-may-not`, `no-stay` where the stay is over, and
 * `not-in-your-house` for a house that is not the manager's.
 */
export function roomsFor(session: UserSession, of: OfStay): readonly OfferedRoom[] {
  requirePermission(session.user.role, 'house');
  openRecords(session, of.caseId);
  return offered(session, of).rooms;
}

/** Call inside a transaction. Throws what saving a stay throws, what {@link roomsFor} does, and `room-kept-apart`. */
export function giveRoom(
  session: UserSession,
  { caseId, stay, house, room: typed, yes }: OfStay & { readonly room: string; readonly yes?: DutyYes | undefined },
): void {
  requirePermission(session.user.role, 'house');
  const record = ofKind(openRecords(session, caseId), 'stay').find(({ id }) => id === stay);
  const { place, others } = offered(session, { caseId, stay, house });
  if (record === undefined || place.house === null) throw new WaymarkError('no-stay');
  const room = registerCode(typed);
  const inHouse = house === undefined ? {} : { house: place.house };
  saveRecords(session, caseId, [{ kind: 'stay', id: stay, body: { ...enteredIn(record), ...inHouse, room } }]);
  expectApartIn(session, { caseId, place, room, left: roomLeft(session.db, place, room) }, others, yes);
}

function offered({ db, user, clock }: UserSession, { caseId, stay, house: named }: OfStay): Offered {
  const today = dayOf(clock());
  const house = named === undefined ? undefined : registerCode(named);
  if (house !== undefined && user.house !== null && house !== user.house) throw new WaymarkError('not-in-your-house');
  const places = placesFrom(db, user.house, today);
  const found = places.find((one) => one.stay === stay && one.caseId === caseId);
  if (found === undefined) throw new WaymarkError('no-stay');
  const place = house === undefined ? found : movedTo(found, house);
  if (place.house === null) return { place, others: [], rooms: [] };
  const others = othersOf(place, places, today);
  const registered = registeredHouses(db, place.house)[0]?.rooms ?? [];
  const rooms = roomsOf(registered, others, firstDayOf(place, today)).map((room) => ({
    ...room,
    apart: meetsIn(db, place, room.room, others),
  }));
  return { place, others, rooms };
}

/** A room of one house is no room of another. */
function movedTo(place: Place, house: string): Place {
  return place.house === house ? place : { ...place, house, room: null };
}

interface Offered {
  readonly place: Place;
  /** Who is in the house on the day on which it begins. */
  readonly others: readonly Place[];
  readonly rooms: readonly OfferedRoom[];
}
