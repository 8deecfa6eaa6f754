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

export type ToldType = (typeof TOLD_TYPES)[number];

/** The type stands in the statement: compared with what is given, a column that an index holds one value of has SQLite plan anew each time. */
function prepare(db: Database, type: ToldType) {
  return {
    // Most desks were told nothing: to say so takes no join and no order.
    isTold: db.prepare<[], 0 | 1>(`SELECT EXISTS (SELECT 1 FROM kept_line WHERE type = '${type}')`).pluck(),
    // From the few lines on: packages are many.
    told: db.prepare<[string, number], ToldLine>(
      `SELECT s.office, k.line FROM kept_line AS k CROSS JOIN package_in AS p ON p.id = k.package
       JOIN known_station AS s ON s.id = p.station
       WHERE k.type = '${type}' AND s.state IN ('active', 'retired') AND (s.office = ? OR (? AND s.headquarters = 0))
       ORDER BY s.state = 'active', p.epoch, p.number, k.n`,
    ),
  };
}

const statements = cachedPerDatabase(
  (db): Readonly<Record<ToldType, ReturnType<typeof prepare>>> => ({
    release: prepare(db, 'release'),
    contract: prepare(db, 'contract'),
    'own-question': prepare(db, 'own-question'),
    'hold-heard': prepare(db, 'hold-heard'),
  }),
);

const notKept = cachedPerDatabase((db) =>
  db
    .prepare<[string], number | null>(
      `SELECT json_extract(counts, '$.notKept') FROM package_in WHERE station = ? AND kind = 'cases'
       ORDER BY epoch DESC, number DESC LIMIT 1`,
    )
    .pluck(),
);

/** How many lines the newest package of a station said beyond what is kept of one (`most-told.ts`). An honest one says none. */
export function linesNotKept(db: Database, station: string): number {
  return notKept(db).get(station) ?? 0;
}

/**
 * Of active and retired stations, what was said last at the end: at headquarters of every mission and its own desks, elsewhere of the own office. Of a
 * station that another one came after the word is the older one, whatever number its package had.
 */
export function linesTold(db: Database, type: ToldType): readonly ToldLine[] {
  const own = ownOffice(db);
  const { isTold, told } = statements(db)[type];
  if (own === null || isTold.get() === 0) return [];
  return told.all(own.office, own.kind === 'headquarters' ? 1 : 0);
}
