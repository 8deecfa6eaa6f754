/**
 * Lines of a package that are no records: what its station says beside its cases (`../../store/lines-told.ts`), and types that this version does not know.
 * They are kept as they came, as many as an office can need (`../../store/most-told.ts`). The one place that writes the table `kept_line`.
 */
import type { Database } from '../../store/database.ts';
import { FILES_HEARD, type FilesHeard, readFilesHeard } from '../../store/heard-line.ts';
import { readLine } from '../../store/line.ts';
import { type Keeping, keptOf, kindOfTold, type PlaceTold } from '../../store/most-told.ts';
import { noteFilesHeard } from '../../store/not-known-here.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { OwnStation } from '../../store/station.ts';
import type { Manifest } from '../format/manifest.ts';
import type { KnownStations } from '../trust/known-stations.ts';
import type { Stage } from './stage.ts';

interface Keeps {
  readonly own: OwnStation;
  readonly stations: KnownStations;
  readonly manifest: Manifest;
  /** UTC minute. */
  readonly at: string;
}

interface KeptRow extends PlaceTold {
  readonly caseId: string | null;
  readonly type: string;
  readonly line: Buffer;
}

const statements = cachedPerDatabase((db) => ({
  insert: db.prepare<[string, number, string | null, string, Buffer]>(
    'INSERT INTO kept_line (package, n, case_id, type, line) VALUES (?, ?, ?, ?, ?)',
  ),
  forget: db.prepare<[string, number]>('DELETE FROM kept_line WHERE package = ? AND n = ?'),
  // From the packages on: of many kept lines a station's are few.
  places: db.prepare<[string], Omit<KeptRow, 'line'>>(
    `SELECT k.package, k.n, k.case_id AS caseId, k.type, p.epoch, p.number FROM package_in AS p CROSS JOIN kept_line AS k ON k.package = p.id
     WHERE p.station = ? ORDER BY p.epoch, p.number, k.n`,
  ),
  line: db.prepare<[string, number], Buffer>('SELECT line FROM kept_line WHERE package = ? AND n = ?').pluck(),
}));

/** Keeps what stands beside the cases of a package; answers how many lines its station said beyond what is kept of one. Call inside a transaction. */
export function keepLines(db: Database, stage: Stage, { own, stations, manifest, at }: Keeps): number {
  const { id: packageId, from, epoch, number } = manifest;
  const { insert, forget } = statements(db);
  let shelf: ((row: KeptRow) => Keeping) | undefined;
  let tooMuch = 0;
  let n = 0;
  let heard: FilesHeard | undefined;
  for (const { case_id: caseId, type, line } of stage.kept()) {
    n += 1;
    if (own.kind === 'headquarters' && type === FILES_HEARD && heard === undefined) {
      // A package has one, of this desk; any other line stays as it came.
      heard = readFilesHeard(readLine(line));
      if (heard !== undefined) continue;
    }
    if (isSaidBesideCases({ caseId, type })) {
      shelf ??= shelfOf(db, from, stations.get(from)?.office ?? '');
      const keeping = shelf({ package: packageId, n, epoch, number, caseId, type, line });
      if (keeping.is === 'too-much') tooMuch += 1;
      if (keeping.is !== 'kept') continue;
      if (keeping.instead !== undefined) forget.run(keeping.instead.package, keeping.instead.n);
    }
    insert.run(packageId, n, caseId, type, line);
  }
  if (heard !== undefined) noteFilesHeard(db, from, heard, at);
  return tooMuch;
}

/** A line of a type that is not known and stands in a chapter is part of its case, and comes once. */
function isSaidBesideCases({ caseId, type }: Pick<KeptRow, 'caseId' | 'type'>): boolean {
  return caseId === null || kindOfTold(type) !== 'other';
}

/** What is kept of a station. What an older Waymark kept too much of is forgotten, once something comes. */
function shelfOf(db: Database, station: string, office: string): (row: KeptRow) => Keeping {
  const { places, line, forget } = statements(db);
  const keep = keptOf(office);
  const shelf = ({ type, line: bytes, ...place }: KeptRow) => keep(type, bytes, place);
  for (const row of places.all(station)) {
    const bytes = isSaidBesideCases(row) ? line.get(row.package, row.n) : undefined;
    if (bytes === undefined) continue;
    const keeping = shelf({ ...row, line: bytes });
    if (keeping.is !== 'kept') forget.run(row.package, row.n);
    else if (keeping.instead !== undefined) forget.run(keeping.instead.package, keeping.instead.n);
  }
  return shelf;
}
