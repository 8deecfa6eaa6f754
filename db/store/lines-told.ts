/**
 * What other stations said of their office beside their cases (`../exchange/FORMAT.md`, Releases): lines that stand as they came.
 * A station says all of it in every package, so of what it says again the newest package counts. Reads only.
 */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import { ownOffice } from './station.ts';

/** Types of lines that are in every package of a station. */
export const TOLD_TYPES = ['release', 'contract', 'own-question', 'hold-heard'] as const;

interface ToldLine {
  /** Of the station that said it. */
  readonly office: string;
  readonly line: Buffer;
}

const statements = cachedPerDatabase((db) => ({
  // Most desks were told nothing: to say so takes no join and no order.
  isTold: db.prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM kept_line WHERE type = ?)').pluck(),
  // From the few lines on: packages are many.
  told: db.prepare<[string, string, number], ToldLine>(
    `SELECT s.office, k.line FROM kept_line AS k CROSS JOIN package_in AS p ON p.id = k.package
     JOIN known_station AS s ON s.id = p.station
     WHERE k.type = ? AND s.state IN ('active', 'retired') AND (s.office = ? OR (? AND s.headquarters = 0))
     ORDER BY s.state = 'active', p.epoch, p.number, k.n`,
  ),
}));

/**
 * Of active and retired stations, what was said last at the end: at headquarters of every mission and its own desks, elsewhere of the own office. Of a
 * station that another one came after the word is the older one, whatever number its package had.
 */
export function linesTold(db: Database, type: (typeof TOLD_TYPES)[number]): readonly ToldLine[] {
  const own = ownOffice(db);
  const { isTold, told } = statements(db);
  if (own === null || isTold.get(type) === 0) return [];
  return told.all(type, own.office, own.kind === 'headquarters' ? 1 : 0);
}
