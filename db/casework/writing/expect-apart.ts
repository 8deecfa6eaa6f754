/** Writing in a stay which room it has asks what giving the room asks (casework/RULES.md, Rooms and who must not meet). */
import type { DutyYes } from '../../contract/houses.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { type Place, placesFrom } from '../derived/house-places.ts';
import { meetsInAfter, othersOf, roomLeft } from '../derived/meets-in-room.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { dropYes, noteYes } from '../record/rooms-given.ts';
import type { Saved } from './append.ts';

/**
 * Notes duty's yes where somebody meets whom they must not by what was saved. Call in the transaction that saved, right after it. Throws
 * `room-kept-apart` where nobody on duty said yes: then nothing is saved. What a stay says beside its house, room and days is saved unasked.
 */
export function expectApart(session: UserSession, { caseId, records }: Saved, yes: DutyYes | undefined): void {
  const { db } = session;
  const stays = records.filter(({ kind }) => kind === 'stay');
  if (stays.length === 0) return;
  const today = dayOf(session.clock());
  const places = placesFrom(db, session.user.house, today);
  for (const { id, before } of stays) {
    const place = places.find((one) => one.stay === id && one.caseId === caseId);
    if (place === undefined || place.house === null || place.room === null) continue;
    const { house, room, from, 'keep-apart-from': apart } = { ...before?.open, ...before?.private };
    const isRoomOfBefore = house === place.house && room === place.room;
    if (isRoomOfBefore && (from ?? null) === place.from && (apart ?? null) === place.keepApart) continue;
    const leftNow = house === place.house && typeof room === 'string' ? room : null;
    const left = isRoomOfBefore ? roomLeft(db, place, place.room) : leftNow;
    expectApartIn(session, { caseId, place, room: place.room, left }, othersOf(place, places, today), yes);
  }
}

interface Arrival {
  readonly caseId: string;
  readonly place: Place;
  readonly room: string;
  /** The room from which they come; null: from none of this house. */
  readonly left: string | null;
}

/** The same of one stay, whatever it said before. `others`: who is in the house on its first day. */
export function expectApartIn(
  session: UserSession,
  { caseId, place, room, left }: Arrival,
  others: readonly Place[],
  yes: DutyYes | undefined,
): void {
  if (!meetsInAfter(session.db, place, left, room, others)) {
    dropYes(session.db, place.stay);
    return;
  }
  if (yes === undefined) throw new WaymarkError('room-kept-apart');
  noteYes(session.db, { stay: place.stay, caseId, room, left, ...yes });
  writeAudit(session, 'give-room', caseId, 'kept-apart');
}
