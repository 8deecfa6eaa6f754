/** Chapters of which headquarters was not sent all that stands in them: kept by the schema as chapters grow and packages leave. */
import type { Database } from '../../store/database.ts';

/** Looks for them anew; in the transaction that derives every case. */
export function findUnsentChapters(db: Database): void {
  db.exec(`DELETE FROM unsent_chapter;
    INSERT INTO unsent_chapter (case_id, station, epoch) SELECT h.case_id, h.station, h.epoch FROM chapter AS h
      WHERE NOT EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
        WHERE s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch AND s.to_n >= h.n AND k.headquarters = 1);`);
}
