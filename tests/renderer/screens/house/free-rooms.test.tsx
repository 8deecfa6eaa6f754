import { describe, expect, it } from 'vitest';
import type { HouseBeds } from '../../../../preload/contract.ts';
import { freeRooms } from '../../../../renderer/screens/house/free-rooms.ts';
import { drawn, loaded } from '../../drawn.ts';

const { FreeBeds } = await loaded(() => import('../../../../renderer/screens/house/give-bed.tsx'));

function house(code: string, free: number | null, rooms: HouseBeds['rooms']): HouseBeds {
  const day = { taken: 0, comes: 0, leaves: 0, free };
  return { code, isRegistered: free !== null, nameUsed: null, forWhom: [], takes: null, rooms, days: [day] };
}
const GARDEN = house('H1', 3, [
  { room: 'R1', beds: 2, taken: 2 },
  { room: 'R2', beds: 3, taken: 1 },
  { room: 'R3', beds: null, taken: 1 },
  { room: 'R4', beds: 1, taken: 0 },
]);
const FULL = house('H2', 0, [{ room: 'R1', beds: 4, taken: 2 }]);

describe('the beds that can be given', () => {
  it('stand in the registered rooms with one free', () =>
    expect(freeRooms(GARDEN)).toEqual([
      { room: 'R2', free: 2 },
      { room: 'R4', free: 1 },
    ]));

  it('are none where the house takes nobody more, whatever its rooms', () => expect(freeRooms(FULL)).toEqual([]));

  it('are said house by house, or that there are none', () => {
    expect(drawn(<FreeBeds houses={[GARDEN, FULL]} />)).toMatch(
      /^<ul[^>]*><li><strong>H1<\/strong> R2 \(2 free\), R4 \(1 free\)<\/li><\/ul>$/,
    );
    expect(drawn(<FreeBeds houses={[FULL]} />)).toContain('No bed is free.');
  });
});
