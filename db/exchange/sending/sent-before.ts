/** What of each case a station was sent already, by this desk's own list of what left. Reads only. */
import type { SentBefore } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';

/**
 * What a case is to a station that it goes to. What was sent is known here; that it arrived, only a receipt says, and what a receipt covers is
 * not planned again.
 */
export function sentBefore(db: Database, station: string): (caseId: string) => SentBefore {
  const select = db.prepare<{ caseId: string; station: string }, { n: number; until: number | null }>(
    `SELECT h.n, (SELECT max(s.to_n) FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
       WHERE p.station = @station AND s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch) AS until
     FROM chapter AS h WHERE h.case_id = @caseId`,
  );
  return (caseId) => {
    const chapters = select.all({ caseId, station });
    if (chapters.every(({ until }) => until === null)) return 'new';
    return chapters.every(({ n, until }) => until !== null && until >= n) ? 'again' : 'changed';
  };
}

interface PackageOfCases {
  readonly cases: readonly string[];
  /** Its name when it left. */
  readonly file: string;
  /** A receipt of the station has named it. */
  readonly hasArrived: boolean;
}

/** The package of cases that left for a station in this epoch under a number; undefined where none did. */
export function packageOfCases(
  db: Database,
  station: string,
  epoch: number,
  number: number,
): PackageOfCases | undefined {
  const sent = db
    .prepare<[string, number, number], { readonly id: string; readonly file: string; readonly hasArrived: 0 | 1 }>(
      `SELECT id, file, acknowledged IS NOT NULL AS hasArrived FROM package_out
       WHERE station = ? AND epoch = ? AND number = ? AND kind = 'cases'`,
    )
    .get(station, epoch, number);
  if (sent === undefined) return undefined;
  const cases = db
    .prepare<[string], string>('SELECT DISTINCT case_id FROM sent_chapter WHERE package = ? ORDER BY case_id')
    .pluck()
    .all(sent.id);
  return { cases, file: sent.file, hasArrived: sent.hasArrived === 1 };
}

/** The UTC minute at which cases last left for an office; null where none did. */
export function lastSentTo(db: Database, office: string): string | null {
  return (
    db
      .prepare<[string], string | null>(
        `SELECT max(at) FROM package_out JOIN known_station AS k ON k.id = package_out.station WHERE office = ? AND kind = 'cases'`,
      )
      .pluck()
      .get(office) ?? null
  );
}
