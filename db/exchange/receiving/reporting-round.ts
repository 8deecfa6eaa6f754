/**
 * Who should have reported until when, and who has: at headquarters, of the last three months. A month is reported by a package of cases that
 * came in it, or until the due day of the month after. Which day that is, headquarters says; no document gives one.
 */
import type { OfficeReport, ReportingMark, ReportingRound } from '../../contract/inbox.ts';
import type { Clock } from '../../store/clock.ts';
import { dayOf, momentOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { missingNumbers } from '../../store/package-numbers.ts';
import { setting } from '../../store/settings.ts';
import { ownStation } from '../../store/station.ts';

const MONTHS_SHOWN = 3;
const USUAL_DUE_DAY = 10;

/** The last months up to that of a day, oldest first, each with its due day. */
export function monthsUntil(
  today: string,
  dueDay: number,
): readonly { readonly month: string; readonly due: string }[] {
  return Array.from({ length: MONTHS_SHOWN }, (_, i) => {
    const month = monthAfter(today.slice(0, 7), i + 1 - MONTHS_SHOWN);
    return { month, due: `${monthAfter(month, 1)}-${String(dueDay).padStart(2, '0')}` };
  });
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Whether a month is reported, by the days on which packages of cases came. */
export function markOf(
  { month, due }: { readonly month: string; readonly due: string },
  arrivals: readonly string[],
  today: string,
): ReportingMark {
  if (arrivals.some((day) => day >= `${month}-01` && day <= due)) return 'came';
  if (today <= due) return 'open';
  return arrivals.some((day) => day > due) ? 'late' : 'never';
}

/** Reads only. At a mission nobody reports. */
export function reportingRound(db: Database, clock: Clock): ReportingRound {
  const dueDay = Number(setting(db, 'report-due-day') ?? USUAL_DUE_DAY);
  if (ownStation(db).kind !== 'headquarters') return { dueDay, offices: [] };
  const today = dayOf(clock());
  const months = monthsUntil(today, dueDay);
  const arrivals = arrivalsByOffice(db);
  const offices = officesThatReport(db).map(({ stations, ...row }): OfficeReport => {
    const days = arrivals.get(row.office) ?? [];
    const marks = months.map((month) => ({ ...month, mark: markOf(month, days, today) }));
    const missing = (JSON.parse(stations) as readonly string[]).flatMap((station) => missingNumbers(db, station));
    return {
      ...row,
      months: marks,
      missingNumbers: missing,
      isComplete: missing.length === 0 && marks.every(({ mark }) => mark === 'came' || mark === 'open'),
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

/** Days of this office's calendar on which packages of cases came, by the office that sealed them. */
function arrivalsByOffice(db: Database): ReadonlyMap<string, readonly string[]> {
  const rows = db
    .prepare<[], { office: string; at: string }>(
      `SELECT office, at FROM package_in JOIN known_station AS k ON k.id = package_in.station WHERE kind = 'cases' ORDER BY at`,
    )
    .all();
  return new Map(
    [...Map.groupBy(rows, ({ office }) => office)].map(([office, found]) => [
      office,
      found.map(({ at }) => dayOf(momentOf(at))),
    ]),
  );
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
         (SELECT max(c.at) FROM chapter AS c JOIN known_station AS w ON w.id = c.station WHERE w.office = k.office) AS holdsUntil,
         (SELECT count(*) FROM case_index AS i JOIN known_station AS w ON w.id = i.opener
            WHERE w.office = k.office AND i.kind = 'case') AS cases,
         (SELECT count(*) FROM case_index AS i JOIN known_station AS w ON w.id = i.opener
            WHERE w.office = k.office AND i.kind = 'case' AND (i.age_group IS NULL OR i.nationality IS NULL)) AS incomplete,
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
