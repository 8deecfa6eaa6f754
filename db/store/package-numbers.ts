/** What the numbers of the packages that came from a station say: which never came, and whether they contradict each other. */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';

/** Asked for every station, each time Today is drawn. */
const statements = cachedPerDatabase((db) => ({
  // A station numbers for each addressee: once something came to this one, what came to the one it was before is no longer asked about.
  came: db.prepare<{ station: string }, { epoch: number; number: number }>(
    `SELECT DISTINCT epoch, number FROM package_in WHERE station = @station AND addressee IS (
       SELECT addressee FROM package_in WHERE station = @station
       ORDER BY addressee IS (SELECT id FROM own_station) DESC, rowid DESC LIMIT 1)
     ORDER BY epoch, number`,
  ),
  contradiction: db.prepare<[string]>(
    `SELECT 1 FROM (
       SELECT number, audit_n, lag(number) OVER in_order AS number_before, lag(audit_n) OVER in_order AS audit_before
       FROM package_in WHERE station = ?
       WINDOW in_order AS (PARTITION BY addressee, epoch ORDER BY number, audit_n))
     WHERE number = number_before OR audit_n < audit_before LIMIT 1`,
  ),
}));

/**
 * Numbers of a station's newest epoch that are missing before the highest that came: packages that were lost on the way, or are still on it.
 */
export function missingNumbers(db: Database, station: string): readonly number[] {
  const came = statements(db).came.all({ station });
  const newest = came.at(-1)?.epoch;
  const numbers = came.flatMap(({ epoch, number }) => (epoch === newest ? [number] : []));
  const had = new Set(numbers);
  return Array.from({ length: numbers.at(-1) ?? 0 }, (_, i) => i + 1).filter((number) => !had.has(number));
}

/**
 * Per epoch the number up to which every package of a station came to this one (or, where none came since, to the station that this one was
 * before). Counting stops at the first gap: a thief of the station's key can give a package the number of one that was lost.
 */
export function packagesHad(db: Database, station: string): ReadonlyMap<number, number> {
  const had = new Map<number, number>();
  for (const { epoch, number } of statements(db).came.all({ station })) {
    if (number === (had.get(epoch) ?? 0) + 1) had.set(epoch, number);
  }
  return had;
}

/**
 * Whether a station's packages of one epoch contradict each other: two of one number, or an audit trail that was longer in an earlier
 * one. Its folder was copied, or an older state of its disk put back, without the new epoch that a restore begins.
 */
export function sequenceDoubtful(db: Database, station: string): boolean {
  return statements(db).contradiction.get(station) !== undefined;
}
