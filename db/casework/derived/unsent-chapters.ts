/** When headquarters was sent each case, and chapters of which headquarters, or another office that the case concerns, was not sent all that stands in them: kept by the schema as chapters grow and packages leave. */
import type { Database } from '../../store/database.ts';

/** Looks for them anew; in the transaction that derives every case. */
export function findUnsentChapters(db: Database): void {
  db.exec(`DELETE FROM case_sent;
    INSERT INTO case_sent (place, sealed_at, received_at) SELECT place, sealed_at, received_at FROM sent_now WHERE sealed_at IS NOT NULL;
    DELETE FROM unsent_chapter;
    INSERT INTO unsent_chapter (case_id, station, epoch) SELECT case_id, station, epoch FROM never_sent;
    DELETE FROM unsent_to;
    INSERT INTO unsent_to (addressee, case_id, station, epoch) SELECT addressee, case_id, station, epoch FROM never_sent_to;`);
}
