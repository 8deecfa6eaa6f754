/**
 * The houses that the office registered: the one place that reads and writes the tables `house` and `house_room`. Rows of the office, in no
 * chapter. A stay may name a house or a room that nobody registered; a house that was taken out keeps its row, so that what names it keeps its name.
 */
import { compareRooms } from '../../codebook/room-order.ts';
import type { FormerName } from '../../contract/former-names.ts';
import { HOUSE_FOR, type HouseFor, type NamedHouse, type RegisteredHouse } from '../../contract/houses.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

interface HouseRow {
  readonly code: string;
  readonly nameUsed: string | null;
  readonly forWhom: string;
  readonly capacity: number | null;
  readonly complaintsTo: string | null;
  readonly formerNames: string;
  readonly takenOut: number;
}

/** What the register alone knows of a house. */
interface KeptOfHouse {
  /** The oldest first. */
  readonly formerNames: readonly FormerName<string | null>[];
  readonly takenOut: boolean;
}

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], HouseRow>(
    `SELECT code, name_used AS nameUsed, for_whom AS forWhom, capacity, complaints_to AS complaintsTo, former_names AS formerNames,
       taken_out AS takenOut
     FROM house ORDER BY code`,
  ),
  rooms: db.prepare<[string], { room: string; beds: number }>('SELECT room, beds FROM house_room WHERE house = ?'),
  put: db.prepare<HouseRow>(
    `INSERT INTO house (code, name_used, for_whom, capacity, complaints_to, former_names, taken_out)
     VALUES (@code, @nameUsed, @forWhom, @capacity, @complaintsTo, @formerNames, @takenOut)
     ON CONFLICT (code) DO UPDATE SET name_used = excluded.name_used, for_whom = excluded.for_whom, capacity = excluded.capacity,
       complaints_to = excluded.complaints_to, former_names = excluded.former_names, taken_out = excluded.taken_out`,
  ),
  putRoom: db.prepare<[string, string, number]>('INSERT INTO house_room (house, room, beds) VALUES (?, ?, ?)'),
  dropRooms: db.prepare<[string]>('DELETE FROM house_room WHERE house = ?'),
  takeOut: db.prepare<[string]>('UPDATE house SET taken_out = 1 WHERE code = ?'),
}));

/** The houses that are in the register now, or the one of this code. */
export function registeredHouses(db: Database, only: string | null = null): readonly RegisteredHouse[] {
  return statements(db)
    .all.all()
    .filter(({ code, takenOut }) => takenOut === 0 && (only === null || code === only))
    .map(({ code, nameUsed, forWhom, capacity, complaintsTo }) => {
      const rooms = statements(db)
        .rooms.all(code)
        .toSorted((a, b) => compareRooms(a.room, b.room));
      const beds = rooms.reduce((sum, room) => sum + room.beds, 0);
      return { code, nameUsed, forWhom: wordsOf(forWhom), capacity: capacity ?? beds, complaintsTo, rooms };
    });
}

/** Every house that was ever registered, with what it was called. */
export function everyHouse(db: Database): readonly (KeptOfHouse & NamedHouse)[] {
  return statements(db)
    .all.all()
    .map(({ code, nameUsed, formerNames, takenOut }) => ({
      code,
      name: nameUsed,
      formerNames: JSON.parse(formerNames) as KeptOfHouse['formerNames'],
      takenOut: takenOut === 1,
    }));
}

function wordsOf(forWhom: string): readonly HouseFor[] {
  const said = new Set(forWhom.split(' '));
  return HOUSE_FOR.filter((word) => said.has(word));
}

/** Puts a house into the register, or back into it. `capacity` null: as many as there are beds. Call inside a transaction. */
export function putHouse(
  db: Database,
  {
    code,
    nameUsed,
    forWhom,
    capacity,
    complaintsTo,
    rooms,
    formerNames,
  }: Omit<RegisteredHouse, 'capacity'> & Pick<KeptOfHouse, 'formerNames'> & { readonly capacity: number | null },
): void {
  const sql = statements(db);
  const kept = { formerNames: JSON.stringify(formerNames), takenOut: 0 };
  sql.put.run({ code, nameUsed, forWhom: forWhom.join(' '), capacity, complaintsTo, ...kept });
  sql.dropRooms.run(code);
  for (const { room, beds } of rooms) sql.putRoom.run(code, room, beds);
}

/** Takes a house out of the register, with its rooms; the names that it had stay. Call inside a transaction. */
export function takeHouseRowOut(db: Database, code: string): void {
  statements(db).dropRooms.run(code);
  statements(db).takeOut.run(code);
}
