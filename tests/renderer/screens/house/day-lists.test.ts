import { describe, expect, it, test } from 'vitest';
import type { HouseBeds } from '../../../../preload/contract.ts';
import {
  countedIn,
  countedInAll,
  type DayList,
  showsFreeBeds,
  staysShown,
} from '../../../../renderer/screens/house/day-lists.ts';
import { roomLines } from '../../../../renderer/screens/house/room-lines.ts';
import { stay } from './a-stay.ts';

const garden: HouseBeds = {
  code: 'H1',
  isRegistered: true,
  nameUsed: 'Garden',
  forWhom: [],
  takes: 6,
  rooms: [
    { room: 'R1', beds: 4, taken: 2 },
    { room: 'R2', beds: 2, taken: 0 },
    { room: 'ATTIC', beds: null, taken: 1 },
  ],
  days: [{ taken: 4, comes: 1, leaves: 2, free: 2 }],
};
const unknown: HouseBeds = {
  code: 'H9',
  isRegistered: true,
  nameUsed: null,
  forWhom: [],
  takes: null,
  rooms: [],
  days: [{ taken: 1, comes: 0, leaves: 0, free: null }],
};
const EVERYBODY = [
  stay('Ana'),
  stay('Lia', { comes: true, goes: true }),
  stay('Vera', { room: 'ATTIC' }),
  stay('Mira', { room: null }),
  stay('Ion', { presence: 'arriving', sleeps: false }),
  stay('Nina', { goes: true, sleeps: false }),
  stay('Sofia', { presence: 'not-coming', sleeps: false }),
];

describe('each number of a house opens the list that it counts', () => {
  test.each<[DayList, number, readonly string[], readonly number[]]>([
    ['beds', 6, ['Ana', 'Lia', 'Vera', 'Mira', 'Ion', 'Nina', 'Sofia'], [2, 2]],
    ['taken', 4, ['Ana', 'Lia', 'Vera', 'Mira'], []],
    ['comes', 1, ['Lia'], []],
    ['leaves', 2, ['Lia', 'Nina'], []],
    // The free beds of the rooms, and who will be given one of them.
    ['free', 2, ['Vera', 'Mira'], [2, 2]],
  ])('%s', (list, count, names, free) => {
    expect(countedIn(list, garden)).toBe(count);
    const shown = staysShown(list, EVERYBODY, garden);
    expect(shown.map(({ nameUsed }) => nameUsed)).toEqual(names);
    const lines = roomLines(showsFreeBeds(list) ? garden : undefined, shown);
    expect(lines.flatMap((line) => ('free' in line ? line.free : []))).toEqual(free);
  });

  it('and of all houses the sum of what is known', () => {
    expect(countedIn('beds', unknown)).toBeNull();
    expect(countedInAll('beds', [garden, unknown])).toBe(6);
    expect(countedInAll('taken', [garden, unknown])).toBe(5);
    expect(countedInAll('free', [unknown])).toBeNull();
  });
});
