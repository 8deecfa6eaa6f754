/** What of one case left: which offices were sent it, and whether headquarters is to be sent more of it. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { STAYING } from '../rules/sharing.ts';

const TO_HEADQUARTERS = `SELECT 1 FROM sent_chapter AS s
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
}));

/** Offices that were sent something of the case, and the UTC minute of the last package. */
export function readersOf(db: Database, caseId: string): readonly { readonly office: string; readonly at: string }[] {
  return statements(db).readers.all(caseId);
}

/**
 * Whether headquarters is to be sent what this office writes in the case: not where there is no headquarters, nor where the case stays here by
 * what the person said and headquarters never had any of it.
 */
export function headquartersWaits(db: Database, caseId: string): boolean {
  return statements(db).waits.get({ caseId, staying: STAYING }) === 1;
}
