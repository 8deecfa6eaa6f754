/** Beds of a house: who has how many tonight, what is free, and how it goes on day by day. */
import { addDays } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import type { HouseBeds } from '../../contract/houses.ts';
import { dayOf } from '../../store/clock.ts';
import { bedsIn, isTakenOn, placesFrom, roomsOf } from '../derived/house-places.ts';
import type { UserSession } from '../people/user-session.ts';
import { registeredHouses } from '../record/houses.ts';

/** Days that are shown, the day asked about the first. */
const DAYS = 21;

/** Of every house that is registered or in which somebody stays; of whoever has a house of their own, that one. */
export function houseBeds({ db, user, clock }: UserSession, on: string): readonly HouseBeds[] {
  const places = placesFrom(db, user.house, dayOf(clock()), on);
  const registered = new Map(registeredHouses(db, user.house).map((house) => [house.code, house]));
  const codes = new Set([...registered.keys(), ...places.flatMap(({ house }) => house ?? [])]);
  return [...codes].toSorted(compareText).map((code): HouseBeds => {
    const here = places.filter(({ house }) => house === code);
    const house = registered.get(code);
    const taken = (day: string): number => bedsIn(here.filter((place) => isTakenOn(place, day)));
    const beds = house?.rooms.reduce((sum, room) => sum + room.beds, 0);
    return {
      code,
      nameUsed: house?.nameUsed ?? null,
      forWhom: house?.forWhom ?? [],
      takes: house === undefined || house.capacity === 0 ? null : Math.min(house.capacity, beds || house.capacity),
      rooms: roomsOf(house?.rooms ?? [], here, on),
      days: Array.from({ length: DAYS }, (_, at) => taken(addDays(on, at))),
    };
  });
}
