/** What a house asks of Today besides who comes and goes: who is in a room with somebody they are to be kept apart from, and papers to be destroyed. */
import type { HouseTonight } from '../../contract/house-tonight.ts';
import type { TodayLine } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import { type Place, placesFrom } from '../derived/house-places.ts';
import { isSaidOfOther, meetsIn, othersOf } from '../derived/meets-in-room.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { sheetsThatLie } from '../record/destroyed-papers.ts';
import { yesTo } from '../record/rooms-given.ts';

type HouseLine = Pick<TodayLine, 'code' | 'places' | 'opens'>;

/** `places`: as {@link placesLookedAfter} gives them. By room, and never by name. */
export function houseLinesBesides(session: UserSession, places: readonly Place[] | null): readonly HouseLine[] {
  return places === null ? [] : [...apartLines(session, places), ...sheetLines(session)];
}

/** The focal point looks after every house, a manager after the own one. */
function looksAfterHouses({ user: { role, house } }: UserSession): boolean {
  return role === 'shelter-manager' ? house !== null : hasPermission(role, 'houses');
}

/** The places of today in the houses that the user looks after; null for whoever looks after none. */
export function placesLookedAfter(session: UserSession): readonly Place[] | null {
  const { db, user, clock } = session;
  return looksAfterHouses(session) ? placesFrom(db, user.house, dayOf(clock())) : null;
}

/** Stands until it is otherwise. */
function apartLines(session: UserSession, places: readonly Place[]): readonly HouseLine[] {
  return roomsApart(session, places).map((apart) => ({ code: apart.code, places: apart.places, opens: 'house' }));
}

/** What is said of each room in which somebody is, or will be, with whom they are to be kept apart from; `places` are those of today. */
export function roomsApart({ db, clock }: UserSession, places: readonly Place[]): HouseTonight['apart'] {
  const today = dayOf(clock());
  return places.flatMap((place): HouseTonight['apart'] => {
    const { house, room, stay } = place;
    const others = othersOf(place, places, today);
    if (room === null || !meetsIn(db, place, room, others) || isSaidOfOther(db, place, room, others)) return [];
    const yes = yesTo(db, stay, room);
    if (yes === undefined) return [{ house, code: 'today-apart', places: { room } }];
    return [{ house, code: 'today-apart-yes', places: { room, who: yes.who, hour: yes.hour } }];
  });
}

/** Day sheets whose morning has come. */
function sheetLines({ db, user, clock }: UserSession): readonly HouseLine[] {
  const today = dayOf(clock());
  return sheetsThatLie(db, user.house)
    .filter(({ destroyBy }) => destroyBy <= today)
    .map(({ number }) => ({ code: 'today-destroy-sheet', places: { number }, opens: 'house' }));
}
