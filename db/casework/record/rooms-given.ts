/**
 * Duty's yes to a room in which somebody meets whom they are to be kept apart from: the one place that reads and writes the table `room_given`. It
 * is about one stay in one room, and is no yes to another.
 */
import type { DutyYes } from '../../contract/houses.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

interface RoomGiven extends DutyYes {
  readonly stay: string;
  readonly caseId: string | null;
  readonly room: string;
}

const statements = cachedPerDatabase((db) => ({
  put: db.prepare<RoomGiven>(
    `INSERT INTO room_given (stay, case_id, room, who, hour) VALUES (@stay, @caseId, @room, @who, @hour)
     ON CONFLICT (stay) DO UPDATE SET room = excluded.room, who = excluded.who, hour = excluded.hour`,
  ),
  one: db.prepare<[string], RoomGiven>(
    'SELECT stay, case_id AS caseId, room, who, hour FROM room_given WHERE stay = ?',
  ),
  drop: db.prepare<[string]>('DELETE FROM room_given WHERE stay = ?'),
}));

export function noteYes(db: Database, given: RoomGiven): void {
  statements(db).put.run(given);
}

/** The yes to this stay in this room; undefined where there is none. */
export function yesTo(db: Database, stay: string, room: string): RoomGiven | undefined {
  const given = statements(db).one.get(stay);
  return given?.room === room ? given : undefined;
}

/** What was said of a stay that is over, or of another room. */
export function dropYes(db: Database, stay: string): void {
  statements(db).drop.run(stay);
}
