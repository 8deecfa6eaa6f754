import { describe, expect, it, test } from 'vitest';
import { namesRoom, wouldMeet } from '../../../../db/casework/rules/keep-apart.ts';

test.each([
  ['R1', 'R1', true],
  ['r1, R3', 'R1', true],
  ['rooms R1/R3', 'R3', true],
  ['room 3', 'ROOM-3', true],
  ['chambre 12', '12', true],
  ['R10', 'R1', false],
  ['R1', 'R10', false],
  ['not with the floor above', 'R1', false],
])('%j names room %s: %s', (text, room, named) => expect(namesRoom(text, room)).toBe(named));

describe('a room that is given', () => {
  const coming = { room: null, keepApart: 'R2' };
  it('is not the one that the own stay names', () => {
    expect([wouldMeet(coming, 'R2', []), wouldMeet(coming, 'R1', [])]).toEqual([true, false]);
  });

  it('is not the one of somebody who is kept apart from the room that is left', () => {
    const moving = { room: 'R1', keepApart: null };
    const others = [
      { room: 'R2', keepApart: 'R1' },
      { room: 'R3', keepApart: 'R4' },
    ];
    expect(['R2', 'R3', 'R1'].map((room) => wouldMeet(moving, room, others))).toEqual([true, false, false]);
  });
});
