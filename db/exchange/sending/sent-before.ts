/** What of each case a station was sent already, by this desk's own list of what left. Reads only. */
import type { SentBefore } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';
import type { ChapterHere } from './seal-plan.ts';

/**
 * What a case is to a station that it goes to. What was sent is known here; that it arrived, only a receipt says, and what a receipt covers is
 * not planned again.
 */
export function sentBefore(
  db: Database,
  station: string,
): (caseId: string, chapters: readonly Pick<ChapterHere, 'station' | 'epoch' | 'n'>[]) => SentBefore {
  const select = db.prepare<[string, string], { station: string; epoch: number; n: number }>(
    `SELECT s.station, s.epoch, max(s.to_n) AS n FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
     WHERE p.station = ? AND s.case_id = ? GROUP BY s.station, s.epoch`,
  );
  return (caseId, chapters) => {
    const sent = select.all(station, caseId);
    if (sent.length === 0) return 'new';
    const until = new Map(sent.map((row) => [`${row.station} ${row.epoch}`, row.n]));
    const isSame = chapters.every((one) => (until.get(`${one.station} ${one.epoch}`) ?? 0) >= one.n);
    return isSame ? 'again' : 'changed';
  };
}

export interface PackageOfCases {
  readonly cases: readonly string[];
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
    .prepare<[string, number, number], { readonly id: string; readonly hasArrived: 0 | 1 }>(
      `SELECT id, acknowledged IS NOT NULL AS hasArrived FROM package_out
       WHERE station = ? AND epoch = ? AND number = ? AND kind = 'cases'`,
    )
    .get(station, epoch, number);
  if (sent === undefined) return undefined;
  const cases = db
    .prepare<[string], string>('SELECT DISTINCT case_id FROM sent_chapter WHERE package = ? ORDER BY case_id')
    .pluck()
    .all(sent.id);
  return { cases, hasArrived: sent.hasArrived === 1 };
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
