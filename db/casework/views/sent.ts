/** What of one case left: which offices were sent it, when a record of it left, and whether headquarters is to be sent more of it. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { STAYING } from '../rules/sharing.ts';

/** Whether a record, `record AS r`, left with a chapter, `sent_chapter AS s`: it is of those that were not held back. */
export const LEFT_WITH = `r.case_id = s.case_id AND r.station = s.station AND r.epoch = s.epoch AND r.n > s.from_n AND r.n <= s.to_n
  AND NOT EXISTS (SELECT 1 FROM json_each(s.withheld) AS w
    WHERE r.n BETWEEN json_extract(w.value, '$[0]') AND json_extract(w.value, '$[1]'))`;

const TO_HEADQUARTERS = `SELECT 1 FROM sent_chapter AS s
  JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
  WHERE k.headquarters = 1 AND s.case_id = @caseId`;

const statements = cachedPerDatabase((db) => ({
  readers: db.prepare<[string], { office: string; at: string }>(
    `SELECT k.office, max(p.at) AS at FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
       JOIN known_station AS k ON k.id = p.station
     WHERE s.case_id = ? AND k.office <> (SELECT office FROM own_station) GROUP BY k.office ORDER BY k.office`,
  ),
  left: db.prepare<[RecordPlace & { readonly office: string }], { first: string | null; last: string | null }>(
    `SELECT min(p.at) AS first, max(p.at) AS last FROM record AS r JOIN sent_chapter AS s ON ${LEFT_WITH}
       JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
     WHERE r.case_id = @caseId AND r.station = @station AND r.epoch = @epoch AND r.n = @n AND k.office = @office`,
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

/** The line in which a record stands. */
type RecordPlace = Pick<CaseRecord, 'caseId' | 'station' | 'epoch' | 'n'>;

/**
 * The UTC minutes of the first and the last file that held a record, as it stands now, for an office; undefined where there is none. That the case
 * went there before the record was written says nothing of it.
 */
export function leftFor(
  db: Database,
  { caseId, station, epoch, n }: RecordPlace,
  office: string,
): { readonly first: string; readonly last: string } | undefined {
  const left = statements(db).left.get({ caseId, station, epoch, n, office });
  return left == null || left.first === null || left.last === null ? undefined : { first: left.first, last: left.last };
}

/**
 * Whether headquarters is to be sent what this office writes in the case: not where there is no headquarters, nor where the case stays here by
 * what the person said and headquarters never had any of it.
 */
export function headquartersWaits(db: Database, caseId: string): boolean {
  return statements(db).waits.get({ caseId, staying: STAYING }) === 1;
}
