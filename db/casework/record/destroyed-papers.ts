/** Which papers somebody has destroyed: the one place that reads and writes the table `paper_destroyed`. */
import type { SheetToDestroy } from '../../contract/houses.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const statements = cachedPerDatabase((db) => ({
  note: db.prepare<{ number: number; user: number; at: string }>(
    'INSERT INTO paper_destroyed (number, user, at) VALUES (@number, @user, @at)',
  ),
  drop: db.prepare<{ number: number; user: number }>(
    'DELETE FROM paper_destroyed WHERE number = @number AND user = @user',
  ),
  sheets: db.prepare<{ house: string | null }, SheetToDestroy>(
    `SELECT number, recipient AS house, destroy_by AS destroyBy FROM outgoing
     WHERE what = 'day-sheet' AND copies > 0 AND (@house IS NULL OR recipient = @house)
       AND NOT EXISTS (SELECT 1 FROM paper_destroyed AS gone WHERE gone.number = outgoing.number) ORDER BY number`,
  ),
  lies: db
    .prepare<{ number: number }, 1>(
      `SELECT 1 FROM outgoing WHERE number = @number AND copies > 0 AND destroy_by IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM paper_destroyed AS gone WHERE gone.number = outgoing.number)`,
    )
    .pluck(),
  gone: db.prepare<[], { number: number; by: string; at: string }>(
    `SELECT gone.number, user.name AS by, gone.at FROM paper_destroyed AS gone JOIN user ON user.number = gone.user`,
  ),
}));

export function noteDestroyed(
  db: Database,
  destroyed: { readonly number: number; readonly user: number; readonly at: string },
): void {
  statements(db).note.run(destroyed);
}

/** Whether this user had said it. */
export function dropDestroyed(db: Database, said: { readonly number: number; readonly user: number }): boolean {
  return statements(db).drop.run(said).changes > 0;
}

/** Whether a paper or file that is to be destroyed lies somewhere still. */
export function liesStill(db: Database, number: number): boolean {
  return statements(db).lies.get({ number }) !== undefined;
}

/** When and by whom each was said to be destroyed, by its number in the outgoing list. */
export function destroyedPapers(db: Database): ReadonlyMap<number, { readonly by: string; readonly at: string }> {
  return new Map(
    statements(db)
      .gone.all()
      .map(({ number, by, at }) => [number, { by, at }]),
  );
}

/** Day sheets of a house (null: of every house) of which nobody has said that they are destroyed. */
export function sheetsThatLie(db: Database, house: string | null): readonly SheetToDestroy[] {
  return statements(db).sheets.all({ house });
}
