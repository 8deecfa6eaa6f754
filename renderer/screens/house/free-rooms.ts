import type { HouseBeds } from '../../../preload/contract.ts';

interface FreeRoom {
  readonly room: string;
  readonly free: number;
}

/** The rooms of a house in which a bed is free on the day that was asked about, with how many; none where the house is full. */
export function freeRooms({ rooms, days: [day] }: HouseBeds): readonly FreeRoom[] {
  if ((day?.free ?? 0) <= 0) return [];
  return rooms.flatMap(({ room, beds, taken }) =>
    beds !== null && beds > taken ? [{ room, free: beds - taken }] : [],
  );
}
