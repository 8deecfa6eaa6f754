import { expect, test } from 'vitest';
import { roomsTyped, typedRooms } from '../../../../renderer/screens/settings/rooms-typed.ts';

test.each([
  ['R1 2', [{ room: 'R1', beds: 2 }]],
  [
    'R1: 2 beds\n\n R2 = 1 ',
    [
      { room: 'R1', beds: 2 },
      { room: 'R2', beds: 1 },
    ],
  ],
  ['room 3', [{ room: 'room', beds: 3 }]],
  ['12', [{ room: '12', beds: 1 }]],
  ['12 4', [{ room: '12', beds: 4 }]],
  ['Garden room', [{ room: 'Garden room', beds: 1 }]],
  ['', []],
])('%j is typed for rooms and beds', (typed, rooms) => {
  expect(roomsTyped(typed)).toEqual(rooms);
});

test('rooms are read as they were written', () => {
  const rooms = [
    { room: 'R-1', beds: 0 },
    { room: '12', beds: 30 },
  ];
  expect(roomsTyped(typedRooms(rooms))).toEqual(rooms);
});
