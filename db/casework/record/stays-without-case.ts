/**
 * Stays of people who do not want anything kept, and the nights of those that are over: the one place that reads and writes the tables
 * `stay_without_case` and `nights_without_case`. They travel in no package and have no line in the trail, which would tell a day.
 */
import { addDays } from '../../codebook/date.ts';
import type { StayWithoutCase } from '../../contract/house-tonight.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const COLUMNS = 'id, house, name_used AS nameUsed, room, must_know AS mustKnow, first, until';

const statements = cachedPerDatabase((db) => ({
  put: db.prepare<StayWithoutCase>(
    `INSERT INTO stay_without_case (id, house, name_used, room, must_know, first, until)
     VALUES (@id, @house, @nameUsed, @room, @mustKnow, @first, @until)
     ON CONFLICT (id) DO UPDATE SET house = excluded.house, name_used = excluded.name_used, room = excluded.room,
       must_know = excluded.must_know, first = excluded.first, until = excluded.until`,
  ),
  one: db.prepare<[string], StayWithoutCase>(`SELECT ${COLUMNS} FROM stay_without_case WHERE id = ?`),
  on: db.prepare<{ day: string; house: string | null }, StayWithoutCase>(
    `SELECT ${COLUMNS} FROM stay_without_case
     WHERE @day <= until AND (@house IS NULL OR house = @house) ORDER BY house, room, id`,
  ),
  over: db.prepare<[string], StayWithoutCase>(`SELECT ${COLUMNS} FROM stay_without_case WHERE until < ?`),
  drop: db.prepare<[string]>('DELETE FROM stay_without_case WHERE id = ?'),
  count: db.prepare<[string, number]>(
    `INSERT INTO nights_without_case (month, nights) VALUES (?, ?)
     ON CONFLICT (month) DO UPDATE SET nights = nights + excluded.nights`,
  ),
  nights: db.prepare<[], { month: string; nights: number }>(
    'SELECT month, nights FROM nights_without_case ORDER BY month DESC',
  ),
}));

export function putStay(db: Database, stay: StayWithoutCase): void {
  statements(db).put.run(stay);
}

export function stayWithId(db: Database, id: string): StayWithoutCase | undefined {
  return statements(db).one.get(id);
}

/** Those who have not left before a day (`YYYY-MM-DD`) from a house; `house` null: from any. Who comes later is among them (`first`). */
export function staysOn(db: Database, day: string, house: string | null): readonly StayWithoutCase[] {
  return statements(db).on.all({ day, house });
}

/** Deletes a stay for good: the database overwrites what it frees. */
export function dropStay(db: Database, id: string): void {
  statements(db).drop.run(id);
}

/** Deletes the stays that ended before a day, and counts their nights by month. Call inside a transaction. */
export function clearStaysBefore(db: Database, day: string): void {
  const sql = statements(db);
  for (const stay of sql.over.all(day)) {
    for (const [month, nights] of nightsByMonth(stay)) sql.count.run(month, nights);
    sql.drop.run(stay.id);
  }
}

/** Nights counted by month, the newest first. */
export function nightsWithoutCase(db: Database): readonly { readonly month: string; readonly nights: number }[] {
  return statements(db).nights.all();
}

/** The day whose night they no longer spend there. Of a stay without a case there is one night at least: who came after midnight and left in the morning slept there. */
export function firstNightGone({ first, until }: Pick<StayWithoutCase, 'first' | 'until'>): string {
  return until > first ? until : addDays(first, 1);
}

/** A night belongs to the month of its evening. */
function nightsByMonth(stay: Pick<StayWithoutCase, 'first' | 'until'>): ReadonlyMap<string, number> {
  const nights = new Map<string, number>();
  for (let evening = stay.first; evening < firstNightGone(stay); evening = addDays(evening, 1)) {
    const month = evening.slice(0, 7);
    nights.set(month, (nights.get(month) ?? 0) + 1);
  }
  return nights;
}
