import type { HouseRoom } from '../../../preload/contract.ts';

/** Rooms as they are typed, one a line: `R1 2`, `R1: 2 beds`; a room alone has one bed. */
export function roomsTyped(text: string): readonly HouseRoom[] {
  return text.split('\n').flatMap((line): readonly HouseRoom[] => {
    const said = line.trim();
    if (said === '') return [];
    const { room, beds } = /^(?<room>.*?\S)[\s:;,=·]+(?<beds>\p{Nd}{1,2})(?:\s+\p{L}+)?$/u.exec(said)?.groups ?? {};
    return [{ room: room ?? said, beds: beds === undefined ? 1 : Number(beds) }];
  });
}

/** The same rooms as somebody would type them. */
export function typedRooms(rooms: readonly HouseRoom[]): string {
  return rooms.map(({ room, beds }) => `${room} ${beds}`).join('\n');
}
