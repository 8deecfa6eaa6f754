/** What of one case left: which offices were sent it, and how much of what this office wrote headquarters does not have yet. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { STAYING } from '../rules/sharing.ts';

const TO_HEADQUARTERS = `SELECT s.station, s.epoch, s.to_n FROM sent_chapter AS s
  JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
  WHERE k.headquarters = 1 AND s.case_id = @caseId`;

const statements = cachedPerDatabase((db) => ({
  readers: db.prepare<[string], { office: string; at: string }>(
    `SELECT k.office, max(p.at) AS at FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
       JOIN known_station AS k ON k.id = p.station
     WHERE s.case_id = ? AND k.office <> (SELECT office FROM own_station) GROUP BY k.office ORDER BY k.office`,
  ),
  waits: db
    .prepare<[{ caseId: string; staying: string }], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM known_station WHERE headquarters = 1 AND state = 'active' AND id NOT IN (SELECT id FROM our_station))
         AND (EXISTS (${TO_HEADQUARTERS})
           OR EXISTS (SELECT 1 FROM case_index WHERE case_id = @caseId
                AND sharing NOT IN (SELECT value FROM json_each(@staying))))`,
    )
    .pluck(),
  unsent: db
    .prepare<[{ caseId: string }], number>(
      `SELECT coalesce(sum(max(0, c.n - coalesce(
           (SELECT max(to_n) FROM (${TO_HEADQUARTERS}) AS s WHERE s.station = c.station AND s.epoch = c.epoch), 0))), 0)
       FROM chapter AS c JOIN our_station ON our_station.id = c.station WHERE c.case_id = @caseId`,
    )
    .pluck(),
}));

/** Offices that were sent something of the case, and the UTC minute of the last package. */
export function readersOf(db: Database, caseId: string): readonly { readonly office: string; readonly at: string }[] {
  return statements(db).readers.all(caseId);
}

/**
 * How many changes of ours headquarters was not sent. Null where none is awaited: there is no headquarters, or the case stays here by what the
 * person said and headquarters never had any of it.
 */
export function unsentChanges(db: Database, caseId: string): number | null {
  const { waits, unsent } = statements(db);
  return waits.get({ caseId, staying: STAYING }) === 1 ? (unsent.get({ caseId }) ?? 0) : null;
}
