/**
 * Dates as people know them: a day (`2026-05-01`), a month (`2026-05`) or a year (`2026`), in the Gregorian calendar. Never a
 * time and never a time zone: a day is the day where the person stood.
 */
import { compareText } from './order.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Years that an answer may name; what lies outside is a slip of the finger. */
const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

export type DateFault = 'answer-not-a-date' | 'answer-no-such-day' | 'answer-year-out-of-range';

/** What is wrong with a date as typed or received, or undefined when it is one: 31 September is not. */
export function dateFault(value: string): DateFault | undefined {
  const match = DATE.exec(value);
  if (match === null) return 'answer-not-a-date';
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 'answer-no-such-day';
  return year < FIRST_YEAR || year > LAST_YEAR ? 'answer-year-out-of-range' : undefined;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The first day that a valid date can mean. */
export function earliest(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** After every day there will be: for what has no end yet, and for a day that nobody knows. */
export const AFTER_EVERY_DAY = '9999-12-31';

/** The last day that a valid date can mean. */
export function latest(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
}

/** True only when no reading of the two dates lets them be in order or on one day. */
export function certainlyBefore(a: string, b: string): boolean {
  return latest(a) < earliest(b);
}

/**
 * The order of two dates by the first day that each can mean. Of two that begin alike the one that says less comes first: it may be later,
 * but nobody knows.
 */
export function byDay(a: string, b: string): number {
  return compareText(earliest(a), earliest(b)) || compareText(latest(b), latest(a));
}

/** The order of two dates by the last day that each can mean; of two that end alike the one that says less comes first. */
export function byLastDay(a: string, b: string): number {
  return compareText(latest(a), latest(b)) || compareText(earliest(a), earliest(b));
}

/**
 * The first of several dates, as far as it is known: the one that begins first, and behind it the one that is over first, where that is another
 * (statistics/RULES.md, Steps and periods). Undefined of none.
 */
export function firstOf(dates: readonly string[]): string | undefined {
  if (dates.length < 2) return dates[0];
  const [begins] = dates.toSorted(byDay);
  const [ends] = dates.toSorted(byLastDay);
  return begins === ends ? begins : `${begins} ${ends}`;
}

/** So many days after a day, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie from one day to another, `YYYY-MM-DD`; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** By how many years a birth that is only about right may have been earlier or later. */
export const ABOUT_YEARS = 2;

/** The same day so many years later; of 29 February, where that year has none, the day after. */
export function yearsAfter(day: string, years: number): string {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return dateFault(later) === 'answer-no-such-day' ? `${later.slice(0, 4)}-03-01` : later;
}

/** The same day so many months later; the last of that month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const later = `${month}${day.slice(7)}`;
  return later < latest(month) ? later : latest(month);
}

/** Whole years lived from a birth to a day, least and most, as far as the two dates tell; `about` where the birth is only about right. */
export function agesBetween(
  birth: string,
  at: string,
  about = false,
): { readonly least: number; readonly most: number } {
  const margin = about ? ABOUT_YEARS : 0;
  return {
    least: wholeYears(latest(birth), earliest(at)) - margin,
    most: wholeYears(earliest(birth), latest(at)) + margin,
  };
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
