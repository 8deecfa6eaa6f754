import { type HouseRoom, MOST_BEDS, MOST_ROOMS } from '../../../preload/contract.ts';
import { withLatinDigits } from '../../components/answers/typed-digits.ts';
import { parseLabel } from '../../components/answers/typed-number.ts';

/** Rooms that were typed; `unread`: the first line that is no room and its beds, or too many of them. */
interface TypedRooms {
  readonly rooms: readonly HouseRoom[];
  readonly unread: string | undefined;
}

const LINE = /^(?<room>.*?\S)[\s:;,=·]+(?<beds>\d+)(?:\s+\p{L}+)?$/u;

/** Rooms as they are typed, one a line: `R1 2`, `R1: 2 beds`; a room alone has one bed. */
export function roomsTyped(text: string): TypedRooms {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => ({ line: line.trim(), room: roomIn(withLatinDigits(line).trim()) }));
  const rooms = read.flatMap(({ room }) => room ?? []);
  return { rooms, unread: (read.find(({ room }) => room === undefined) ?? read[MOST_ROOMS])?.line };
}

function roomIn(line: string): HouseRoom | undefined {
  const { room = line, beds = '1' } = LINE.exec(line)?.groups ?? {};
  const code = parseLabel(room);
  return 'value' in code && Number(beds) <= MOST_BEDS ? { room: code.value, beds: Number(beds) } : undefined;
}

/** The same rooms as somebody would type them. */
export function typedRooms(rooms: readonly HouseRoom[]): string {
  return rooms.map(({ room, beds }) => `${room} ${beds}`).join('\n');
}
