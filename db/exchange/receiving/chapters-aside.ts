/** Chapters that did not join what is here, each with its reason: the one place that writes the table `set_aside`. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { ChapterClaim, Manifest } from '../format/manifest.ts';
import type { AsideReason } from '../format/refusal.ts';

const statements = cachedPerDatabase((db) => ({
  any: db.prepare('SELECT 1 FROM set_aside LIMIT 1'),
  drop: db.prepare<[string, string, string, number, AsideReason]>(
    'DELETE FROM set_aside WHERE from_station = ? AND case_id = ? AND station = ? AND epoch = ? AND reason = ?',
  ),
  dropWaiting: db.prepare<[string, string, number]>(
    `DELETE FROM set_aside WHERE case_id = ? AND station = ? AND epoch = ?
       AND reason IN ('gap', 'unknown-station', 'not-announced', 'too-much')`,
  ),
  insert: db.prepare<[string, string, string, string, number, AsideReason, string, Buffer | null]>(
    'INSERT INTO set_aside (package, from_station, case_id, station, epoch, reason, at, lines) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ),
}));

export function hasChaptersAside(db: Database): boolean {
  return statements(db).any.get() !== undefined;
}

/** Keeps why a chapter of a package is aside, in the place of what the same sender was told before. `at`: a UTC minute. */
export function noteAside(
  db: Database,
  { id, from }: Manifest,
  { case: caseId, station, epoch }: ChapterClaim,
  why: { readonly reason: AsideReason; readonly at: string; readonly lines: Buffer | null },
): void {
  const { drop, insert } = statements(db);
  drop.run(from, caseId, station, epoch, why.reason);
  insert.run(id, from, caseId, station, epoch, why.reason, why.at, why.lines);
}

/** A chapter that joined no longer waits for its gap to close or its station to be announced. A fork stays aside. */
export function dropWaitingAside(db: Database, { case: caseId, station, epoch }: ChapterClaim): void {
  statements(db).dropWaiting.run(caseId, station, epoch);
}
