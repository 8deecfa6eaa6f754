/** When each station but this one signed last of what is here: kept by the schema as chapters come. */
import type { Database } from '../../store/database.ts';

/** Looks for it anew; in the transaction that derives every case. */
export function findSignedUntil(db: Database): void {
  db.exec(`DELETE FROM signed_until;
    INSERT INTO signed_until (station, at) SELECT station, at FROM signed_by_others;`);
}
