/** What the numbers of the packages that came from a station say: which never came, and whether they contradict each other. */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';

/**
 * Asked for every station, each time Today is drawn. Its numbers count for each addressee: once something came to this station, what came to
 * the one it was before is no longer asked about.
 */
const statements = cachedPerDatabase((db) => ({
  numbers: db
    .prepare<{ station: string }, number>(
      `WITH came AS (SELECT epoch, number, addressee FROM package_in WHERE station = @station),
         newest AS (SELECT addressee FROM package_in WHERE station = @station
           ORDER BY addressee IS (SELECT id FROM own_station) DESC, rowid DESC LIMIT 1)
       SELECT number FROM came WHERE addressee IS (SELECT addressee FROM newest)
         AND epoch = (SELECT max(epoch) FROM came WHERE addressee IS (SELECT addressee FROM newest))
       ORDER BY number`,
    )
    .pluck(),
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
  const numbers = statements(db).numbers.all({ station });
  const came = new Set(numbers);
  return Array.from({ length: numbers.at(-1) ?? 0 }, (_, i) => i + 1).filter((number) => !came.has(number));
}

/**
 * Whether a station's packages of one epoch contradict each other: two of one number, or an audit trail that was longer in an earlier
 * one. Its folder was copied, or an older state of its disk put back, without the new epoch that a restore begins.
 */
export function sequenceDoubtful(db: Database, station: string): boolean {
  return statements(db).contradiction.get(station) !== undefined;
}
