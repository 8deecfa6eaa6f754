/**
 * Which station came after which, in one office: the directory names the successor, and what this station was before it got new keys it
 * came after whatever a directory says yet.
 */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const statements = cachedPerDatabase((db) =>
  db
    .prepare<{ station: string }, string>(
      `WITH RECURSIVE after (id, came_after) AS (
         SELECT id, successor_of FROM known_station WHERE successor_of IS NOT NULL
         UNION SELECT own_station.id, former_station.id FROM own_station, former_station),
       before (id) AS (
         SELECT came_after FROM after WHERE id = @station
         UNION SELECT came_after FROM before JOIN after USING (id))
       SELECT id FROM before`,
    )
    .pluck(),
);

/** Every station that this one came after, at once or by others between them. Of two desks beside each other each came after the other. */
export function predecessorsOf(db: Database, station: string): ReadonlySet<string> {
  return new Set(statements(db).all({ station }));
}
