/** Who would meet, or meets, in a room whom they are to be kept apart from: asked before a room is given, and as long as somebody is in it. */
import { earliest } from '../../codebook/date.ts';
import type { Database } from '../../store/database.ts';
import { areKeptApart } from '../record/person-links.ts';
import { yesTo } from '../record/rooms-given.ts';
import { wouldMeet } from '../rules/keep-apart.ts';
import { isTakenOn, type Place } from './house-places.ts';

/** The day on which a place is first taken, as seen from today. */
export function firstDayOf({ from }: Place, today: string): string {
  return from !== null && earliest(from) > today ? earliest(from) : today;
}

/** Who is in the house of a place on its first day, without whose it is. */
export function othersOf(place: Place, places: readonly Place[], today: string): readonly Place[] {
  const day = firstDayOf(place, today);
  return places.filter((one) => one.house === place.house && one.stay !== place.stay && isTakenOn(one, day));
}

/** The room from which somebody comes into a room: of who is in it already, the one that they left for it, as far as duty was asked. */
export function roomLeft(db: Database, place: Place, room: string): string | null {
  return room === place.room ? (yesTo(db, place.stay, room)?.left ?? null) : place.room;
}

/** `others`: {@link othersOf} the place. */
export function meetsIn(db: Database, place: Place, room: string, others: readonly Place[]): boolean {
  return meetsInAfter(db, place, roomLeft(db, place, room), room, others);
}

/** The same of somebody who comes into the room from another one (null: from none of this house). */
export function meetsInAfter(
  db: Database,
  place: Place,
  left: string | null,
  room: string,
  others: readonly Place[],
): boolean {
  return wouldMeet({ ...place, room: left }, room, others) || linkedIn(db, place, room, others).length > 0;
}

/**
 * Whether that two are in one room is said of the other already: they meet by a link alone, which has two ends, and duty's yes stands for the other, or
 * for neither and the other is named first. `others`: {@link othersOf} the place.
 */
export function isSaidOfOther(db: Database, place: Place, room: string, others: readonly Place[]): boolean {
  if (yesTo(db, place.stay, room) !== undefined) return false;
  if (wouldMeet({ ...place, room: roomLeft(db, place, room) }, room, others)) return false;
  return linkedIn(db, place, room, others).every(
    ({ stay }) => yesTo(db, stay, room) !== undefined || stay < place.stay,
  );
}

/** Who is in the room and is to be kept apart by a link: it follows both of them, whatever room they move to. */
function linkedIn(db: Database, { caseId }: Place, room: string, others: readonly Place[]): readonly Place[] {
  if (caseId === null) return [];
  return others.filter((one) => one.room === room && one.caseId !== null && areKeptApart(db, caseId, one.caseId));
}
