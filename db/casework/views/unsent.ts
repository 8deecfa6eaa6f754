/** How much of what this station wrote another one was not sent yet. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { STAYING } from '../rules/sharing.ts';

/** In SQL, that the station `@station` was sent all of `chapter`. */
const SENT_WHOLE = `EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
  WHERE p.station = @station AND s.case_id = chapter.case_id AND s.station = chapter.station AND s.epoch = chapter.epoch AND s.to_n >= chapter.n)`;

const statements = cachedPerDatabase((db) => ({
  ofAll: db
    .prepare<[{ station: string; staying: string }], number>(
      `SELECT count(*) FROM chapter JOIN our_station ON our_station.id = chapter.station JOIN case_index USING (case_id)
       WHERE NOT ${SENT_WHOLE}
         AND (case_index.sharing NOT IN (SELECT value FROM json_each(@staying))
           OR EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
             WHERE p.station = @station AND s.case_id = chapter.case_id))`,
    )
    .pluck(),
  ofUnsent: db
    .prepare<[], number>(
      `SELECT count(*) FROM our_station AS o CROSS JOIN unsent_chapter AS u INDEXED BY unsent_chapter_goes ON u.station = o.id WHERE u.goes = 1`,
    )
    .pluck(),
  toMission: db.prepare<[{ station: string }], { caseId: string; n: number }>(
    `SELECT case_id AS caseId, count(*) AS n FROM unsent_to AS u CROSS JOIN chapter USING (case_id, station, epoch) JOIN case_index USING (case_id)
     WHERE u.addressee = @station AND NOT ${SENT_WHOLE} GROUP BY case_id`,
  ),
  otherHeadquarters: db.prepare<[string]>(
    `SELECT 1 FROM known_station AS k WHERE k.headquarters = 1 AND k.id <> ?
       AND EXISTS (SELECT 1 FROM package_out AS p WHERE p.station = k.id)`,
  ),
  isHeadquarters: db.prepare<[string]>('SELECT 1 FROM known_station WHERE id = ? AND headquarters = 1'),
}));

/**
 * The chapters of ours of which headquarters was not sent all. What people say is known from the index: a case that stays is not waiting, unless
 * headquarters has it and must hear that it does. It is kept as it changes, for all stations of headquarters together: where there was another one
 * before, this one lacks more.
 */
export function unsentToHeadquarters(db: Database, station: string): number {
  const sql = statements(db);
  const isOnly = sql.isHeadquarters.get(station) !== undefined && sql.otherHeadquarters.get(station) === undefined;
  return (isOnly ? sql.ofUnsent.get() : sql.ofAll.get({ station, staying: STAYING })) ?? 0;
}

/**
 * The same of a mission, in the cases that concern it (`concerns`). What people say of it is asked case by case before sealing, so all that changed
 * are counted.
 */
export function unsentToMission(db: Database, station: string, concerns: (caseId: string) => boolean): number {
  return statements(db)
    .toMission.all({ station })
    .reduce((sum, { caseId, n }) => (concerns(caseId) ? sum + n : sum), 0);
}
