import type { BedsOfDay, HouseBeds, HouseRow } from '../../../preload/contract.ts';

/** What is counted of the beds of a day, each of which opens its list. */
export const DAY_LISTS = ['beds', 'taken', 'comes', 'leaves', 'free'] as const;
export type DayList = (typeof DAY_LISTS)[number];

/** The list that was opened; `house` null: of every house. */
export interface ShownList {
  readonly list: DayList;
  readonly house: string | null;
}

const NOBODY: BedsOfDay = { taken: 0, comes: 0, leaves: 0, free: null };

/** How many beds of the day a list counts; null where nobody knows how many there are. */
export function countedIn(list: DayList, { takes, days: [day = NOBODY] }: HouseBeds): number | null {
  return list === 'beds' ? takes : day[list];
}

/** Over houses; what is not known of one is left out. Null where it is known of none. */
export function countedInAll(list: DayList, houses: readonly HouseBeds[]): number | null {
  const known = houses.map((house) => countedIn(list, house)).filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

/** Who stays, with a case or without one, as far as a list goes. */
type Listed = Pick<HouseRow, 'comes' | 'goes' | 'sleeps' | 'room'>;

/** The stays of a house that a list shows; among free beds those of people to whom none of its rooms was given: they take one of these. */
export function staysShown<Stay extends Listed>(
  list: DayList | undefined,
  stays: readonly Stay[],
  beds: HouseBeds | undefined,
): readonly Stay[] {
  switch (list) {
    case undefined:
    case 'beds':
      return stays;
    case 'taken':
      return stays.filter(({ sleeps }) => sleeps);
    case 'comes':
      return stays.filter(({ comes }) => comes);
    case 'leaves':
      return stays.filter(({ goes }) => goes);
    case 'free': {
      const rooms = new Set(beds?.rooms.filter((room) => room.beds !== null).map(({ room }) => room));
      return stays.filter(({ sleeps, room }) => sleeps && (room === null || !rooms.has(room)));
    }
  }
}

/** Whether a list shows the rooms in which a bed is free. */
export function showsFreeBeds(list: DayList | undefined): boolean {
  return list === undefined || list === 'beds' || list === 'free';
}
