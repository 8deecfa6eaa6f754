/** Who is in a room with somebody they are to be kept apart from: by room, and never by name. Stands on Today until it is otherwise. */
import type { TodayLine } from '../../contract/cases.ts';
import { dayOf } from '../../store/clock.ts';
import { placesFrom } from '../derived/house-places.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { yesTo } from '../record/rooms-given.ts';
import { isWhereTheyMustNotBe } from '../rules/keep-apart.ts';

type ApartLine = Pick<TodayLine, 'code' | 'places' | 'opens'>;

/** For the focal point, and the manager of the house. */
export function apartLines({ db, user, clock }: UserSession): readonly ApartLine[] {
  const isTheirs = user.role === 'shelter-manager' ? user.house !== null : hasPermission(user.role, 'houses');
  if (!isTheirs) return [];
  return placesFrom(db, user.house, dayOf(clock())).flatMap((place): readonly ApartLine[] => {
    const { room, stay } = place;
    if (room === null) return [];
    const yes = yesTo(db, stay, room);
    if (yes !== undefined) {
      return [{ code: 'today-apart-yes', places: { room, who: yes.who, hour: yes.hour }, opens: 'house' }];
    }
    return isWhereTheyMustNotBe(place) ? [{ code: 'today-apart', places: { room }, opens: 'house' }] : [];
  });
}
