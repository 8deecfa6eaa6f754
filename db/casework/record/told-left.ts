/** Which decisions to tell without consent have let their answers leave: the one place that reads and writes the table `told_left`. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const statements = cachedPerDatabase((db) => ({
  left: db.prepare<[string], string>('SELECT at FROM told_left WHERE decision = ?').pluck(),
  drop: db.prepare<[string]>('DELETE FROM told_left WHERE decision = ?'),
  note: db.prepare<[string, string, string, number]>(
    'INSERT INTO told_left (decision, case_id, at, user) VALUES (?, ?, ?, ?)',
  ),
}));

/** The UTC minute at which what a decision lets be told has left; undefined while it has not. */
export function leftAt(db: Database, decision: string): string | undefined {
  return statements(db).left.get(decision);
}

/** Notes that it leaves now. Call in the transaction in which it leaves; throws where it has left before. */
export function noteLeft(db: Database, decision: string, caseId: string, at: string, user: number): void {
  statements(db).note.run(decision, caseId, at, user);
}

/** It has not left after all: it may again. */
export function dropLeft(db: Database, decision: string): void {
  statements(db).drop.run(decision);
}
