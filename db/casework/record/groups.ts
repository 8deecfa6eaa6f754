/**
 * Cases that came together: the one place that reads and writes the table `came_together`. Rows of the office, in no chapter. Where small numbers are
 * protected a group counts as one.
 */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const statements = cachedPerDatabase((db) => ({
  groupOf: db.prepare<[string], string>('SELECT group_id FROM came_together WHERE case_id = ?').pluck(),
  casesOf: db
    .prepare<[string], string>('SELECT case_id FROM came_together WHERE group_id = ? ORDER BY case_id')
    .pluck(),
  all: db.prepare<[], [string, string]>('SELECT case_id, group_id FROM came_together').raw(),
  put: db.prepare<[string, string]>(
    'INSERT INTO came_together (case_id, group_id) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET group_id = excluded.group_id',
  ),
  drop: db.prepare<[string]>('DELETE FROM came_together WHERE case_id = ?'),
}));

/** The group that a case came with; undefined where it came with nobody that is known. */
export function groupOf(db: Database, caseId: string): string | undefined {
  return statements(db).groupOf.get(caseId);
}

/** Every case of a group, the one that is asked about among them. */
export function casesOfGroup(db: Database, group: string): readonly string[] {
  return statements(db).casesOf.all(group);
}

/** Every group that is known, by the cases that came with it. */
export function groupsByCase(db: Database): ReadonlyMap<string, string> {
  return new Map(statements(db).all.all());
}

/** Call inside a transaction. */
export function putInGroup(db: Database, caseId: string, group: string): void {
  statements(db).put.run(caseId, group);
}

/** Takes a case out of its group; of one that is then alone nothing is left. Call inside a transaction. */
export function takeFromGroup(db: Database, caseId: string): void {
  const group = groupOf(db, caseId);
  if (group === undefined) return;
  takeOutOnly(db, caseId);
  const [alone, ...more] = casesOfGroup(db, group);
  if (alone !== undefined && more.length === 0) takeOutOnly(db, alone);
}

/** Takes this one case out of its group, and leaves in it who is then alone. Call inside a transaction. */
export function takeOutOnly(db: Database, caseId: string): void {
  statements(db).drop.run(caseId);
}
