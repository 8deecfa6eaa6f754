/** When each station but this one signed last of what is here: kept by the schema as chapters come. */
import type { Database } from '../../store/database.ts';

/** Looks for it anew; in the transaction that derives every case. */
export function findSignedUntil(db: Database): void {
  db.exec(`DELETE FROM signed_until;
    INSERT INTO signed_until (station, at) SELECT station, at FROM signed_by_others;`);
}

/** Whether no chapter was signed later than is kept. A clock that was put back signs earlier, and what was signed before stands until all is derived anew. */
export function isSignedUntilKept(db: Database): boolean {
  const later = db.prepare(
    `SELECT 1 FROM signed_by_others AS s LEFT JOIN signed_until AS u USING (station) WHERE u.at IS NULL OR u.at < s.at LIMIT 1`,
  );
  return later.get() === undefined;
}
