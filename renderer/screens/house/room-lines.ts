import { compareRooms } from '../../../db/codebook/room-order.ts';
import type { HouseBeds, HouseRow } from '../../../preload/contract.ts';

/** A line of the house's table: somebody who stays, or the beds of a room that are free. */
export type RoomLine =
  | { readonly room: string | null; readonly opens: boolean; readonly stay: HouseRow }
  | { readonly room: string; readonly opens: boolean; readonly free: number };

/**
 * The lines of a house by room, in the rooms' own order: who has no room yet stands first, and the room is written once. Rooms are those that the
 * house has or in which somebody is; a room whose beds nobody registered has none free.
 */
export function roomLines(beds: HouseBeds | undefined, stays: readonly HouseRow[]): readonly RoomLine[] {
  const byRoom = Map.groupBy(stays, ({ room }) => room);
  const known = new Set(beds?.rooms.map(({ room }) => room));
  const others = [...byRoom.keys()].flatMap((room) => (room === null || known.has(room) ? [] : room));
  const rooms = [...(beds?.rooms ?? []), ...others.map((room) => ({ room, beds: null, taken: 0 }))].toSorted((a, b) =>
    compareRooms(a.room, b.room),
  );
  return [
    ...(byRoom.get(null) ?? []).map((stay, at): RoomLine => ({ room: null, opens: at === 0, stay })),
    ...rooms.flatMap(({ room, beds: has, taken }): readonly RoomLine[] => {
      const there = (byRoom.get(room) ?? []).map((stay, at): RoomLine => ({ room, opens: at === 0, stay }));
      const free = Math.max(0, (has ?? 0) - taken);
      return free === 0 ? there : [...there, { room, opens: there.length === 0, free }];
    }),
  ];
}
