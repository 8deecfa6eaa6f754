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

interface ReportedMonth extends Month {
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
  return arrivals(db).map(({ office, minutes }) => {
    const days = minutes.map((at) => dayOf(momentOf(at)));
    return {
      office,
      last: minutes.at(-1) ?? null,
      months: months.map((month) => ({ ...month, mark: markOf(month, days, today) })),
    };
  });
}

/** Offices that have not reported a month whose due day is over. */
export function notReported(db: Database, today: string): readonly OfficeReported[] {
  return monthsReported(db, today).filter(({ months }) => months.some(({ mark }) => mark === 'never'));
}

/** The last months up to that of a day, oldest first, each with its due day. */
export function monthsUntil(today: string, dueDay: number): readonly Month[] {
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
export function markOf({ month, due }: Month, days: readonly string[], today: string): ReportedMonth['mark'] {
  if (days.some((day) => day >= `${month}-01` && day <= due)) return 'came';
  if (today <= due) return 'open';
  return days.some((day) => day > due) ? 'late' : 'never';
}

/** UTC minutes at which packages of cases came, oldest first, whichever desk of the office sealed them. */
function arrivals(db: Database): readonly { readonly office: string; readonly minutes: readonly string[] }[] {
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
