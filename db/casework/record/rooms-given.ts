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
  /** The room that they left for it; null where they had none. */
  readonly left: string | null;
}

const statements = cachedPerDatabase((db) => ({
  put: db.prepare<RoomGiven>(
    `INSERT INTO room_given (stay, case_id, room, left_room, who, hour) VALUES (@stay, @caseId, @room, @left, @who, @hour)
     ON CONFLICT (stay) DO UPDATE SET room = excluded.room, left_room = excluded.left_room, who = excluded.who, hour = excluded.hour`,
  ),
  one: db.prepare<[string], RoomGiven>(
    'SELECT stay, case_id AS caseId, room, left_room AS left, who, hour FROM room_given WHERE stay = ?',
  ),
  drop: db.prepare<[string]>('DELETE FROM room_given WHERE stay = ?'),
  dropOther: db.prepare<[string, string | null]>('DELETE FROM room_given WHERE stay = ? AND room IS NOT ?'),
}));

export function noteYes(db: Database, given: RoomGiven): void {
  statements(db).put.run(given);
}

/** The yes to this stay in this room; undefined where there is none. */
export function yesTo(db: Database, stay: string, room: string): RoomGiven | undefined {
  const given = statements(db).one.get(stay);
  return given?.room === room ? given : undefined;
}

/** Nobody meets whom they must not any more. */
export function dropYes(db: Database, stay: string): void {
  statements(db).drop.run(stay);
}

/** A stay is in this room now (null: in none): a yes to another is spent, and opens that one no second time. */
export function dropYesToOther(db: Database, stay: string, room: string | null): void {
  statements(db).dropOther.run(stay, room);
}
