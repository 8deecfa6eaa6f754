/** Which packages came from whom, by id. */
import type { Database } from '../../store/database.ts';
import type { Manifest } from '../format/manifest.ts';

/** Writes down an accepted package. Call inside the transaction that takes it in. */
export function notePackage(
  db: Database,
  manifest: Manifest,
  at: string,
  counts: Readonly<Record<string, number>>,
): void {
  db.prepare(
    `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts, audit_n, audit_head, addressee, directory,
       act_first, act_count, again)
     VALUES (?, ?, ?, ?, ?, ?, 'accepted', ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    manifest.id,
    manifest.from,
    manifest.epoch,
    manifest.number,
    manifest.kind,
    at,
    JSON.stringify(counts),
    manifest.audit.n,
    manifest.audit.head,
    manifest.to,
    manifest.directory,
    manifest.act?.first ?? null,
    manifest.act?.count ?? null,
    manifest.again ?? null,
  );
}

/** True where another package came in the place of this one: the same sender gave its number to two. */
export function isNumberTaken(db: Database, { id, from, to, epoch, number }: Manifest): boolean {
  return (
    db
      .prepare('SELECT 1 FROM package_in WHERE station = ? AND epoch = ? AND number = ? AND addressee IS ? AND id <> ?')
      .get(from, epoch, number, to, id) !== undefined
  );
}

/** True where a package of this id was accepted before: opening it again changes nothing. */
export function isOpened(db: Database, id: string): boolean {
  return db.prepare('SELECT 1 FROM package_in WHERE id = ?').get(id) !== undefined;
}
