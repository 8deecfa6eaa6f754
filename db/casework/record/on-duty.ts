/** Who is on duty: the one place that reads and writes the table `on_duty`. Rows of the office, in no chapter: they leave in no package. */
import type { OnDuty } from '../../contract/duty.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

interface Written {
  readonly byUser: number;
  /** The UTC minute at which it was first written. */
  readonly at: string;
}

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], OnDuty>('SELECT id, name, telephone, hours, house FROM on_duty ORDER BY house, name, id'),
  put: db.prepare<[OnDuty & Written]>(
    `INSERT INTO on_duty (id, name, telephone, hours, house, by_user, at)
     VALUES (@id, @name, @telephone, @hours, @house, @byUser, @at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, telephone = excluded.telephone, hours = excluded.hours, house = excluded.house`,
  ),
  drop: db.prepare<[string]>('DELETE FROM on_duty WHERE id = ?'),
}));

/** By house, those of all houses first, then by name. */
export function staffOnDuty(db: Database): readonly OnDuty[] {
  return statements(db).all.all();
}

/** Those of a house, and those of all; of no house the latter alone. */
export function onDutyFor(db: Database, house: string | null): readonly OnDuty[] {
  return staffOnDuty(db).filter((one) => one.house === null || one.house === house);
}

/** Call inside a transaction. Who wrote it first, and when, stays as it was. */
export function putOnDuty(db: Database, row: OnDuty & Written): void {
  statements(db).put.run(row);
}

/** Call inside a transaction. */
export function dropOnDuty(db: Database, id: string): void {
  statements(db).drop.run(id);
}
