/** Packages that left, numbered for each addressee: the one place that writes the table `package_out`. */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';

interface PackageSent {
  readonly id: string;
  /** The station that it is sealed to. */
  readonly station: string;
  readonly epoch: number;
  readonly number: number;
  readonly kind: string;
  readonly depth: string | null;
  /** UTC minute. */
  readonly at: string;
  readonly user: number;
  readonly file: string;
  readonly bytes: number;
  /** JSON. */
  readonly counts: string;
  /** Number of the first package of its act, and how many there are; null where it was sealed alone. */
  readonly actFirst: number | null;
  readonly actCount: number | null;
}

const statements = cachedPerDatabase((db) => ({
  last: db
    .prepare<[string, number], number | null>('SELECT max(number) FROM package_out WHERE station = ? AND epoch = ?')
    .pluck(),
  insert: db.prepare<[PackageSent]>(
    `INSERT INTO package_out (id, station, epoch, number, kind, depth, at, user, file, bytes, counts, act_first, act_count)
     VALUES (@id, @station, @epoch, @number, @kind, @depth, @at, @user, @file, @bytes, @counts, @actFirst, @actCount)`,
  ),
  acknowledge: db.prepare<[string, string, string]>(
    'UPDATE package_out SET acknowledged = ? WHERE id = ? AND station = ? AND acknowledged IS NULL',
  ),
}));

/** The number that the next package to a station has in this epoch. */
export function nextPackageNumber(db: Database, station: string, epoch: number): number {
  return (statements(db).last.get(station, epoch) ?? 0) + 1;
}

/** Call in the transaction in which it leaves. */
export function notePackageSent(db: Database, sent: PackageSent): void {
  statements(db).insert.run(sent);
}

/** A receipt of the station names the package: it has arrived. The first receipt counts. `at`: a UTC minute. */
export function noteArrived(db: Database, station: string, id: string, at: string): void {
  statements(db).acknowledge.run(at, id, station);
}
