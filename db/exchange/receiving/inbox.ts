/**
 * The inbox: a row for every file that was ever offered, whatever became of it. It is there before the file is opened, so that a crash leaves
 * what was begun and not a gap. The one place that writes the table `inbox`.
 */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { Manifest } from '../format/manifest.ts';
import type { OfferedFile } from './offered-file.ts';

const statements = cachedPerDatabase((db) => ({
  offer: db
    .prepare<[OfferedFile & { readonly at: string }], number>(
      `INSERT INTO inbox (fingerprint, bytes, name, first_at, at, outcome) VALUES (@fingerprint, @bytes, @name, @at, @at, 'begun')
       ON CONFLICT (fingerprint) DO UPDATE SET times = times + 1, name = coalesce(excluded.name, name), code = NULL, places = NULL,
         at = CASE outcome WHEN 'accepted' THEN at ELSE excluded.at END, outcome = CASE outcome WHEN 'accepted' THEN 'accepted' ELSE 'begun' END, put_away_by = NULL, put_away_at = NULL
       RETURNING number`,
    )
    .pluck(),
  accept: db.prepare<[Accepted]>(
    `UPDATE inbox SET outcome = 'accepted', code = NULL, places = NULL, package = @id, station = @from, kind = @kind,
       package_number = @number, receipt = @receipt WHERE number = @row`,
  ),
  refuse: db.prepare<[Refused]>(
    `UPDATE inbox SET outcome = @outcome, code = @code, places = @places, package = @id, station = @from, kind = @kind,
       package_number = @number WHERE number = @row AND outcome <> 'accepted'`,
  ),
  ofPackage: db
    .prepare<[string, number], number>(
      "SELECT number FROM inbox WHERE package = ? AND number <> ? AND outcome = 'accepted' LIMIT 1",
    )
    .pluck(),
  drop: db.prepare<[number]>('DELETE FROM inbox WHERE number = ?'),
  again: db.prepare<[number]>('UPDATE inbox SET times = times + 1 WHERE number = ?'),
  file: db.prepare<[number], OfferedFile>('SELECT fingerprint, bytes, name FROM inbox WHERE number = ?'),
  know: db.prepare<[OfferedFile & { readonly row: number }]>(
    `UPDATE inbox SET fingerprint = coalesce(fingerprint, @fingerprint), bytes = coalesce(bytes, @bytes), name = coalesce(name, @name)
     WHERE number = @row`,
  ),
  newest: db.prepare<[], number | null>('SELECT max(number) FROM inbox').pluck(),
  receipt: db.prepare<[string, string, number]>(
    `UPDATE inbox SET receipt = 'written', receipt_package = ? WHERE station = ? AND receipt = 'owed' AND number <= ?`,
  ),
  putAway: db.prepare<[number, string, number]>(
    `UPDATE inbox SET put_away_by = ?, put_away_at = ? WHERE number = ? AND outcome <> 'accepted' AND put_away_at IS NULL`,
  ),
}));

interface Signed {
  readonly id: string | null;
  readonly from: string | null;
  readonly kind: string | null;
  readonly number: number | null;
}
type Accepted = Signed & { readonly row: number; readonly receipt: 'none' | 'owed' };
type Refused = Signed & {
  readonly row: number;
  readonly outcome: 'refused' | 'stopped';
  readonly code: SentenceCode;
  readonly places: string;
};

/** A file is about to be opened; answers its number. One that was offered before keeps its row; where it was taken in, also when. `at`: a UTC minute. */
export function noteOffered(db: Database, file: OfferedFile, at: string): number {
  const row = statements(db).offer.get({ ...file, at });
  if (row === undefined) throw new Error('a file that is offered has a row');
  return row;
}

/** The file is in. Call in the transaction that takes it in. Cases are answered with a receipt. */
export function noteTakenIn(db: Database, row: number, { id, from, kind, number }: Manifest): void {
  statements(db).accept.run({ row, id, from, kind, number, receipt: kind === 'cases' ? 'owed' : 'none' });
}

/** A file that holds a package which is in already: where that came in another file, the two have one row. */
export function noteKnown(db: Database, row: number, manifest: Manifest): void {
  const sql = statements(db);
  const before = sql.ofPackage.get(manifest.id, row);
  if (before === undefined) return;
  const file = sql.file.get(row);
  sql.drop.run(row);
  if (file !== undefined) sql.know.run({ ...file, row: before });
  sql.again.run(before);
}

/**
 * The file is not in, and why. `signed`: its manifest, where a sender that is known signed it. `stopped`: nobody refused it (somebody stopped
 * the work, or the disk was full), and offered again it may well be taken in. What was taken in before stays so.
 */
export function noteNotTakenIn(
  db: Database,
  row: number,
  why: Pick<Refused, 'outcome' | 'code'> & { readonly places: Readonly<Record<string, string | number>> },
  signed: Manifest | undefined,
): void {
  const { id = null, from = null, kind = null, number = null } = signed ?? {};
  statements(db).refuse.run({ row, ...why, places: JSON.stringify(why.places), id, from, kind, number });
}

/** The newest row: what a receipt that is written now may speak of. */
export function newestInInbox(db: Database): number {
  return statements(db).newest.get() ?? 0;
}

/** A receipt went to a station, which speaks of everything that came of it up to a row. Call when its file is there: until then it is owed. */
export function noteReceiptWritten(db: Database, station: string, packageId: string, upTo: number): void {
  statements(db).receipt.run(packageId, station, upTo);
}

/** Somebody has looked at it. False where there is nothing to put away: what is in, or was put away before. */
export function putAway(db: Database, row: number, user: number, at: string): boolean {
  return statements(db).putAway.run(user, at, row).changes > 0;
}
