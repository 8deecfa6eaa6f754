/**
 * Which office has reported which month: the one reading of it, for the round in the inbox and for Today. Reads only. A month is reported by a
 * package of cases that came in it, or until the due day of the month after. Headquarters says which day that is; no document gives one.
 */
import { dayOf, momentOf } from './clock.ts';
import type { Database } from './database.ts';
import { setting } from './settings.ts';

const MONTHS_SHOWN = 3;
/** Where headquarters has set no day: ten days for the mail. */
const USUAL_DUE_DAY = 10;

interface Month {
  /** `2026-10`. */
  readonly month: string;
  /** The last day on which it is reported in time. */
  readonly due: string;
}

export interface ReportedMonth extends Month {
  /** `open`: its day has not come; `late`: something came, after it; `never`: nothing has come since the month began. */
  readonly mark: 'came' | 'late' | 'never' | 'open';
}

interface OfficeReported {
  readonly office: string;
  /** The UTC minute at which its last package of cases came; null where none ever did. */
  readonly last: string | null;
  /** Oldest first. */
  readonly months: readonly ReportedMonth[];
}

/** The day of the next month by which a month is reported. */
export function reportDueDay(db: Database): number {
  return Number(setting(db, 'report-due-day') ?? USUAL_DUE_DAY);
}

/** Of each mission with a desk in use, the last months up to that of a day; by office. For headquarters: elsewhere nobody reports. */
export function monthsReported(db: Database, today: string): readonly OfficeReported[] {
  const months = monthsUntil(today, reportDueDay(db));
  return arrivals(db).map((one) => reportedOf(one, months, today));
}

function reportedOf({ office, minutes }: Arrivals, months: readonly Month[], today: string): OfficeReported {
  const days = minutes.map((at) => dayOf(momentOf(at)));
  return {
    office,
    last: minutes.at(-1) ?? null,
    months: months.map((month) => ({ ...month, mark: markOf(month, days, today) })),
  };
}

/** Offices that have not reported a month whose due day is over. */
export function notReported(db: Database, today: string): readonly OfficeReported[] {
  return monthsReported(db, today).filter(({ months }) => months.some(({ mark }) => mark === 'never'));
}

/** Of each mission with a desk in use, every month from that in which a first package came, of any of them, to that of a day; none where nothing came. */
export function monthsSinceFirst(db: Database, today: string): readonly OfficeReported[] {
  const all = arrivals(db);
  const first = all
    .flatMap(({ minutes }) => minutes.slice(0, 1).map((at) => dayOf(momentOf(at)).slice(0, 7)))
    .toSorted()[0];
  if (first === undefined) return all.map(({ office }) => ({ office, last: null, months: [] }));
  const months = monthsFrom(first, today.slice(0, 7), reportDueDay(db));
  return all.map((one) => reportedOf(one, months, today));
}

/** The last months up to that of a day, oldest first, each with its due day. */
export function monthsUntil(today: string, dueDay: number): readonly Month[] {
  const last = today.slice(0, 7);
  return monthsFrom(monthAfter(last, 1 - MONTHS_SHOWN), last, dueDay);
}

/** The months from one to another, both among them; none where the second comes first. */
function monthsFrom(first: string, last: string, dueDay: number): readonly Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) {
    months.push({ month, due: `${monthAfter(month, 1)}-${String(dueDay).padStart(2, '0')}` });
  }
  return months;
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Whether a month is reported, by the days on which packages of cases came. */
export function markOf({ month, due }: Month, days: readonly string[], today: string): ReportedMonth['mark'] {
  if (days.some((day) => day >= `${month}-01` && day <= due)) return 'came';
  if (today <= due) return 'open';
  return days.some((day) => day > due) ? 'late' : 'never';
}

interface Arrivals {
  readonly office: string;
  readonly minutes: readonly string[];
}

/** UTC minutes at which packages of cases came, oldest first, whichever desk of the office sealed them. */
function arrivals(db: Database): readonly Arrivals[] {
  const rows = db
    .prepare<[], { office: string; at: string | null }>(
      `SELECT k.office, p.at FROM known_station AS k LEFT JOIN package_in AS p ON p.station = k.id AND p.kind = 'cases'
       WHERE k.office IN (SELECT office FROM known_station WHERE state = 'active' AND headquarters = 0
         AND id NOT IN (SELECT id FROM own_station)) ORDER BY k.office, p.at`,
    )
    .all();
  return [...Map.groupBy(rows, ({ office }) => office)].map(([office, found]) => ({
    office,
    minutes: found.flatMap(({ at }) => (at === null ? [] : [at])),
  }));
}
