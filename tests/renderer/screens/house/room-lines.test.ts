import { expect, test } from 'vitest';
import type { HouseBeds, HouseRow } from '../../../../preload/contract.ts';
import { roomLines } from '../../../../renderer/screens/house/room-lines.ts';
import { stay } from './a-stay.ts';

const inRoom = (nameUsed: string, room: string | null) => stay(nameUsed, { room });
const beds: HouseBeds = {
  code: 'H1',
  isRegistered: true,
  nameUsed: null,
  forWhom: [],
  takes: 5,
  rooms: [
    { room: 'R1', beds: 2, taken: 0 },
    { room: 'R2', beds: 2, taken: 1 },
    { room: 'R10', beds: 1, taken: 1 },
  ],
  days: [{ taken: 2, comes: 0, leaves: 0, free: 3 }],
};
const read = (house: HouseBeds | undefined, ...stays: readonly HouseRow[]) =>
  roomLines(house, stays).map((line) => [
    line.opens ? line.room : '',
    'stay' in line ? line.stay.nameUsed : `${line.free} free`,
  ]);

test('a house is read by room, 2 before 10, with what is free; who has no room yet stands first', () => {
  expect(read(beds, inRoom('Lia', 'R10'), inRoom('Ana', 'R2'), inRoom('Ion', null))).toEqual([
    [null, 'Ion'],
    ['R1', '2 free'],
    ['R2', 'Ana'],
    ['', '1 free'],
    ['R10', 'Lia'],
  ]);
});

test('a room is written once, and one that nobody registered stands in its place', () => {
  expect(read(beds, inRoom('Lia', 'R3'), inRoom('Ana', 'R3'))).toEqual([
    ['R1', '2 free'],
    ['R2', '1 free'],
    ['R3', 'Lia'],
    ['', 'Ana'],
  ]);
  expect(read(undefined, inRoom('Lia', '10'), inRoom('Ana', '2'))).toEqual([
    ['2', 'Ana'],
    ['10', 'Lia'],
  ]);
});
