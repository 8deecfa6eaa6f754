/** Appointments, as rows or as they were typed, a line each, and those of them that a sheet of today shows. Pure. */
import { addDays, earliest, latest } from '../../codebook/date.ts';
import { dayLabel } from '../../codebook/dates-in-words.ts';
import { question, type RowIn } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { columnsOf } from '../../codebook/rows.ts';
import type { Language } from '../../codebook/types.ts';
import { withoutAccents, writtenDays } from '../../codebook/written-days.ts';
import { type PaperTable, paperTable } from './paper-table.ts';

const DAYS_AHEAD = 14;

/** What may stand before the day: a bullet, a weekday, an article. */
const BEFORE_THE_DAY = new RegExp(
  `^[^\\p{L}\\d]*(?:(?:${[...weekdays(), 'le', 'el', 'on', 'am', 'в', 'во'].join('|')})[\\s.,:]+)*$`,
  'u',
);

export interface Appointments {
  readonly lines: readonly string[];
  /** The days that the lines begin with, `YYYY-MM-DD`, as far as they are certain. */
  readonly days: readonly string[];
}

/**
 * A line that begins with a day of the next fourteen, that day in words; one that begins with another day is left out. Where it cannot be told
 * which day is meant, the line is shown as it was typed as long as one that it can mean is among them; so is a line without a whole day.
 */
export function appointments(text: string | undefined, today: string, language: Language): Appointments {
  const until = addDays(today, DAYS_AHEAD);
  const shown = (text ?? '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line): { readonly line: string; readonly day?: string }[] => {
      const begins = beginning(line);
      if (begins === undefined) return [{ line }];
      const ahead = begins.readings.filter((day) => day >= today && day <= until);
      const [day] = ahead;
      if (day === undefined) return [];
      // The century alone is no doubt: an appointment is never of the last.
      if (new Set(begins.readings.map((reading) => reading.slice(4))).size > 1) return [{ line, day }];
      return [{ line: `${dayLabel(day, language)}${line.slice(begins.end)}`, day }];
    });
  return {
    lines: shown.map(({ line }) => line),
    days: shown.flatMap(({ day }) => (day === undefined ? [] : [day])),
  };
}

type Appointment = RowIn<'stay', 'appointment-list'>;

/**
 * The rows of today and the fourteen days that follow, by day and hour; one of which only the month, the year or nothing is known is shown as
 * long as it may be among them, and stands after those of which more is known.
 */
export function appointmentRows(
  rows: readonly Appointment[],
  today: string,
  language: Language,
): { readonly table: PaperTable; readonly days: readonly string[] } {
  const shown = inDayOrder(rows.filter((row) => isAmong(row, today, addDays(today, DAYS_AHEAD))));
  return {
    table: paperTable(APPOINTMENT_COLUMNS, shown, language),
    days: shown.flatMap(({ day }) => (day === undefined ? [] : [day])),
  };
}

export const APPOINTMENT_COLUMNS = columnsOf(question('stay', 'appointment-list') ?? {});

/** Whether an appointment may be on one of the days. */
export function isAmong({ day }: Appointment, first: string, last: string): boolean {
  return day === undefined || (latest(day) >= first && earliest(day) <= last);
}

export function inDayOrder<A extends Appointment>(rows: readonly A[]): readonly A[] {
  return rows.toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
}

/** `:` comes after every digit. */
function placeOf({ day = '', hour = ':' }: Appointment): string {
  return `${day.padEnd('YYYY-MM-DD'.length, ':')} ${hour}`;
}

function beginning(line: string): { readonly readings: readonly string[]; readonly end: number } | undefined {
  const first = writtenDays(line)[0];
  if (first === undefined || !BEFORE_THE_DAY.test(withoutAccents(line).slice(0, first.at))) return undefined;
  const readings = first.readings.filter((reading) => /^\d{4}-\d\d-\d\d$/.test(reading));
  return readings.length === 0 ? undefined : { readings, end: first.at + first.written.length };
}

/** The days of the week, long and short, without accents. */
function weekdays(): readonly string[] {
  const monday = Date.UTC(2024, 0, 1);
  return ['en', 'fr', 'es', 'ru'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const { format } = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, n) => withoutAccents(format(monday + n * 86_400_000)).replace(/\.$/, ''));
    }),
  );
}
