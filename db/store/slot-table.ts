/** The database's own list of slots, from which keys.json and the copies are written. */
import type { Database } from './database.ts';
import { SLOT, type Slot } from './slots.ts';

/** All slots, in the order of their making. */
export function slotsOf(db: Database): Slot[] {
  const rows = db.prepare<[], string>('SELECT json FROM slot ORDER BY rowid').pluck().all();
  return rows.map((json) => SLOT.parse(JSON.parse(json)));
}

export function insertSlot(db: Database, slot: Slot): void {
  db.prepare('INSERT INTO slot (id, user, kind, json) VALUES (?, ?, ?, ?)').run(
    slot.id,
    slot.user,
    slot.kind,
    JSON.stringify(slot),
  );
}

/** Puts a slot in the place of the one with its id. */
export function updateSlot(db: Database, slot: Slot): void {
  db.prepare('UPDATE slot SET json = ? WHERE id = ?').run(JSON.stringify(slot), slot.id);
}

/** How many slots went. */
export function deleteUserSlots(db: Database, user: number): number {
  return db.prepare("DELETE FROM slot WHERE kind = 'user' AND user = ?").run(user).changes;
}

export function deleteRecoverySlots(db: Database): void {
  db.prepare("DELETE FROM slot WHERE kind = 'recovery'").run();
}
