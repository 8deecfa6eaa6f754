/**
 * Who has which room of a house, whoever asks: only room codes, days and beds come from here, so that beds are counted and rooms are given by
 * everybody who is there, and not by those alone whose cases the asker works on.
 */
import { compareRooms } from '../../codebook/room-order.ts';
import type { RoomBeds } from '../../contract/houses.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { staysOn } from '../record/stays-without-case.ts';
import { comesOn, lastDayOf, leavesOn, presenceOn, sleepsOn } from '../rules/in-house.ts';
import { type KeptStay, staysKept } from './kept-stays.ts';

export interface Place {
  /** The record of the stay, or the stay without a case. */
  readonly stay: string;
  readonly caseId: string | null;
  readonly house: string | null;
  readonly room: string | null;
  readonly keepApart: string | null;
  readonly beds: number;
  readonly from: string | null;
  /** The last day as far as it is known or expected; null while nobody knows. */
  readonly last: string | null;
  /** The day on which they leave, where somebody said that they do. */
  readonly until: string | null;
}

/**
 * The places of a house (null: of every house) that are not over on a day, those to come among them. Who was to have left and who does not come is
 * judged by today, whatever day is asked about.
 */
export function placesFrom(db: Database, house: string | null, today: string, day = today): readonly Place[] {
  return [
    ...statements(db)
      .staying.all(day)
      .flatMap(({ case_id: caseId, stays, closed_by_no: saidNo }) =>
        staysKept(stays)
          .filter((stay) => (house === null || stay.house === house) && presenceOn(stay, day) !== 'gone')
          // Who was expected and does not want anything kept does not come.
          .filter((stay) => !(saidNo === 1 && presenceOn(stay, today) === 'arriving'))
          .map((stay) => placeOf(caseId, stay, today)),
      ),
    ...staysOn(db, day, house).map(
      (stay): Place => ({
        stay: stay.id,
        caseId: null,
        house: stay.house,
        room: stay.room,
        keepApart: null,
        beds: 1,
        from: stay.first,
        last: stay.until,
        until: stay.until,
      }),
    ),
  ];
}

const statements = cachedPerDatabase((db) => ({
  staying: db.prepare<[string], { case_id: string; stays: string | null; closed_by_no: 0 | 1 }>(
    'SELECT case_id, stays, closed_by_no FROM case_index WHERE house_until >= ?',
  ),
}));

function placeOf(caseId: string, stay: KeptStay, today: string): Place {
  const { id, house, room, keepApart, beds, from, until } = stay;
  return { ...{ stay: id, caseId, house, room, keepApart, beds, from, until }, last: lastDayOf(stay, today) ?? null };
}

/** Whether a place is taken on a day. */
export function isTakenOn({ from, last }: Place, day: string): boolean {
  return presenceOn({ from, until: last }, day) === 'here';
}

/** Whether a bed is taken in the night that begins on a day. */
function isSleptIn(place: Place, day: string): boolean {
  return isTakenOn(place, day) && sleepsOn(place, day);
}

/** Who sleeps there in the night that begins on a day; and who comes and who leaves on it, whether or not they sleep there that night. */
export function placesOn(
  places: readonly Place[],
  day: string,
): Readonly<Record<'here' | 'comes' | 'leaves', readonly Place[]>> {
  const there = places.filter((place) => isTakenOn(place, day));
  return {
    here: there.filter((place) => sleepsOn(place, day)),
    comes: there.filter((place) => comesOn(place, day)),
    leaves: there.filter((place) => leavesOn({ until: place.last }, day)),
  };
}

/** The registered rooms, and those besides in which somebody is; in their order. */
export function roomsOf(
  registered: readonly { readonly room: string; readonly beds: number }[],
  places: readonly Place[],
  day: string,
): readonly RoomBeds[] {
  const there = places.filter((place) => isSleptIn(place, day));
  const beds = new Map(registered.map((room) => [room.room, room.beds]));
  const codes = new Set([...beds.keys(), ...there.flatMap(({ room }) => room ?? [])]);
  return [...codes].toSorted(compareRooms).map((room) => ({
    room,
    beds: beds.get(room) ?? null,
    taken: bedsIn(there.filter((place) => place.room === room)),
  }));
}

export function bedsIn(places: readonly Place[]): number {
  return places.reduce((sum, { beds }) => sum + beds, 0);
}
