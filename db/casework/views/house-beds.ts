/** Beds of a house: who has how many tonight, what is free, and how it goes on day by day. */
import { addDays } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import type { BedsOfDay, HouseBeds, OfferedHouse } from '../../contract/houses.ts';
import { dayOf } from '../../store/clock.ts';
import { bedsIn, type Place, placesFrom, placesOn, roomsOf } from '../derived/house-places.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { registeredHouses } from '../record/houses.ts';

/** Days that are shown, the day asked about the first. */
const DAYS = 21;

/** The places that are not over on a day in the houses that the user sees: in every one; of whoever has a house of their own, in that one. */
export function placesSeen({ db, user, clock }: UserSession, on: string): readonly Place[] {
  return placesFrom(db, user.house, dayOf(clock()), on);
}

/** Of every house that is registered or in which somebody stays, of those that the user sees; `places` are those of the day. */
export function houseBeds(
  session: UserSession,
  on: string,
  places: readonly Place[] = placesSeen(session, on),
): readonly HouseBeds[] {
  const { db, user } = session;
  const registered = new Map(registeredHouses(db, user.house).map((house) => [house.code, house]));
  const codes = new Set([...registered.keys(), ...places.flatMap(({ house }) => house ?? [])]);
  return [...codes].toSorted(compareText).map((code): HouseBeds => {
    const here = places.filter(({ house }) => house === code);
    const house = registered.get(code);
    const beds = house?.rooms.reduce((sum, room) => sum + room.beds, 0);
    const takes = house === undefined || house.capacity === 0 ? null : Math.min(house.capacity, beds || house.capacity);
    return {
      code,
      isRegistered: house !== undefined,
      nameUsed: house?.nameUsed ?? null,
      forWhom: house?.forWhom ?? [],
      takes,
      rooms: roomsOf(house?.rooms ?? [], here, on),
      days: Array.from({ length: DAYS }, (_, at) => bedsOn(here, addDays(on, at), takes)),
    };
  });
}

/** The registered houses with what is free tonight, for whoever names one in a stay. Throws `role-may-not`. */
export function offeredHouses(session: UserSession): readonly OfferedHouse[] {
  requirePermission(session.user.role, 'house');
  return houseBeds(session, dayOf(session.clock()))
    .filter(({ isRegistered }) => isRegistered)
    .map(({ code, nameUsed, rooms, days }) => ({ code, nameUsed, free: days[0]?.free ?? null, rooms }));
}

function bedsOn(places: readonly Place[], day: string, takes: number | null): BedsOfDay {
  const { here, comes, leaves } = placesOn(places, day);
  const taken = bedsIn(here);
  return {
    taken,
    comes: bedsIn(comes),
    leaves: bedsIn(leaves),
    free: takes === null ? null : Math.max(0, takes - taken),
  };
}
