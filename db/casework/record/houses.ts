/**
 * The houses that the office registered: the one place that reads and writes the tables `house` and `house_room`. Rows of the office, in no
 * chapter. A stay may name a house or a room that nobody registered.
 */
import { compareRooms } from '../../codebook/room-order.ts';
import { HOUSE_FOR, type HouseFor, type RegisteredHouse } from '../../contract/houses.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

interface HouseRow {
  readonly code: string;
  readonly nameUsed: string | null;
  readonly forWhom: string;
  readonly capacity: number | null;
  readonly complaintsTo: string | null;
}

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], HouseRow>(
    'SELECT code, name_used AS nameUsed, for_whom AS forWhom, capacity, complaints_to AS complaintsTo FROM house ORDER BY code',
  ),
  rooms: db.prepare<[string], { room: string; beds: number }>('SELECT room, beds FROM house_room WHERE house = ?'),
  put: db.prepare<HouseRow>(
    `INSERT INTO house (code, name_used, for_whom, capacity, complaints_to)
     VALUES (@code, @nameUsed, @forWhom, @capacity, @complaintsTo)
     ON CONFLICT (code) DO UPDATE SET name_used = excluded.name_used, for_whom = excluded.for_whom, capacity = excluded.capacity,
       complaints_to = excluded.complaints_to`,
  ),
  putRoom: db.prepare<[string, string, number]>('INSERT INTO house_room (house, room, beds) VALUES (?, ?, ?)'),
  dropRooms: db.prepare<[string]>('DELETE FROM house_room WHERE house = ?'),
  drop: db.prepare<[string]>('DELETE FROM house WHERE code = ?'),
}));

/** Every registered house, or the one of this code. */
export function registeredHouses(db: Database, only: string | null = null): readonly RegisteredHouse[] {
  return statements(db)
    .all.all()
    .filter(({ code }) => only === null || code === only)
    .map(({ code, nameUsed, forWhom, capacity, complaintsTo }) => {
      const rooms = statements(db)
        .rooms.all(code)
        .toSorted((a, b) => compareRooms(a.room, b.room));
      const beds = rooms.reduce((sum, room) => sum + room.beds, 0);
      return { code, nameUsed, forWhom: wordsOf(forWhom), capacity: capacity ?? beds, complaintsTo, rooms };
    });
}

function wordsOf(forWhom: string): readonly HouseFor[] {
  const said = new Set(forWhom.split(' '));
  return HOUSE_FOR.filter((word) => said.has(word));
}

/** `capacity` null: as many as there are beds. Call inside a transaction. */
export function putHouse(
  db: Database,
  {
    code,
    nameUsed,
    forWhom,
    capacity,
    complaintsTo,
    rooms,
  }: Omit<RegisteredHouse, 'capacity'> & { readonly capacity: number | null },
): void {
  const sql = statements(db);
  sql.put.run({ code, nameUsed, forWhom: forWhom.join(' '), capacity, complaintsTo });
  sql.dropRooms.run(code);
  for (const { room, beds } of rooms) sql.putRoom.run(code, room, beds);
}

/** Call inside a transaction. */
export function dropHouse(db: Database, code: string): void {
  statements(db).dropRooms.run(code);
  statements(db).drop.run(code);
}
