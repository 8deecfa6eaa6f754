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
import { openRecords, writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn, ofKind } from '../record/answers.ts';
import { registeredHouses } from '../record/houses.ts';
import { dropYes, noteYes } from '../record/rooms-given.ts';
import { saveRecords } from './save.ts';

interface OfStay {
  readonly caseId: string;
  readonly stay: string;
}

/** Throws what opening the case throws, `role-may-not`, and `no-stay` where the stay is over or in no house. */
export function roomsFor(session: UserSession, { caseId, stay }: OfStay): readonly OfferedRoom[] {
  requirePermission(session.user.role, 'house');
  openRecords(session, caseId);
  return offered(session, { caseId, stay }).rooms;
}

/** Call inside a transaction. Throws what saving a stay throws, what {@link roomsFor} does, and `room-kept-apart`. */
export function giveRoom(
  session: UserSession,
  { caseId, stay, room: typed, yes }: OfStay & { readonly room: string; readonly yes?: DutyYes | undefined },
): void {
  requirePermission(session.user.role, 'house');
  const record = ofKind(openRecords(session, caseId), 'stay').find(({ id }) => id === stay);
  const { place, others } = offered(session, { caseId, stay });
  if (record === undefined) throw new WaymarkError('no-stay');
  const room = registerCode(typed);
  const isApart = meetsIn(session.db, place, room, others);
  if (isApart && yes === undefined) throw new WaymarkError('room-kept-apart');
  const left = roomLeft(session.db, place, room);
  saveRecords(session, caseId, [{ kind: 'stay', id: stay, body: { ...enteredIn(record), room } }]);
  if (!isApart || yes === undefined) {
    dropYes(session.db, stay);
    return;
  }
  noteYes(session.db, { stay, caseId, room, left, ...yes });
  writeAudit(session, 'give-room', caseId, 'kept-apart');
}

function offered({ db, user, clock }: UserSession, { caseId, stay }: OfStay): Offered {
  const today = dayOf(clock());
  const places = placesFrom(db, user.house, today);
  const place = places.find((one) => one.stay === stay && one.caseId === caseId);
  if (place?.house == null) throw new WaymarkError('no-stay');
  const others = othersOf(place, places, today);
  const registered = registeredHouses(db, place.house)[0]?.rooms ?? [];
  const rooms = roomsOf(registered, others, firstDayOf(place, today)).map((room) => ({
    ...room,
    apart: meetsIn(db, place, room.room, others),
  }));
  return { place, others, rooms };
}

interface Offered {
  readonly place: Place;
  /** Who is in the house on the day on which it begins. */
  readonly others: readonly Place[];
  readonly rooms: readonly OfferedRoom[];
}
