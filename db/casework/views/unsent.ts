/** How much of what this station wrote another one was not sent yet. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { STAYING } from '../rules/sharing.ts';

/** `chapters`: those of this station, former ones too, among which what was not sent can be. */
function counting(db: Database, chapters: string) {
  return db
    .prepare<[{ station: string; staying: string; cases: string | null }], number>(
      `WITH sent AS NOT MATERIALIZED (
         SELECT s.case_id, s.station, s.epoch, s.to_n FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
         WHERE p.station = @station)
       SELECT count(*) FROM ${chapters} JOIN case_index USING (case_id)
       WHERE NOT EXISTS (
           SELECT 1 FROM sent WHERE sent.case_id = chapter.case_id AND sent.station = chapter.station
             AND sent.epoch = chapter.epoch AND sent.to_n >= chapter.n)
         AND (case_index.sharing NOT IN (SELECT value FROM json_each(@staying))
           OR EXISTS (SELECT 1 FROM sent WHERE sent.case_id = chapter.case_id))
         AND (@cases IS NULL OR chapter.case_id IN (SELECT value FROM json_each(@cases)))`,
    )
    .pluck();
}

const statements = cachedPerDatabase((db) => ({
  ofAll: counting(db, 'chapter JOIN our_station ON our_station.id = chapter.station'),
  ofCases: counting(
    db,
    `json_each(@cases) AS asked CROSS JOIN chapter ON chapter.case_id = asked.value
     JOIN our_station ON our_station.id = chapter.station`,
  ),
  ofUnsent: counting(
    db,
    `our_station CROSS JOIN unsent_chapter ON unsent_chapter.station = our_station.id
     CROSS JOIN chapter USING (case_id, station, epoch)`,
  ),
  otherHeadquarters: db.prepare<[string]>(
    `SELECT 1 FROM known_station AS k WHERE k.headquarters = 1 AND k.id <> ?
       AND EXISTS (SELECT 1 FROM package_out AS p WHERE p.station = k.id)`,
  ),
  isHeadquarters: db.prepare<[string]>('SELECT 1 FROM known_station WHERE id = ? AND headquarters = 1'),
}));

/** What headquarters was not sent is kept as it changes, for all its stations together: where there was another one before, this one lacks more. */
function statementFor(db: Database, station: string, cases: readonly string[] | null) {
  const sql = statements(db);
  const isOnly = sql.isHeadquarters.get(station) !== undefined && sql.otherHeadquarters.get(station) === undefined;
  if (isOnly) return sql.ofUnsent;
  return cases === null ? sql.ofAll : sql.ofCases;
}

/**
 * The cases with something of ours that a station was not sent. Of those for headquarters (`cases` null) what people say is known from
 * the index: a case that stays is not waiting, unless headquarters has it and must hear that it does. A mission's `cases` are the ones it
 * takes part in; what people say of it is asked case by case before sealing, so all that changed are counted.
 */
export function unsentTo(db: Database, station: string, cases: readonly string[] | null): number {
  return (
    statementFor(db, station, cases).get({
      station,
      staying: cases === null ? STAYING : '[]',
      cases: cases === null ? null : JSON.stringify(cases),
    }) ?? 0
  );
}
