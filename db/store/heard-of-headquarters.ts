/**
 * What this desk heard of headquarters, said back to it in every package of cases. Reads only.
 */
import type { Database } from './database.ts';
import { EPOCHS_HEARD, type HoldHeard, writeFilesHeard, writeHoldHeard } from './heard-line.ts';
import { cachedPerDatabase } from './statement-cache.ts';

interface WordRow extends Omit<HoldHeard, 'why'> {
  readonly why: string | null;
}

const statements = cachedPerDatabase((db) => ({
  // A station numbers for each addressee: what came to the one that this one was is not this one's.
  files: db.prepare<[string, number], { epoch: number; number: number }>(
    `SELECT epoch, max(number) AS number FROM package_in
     WHERE station = ? AND (addressee IS NULL OR addressee = (SELECT id FROM own_station))
     GROUP BY epoch ORDER BY epoch DESC LIMIT ?`,
  ),
  words: db.prepare<[string], WordRow>(
    `SELECT h.by_station AS station, h.line, h.until, h.edition, h.at, h.why FROM receipt_hold AS h
     JOIN known_station AS k ON k.id = h.by_station
     WHERE k.headquarters = 1 AND (k.id = ? OR k.state = 'retired') ORDER BY h.line, h.until, h.edition, h.at, h.by_station`,
  ),
}));

/**
 * The lines to one desk of headquarters: the files of it that came, and its own words on reports, with those of desks of headquarters that are out of
 * use. What another desk beside it said is that one's.
 */
export function heardLines(db: Database, headquarters: string): readonly Buffer[] {
  const { files, words } = statements(db);
  const came = files.all(headquarters, EPOCHS_HEARD).map(({ epoch, number }) => [epoch, number] as const);
  return [
    ...(came.length === 0 ? [] : [writeFilesHeard({ station: headquarters, files: came })]),
    ...words.all(headquarters).map(({ why, ...word }) => writeHoldHeard({ ...word, ...(why === null ? {} : { why }) })),
  ];
}
