/** Who should have reported until when, and who has: at headquarters, of the last three months, with what is held of each office. */
import type { OfficeReport, ReportingMark, ReportingRound } from '../../contract/inbox.ts';
import type { Clock } from '../../store/clock.ts';
import { dayOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { monthsReported, reportDueDay } from '../../store/months-reported.ts';
import { missingNumbers } from '../../store/package-numbers.ts';
import { ownStation } from '../../store/station.ts';

/** In SQL over `case_index AS i`: what most tables need is not there. */
export const LACKS_AGE_OR_NATIONALITY = '(i.age_group IS NULL OR i.nationality IS NULL)';

/** Reads only. At a mission nobody reports. */
export function reportingRound(db: Database, clock: Clock): ReportingRound {
  const dueDay = reportDueDay(db);
  if (ownStation(db).kind !== 'headquarters') return { dueDay, offices: [] };
  const reported = new Map(monthsReported(db, dayOf(clock())).map(({ office, months }) => [office, months]));
  const offices = officesThatReport(db).map(({ stations, ...row }): OfficeReport => {
    const months = reported.get(row.office) ?? [];
    const missing = (JSON.parse(stations) as readonly string[]).flatMap((station) => missingNumbers(db, station));
    return {
      ...row,
      months,
      missingNumbers: missing,
      isComplete: missing.length === 0 && months.every(({ mark }) => mark === 'came' || mark === 'open'),
    };
  });
  return { dueDay, offices: offices.toSorted(worstFirst) };
}

/** Who never reported a month that is over, then gaps, then who was late; of two alike, whose last word is older. */
function worstFirst(one: OfficeReport, other: OfficeReport): number {
  return (
    badness(other) - badness(one) ||
    (one.holdsUntil ?? '').localeCompare(other.holdsUntil ?? '') ||
    one.office.localeCompare(other.office)
  );
}

function badness({ months, missingNumbers: missing }: OfficeReport): number {
  const marks = (mark: ReportingMark) => months.filter((month) => month.mark === mark).length;
  return marks('never') * 100 + (missing.length > 0 ? 10 : 0) + marks('late');
}

type Row = Pick<OfficeReport, 'office' | 'name' | 'holdsUntil' | 'cases' | 'incomplete' | 'receipt'> & {
  /** JSON: the ids of the office's desks that are in use. */
  readonly stations: string;
};

/** The missions of the directory with a desk in use: what is held of each. */
function officesThatReport(db: Database): readonly Row[] {
  return db
    .prepare<[], Row>(
      `SELECT k.office, max(k.office_name) AS name, json_group_array(k.id) AS stations,
         (SELECT max(u.at) FROM signed_until AS u JOIN known_station AS w ON w.id = u.station WHERE w.office = k.office) AS holdsUntil,
         (SELECT count(*) FROM case_index AS i JOIN known_station AS w ON w.id = i.opener
            WHERE w.office = k.office AND i.kind = 'case') AS cases,
         (SELECT count(*) FROM case_index AS i JOIN known_station AS w ON w.id = i.opener
            WHERE w.office = k.office AND i.kind = 'case' AND ${LACKS_AGE_OR_NATIONALITY}) AS incomplete,
         CASE
           WHEN EXISTS (SELECT 1 FROM inbox WHERE inbox.receipt = 'owed' AND station IN (
             SELECT id FROM known_station AS s WHERE s.office = k.office AND s.state = 'active')) THEN 'owed'
           WHEN EXISTS (SELECT 1 FROM package_out AS p JOIN known_station AS s ON s.id = p.station
             WHERE s.office = k.office AND p.kind = 'receipt') THEN 'written'
           ELSE 'none' END AS receipt
       FROM known_station AS k WHERE k.state = 'active' AND k.headquarters = 0 GROUP BY k.office ORDER BY k.office`,
    )
    .all();
}
