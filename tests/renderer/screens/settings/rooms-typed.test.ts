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
  ['room 3', [{ room: 'ROOM', beds: 3 }]],
  ['12', [{ room: '12', beds: 1 }]],
  ['12 4', [{ room: '12', beds: 4 }]],
  ['Garden room', [{ room: 'GARDEN-ROOM', beds: 1 }]],
  ['R٣ ٤', [{ room: 'R3', beds: 4 }]],
  ['၁၂ ၁၀', [{ room: '12', beds: 10 }]],
  ['', []],
])('%j is typed for rooms and beds', (typed, rooms) => {
  expect(roomsTyped(typed)).toEqual({ rooms, unread: undefined });
});

test('rooms are read as they were written', () => {
  const rooms = [
    { room: 'R-1', beds: 0 },
    { room: '12', beds: 30 },
  ];
  expect(roomsTyped(typedRooms(rooms)).rooms).toEqual(rooms);
});

test.each([
  ['more beds than a hall has', 'R1 2\nR2 61', 'R2 61'],
  ['many more', 'R1 100', 'R1 100'],
  ['a code that no stay can name', 'Комната 4', 'Комната 4'],
  ['a code that is too long', `${'R'.repeat(25)} 1`, `${'R'.repeat(25)} 1`],
  ['more rooms than a house has', Array.from({ length: 201 }, (_, at) => `R${at} 1`).join('\n'), 'R200 1'],
])('%s: the line is named', (_, typed, line) => {
  expect(roomsTyped(typed).unread).toBe(line);
});
