/** Days, months and moments as a language writes them. */
import { LOCALE } from './locale.ts';
import type { Language } from './types.ts';

/** Days of a language in UTC, and moments in the time of this place. */
interface Dates {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
  readonly dayInSentence: Intl.DateTimeFormat;
  readonly momentInSentence: Intl.DateTimeFormat;
}
const known = new Map<Language, Dates>();

/** Made once for each language: to make one takes longer than to write all the days of a sheet. */
function datesIn(language: Language): Dates {
  const locale = LOCALE[language];
  const dates = known.get(language) ?? {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    dayInSentence: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    momentInSentence: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
  };
  known.set(language, dates);
  return dates;
}

export function dayLabel(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return datesIn(language).day.format(new Date(Date.UTC(year, month - 1, date)));
}

const PARTS_OF_A_DATE = { month: 'YYYY-MM'.length, year: 'YYYY'.length };

/** A date as far as it is known: a day, a month or a year. */
export function dateLabel(date: string, language: Language): string {
  if (date.length === PARTS_OF_A_DATE.year) return date;
  return date.length === PARTS_OF_A_DATE.month ? monthLabel(date, language) : dayLabel(date, language);
}

/** Of `2026-10`: `October 2026`. */
export function monthLabel(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined) return month;
  return datesIn(language).month.format(new Date(Date.UTC(year, number - 1, 1)));
}

/**
 * A date within a sentence, after its preposition: a day with its month as a word (`28 de noviembre de 2026`), the first of a month as French says it
 * (`1er janvier 2027`).
 */
export function dateInSentence(date: string, language: Language): string {
  if (date.length <= PARTS_OF_A_DATE.month) return dateLabel(date, language);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return asOrdinal(datesIn(language).dayInSentence.format(new Date(Date.UTC(year, month - 1, day))), language);
}

/** A moment within a sentence: `28 novembre 2026 à 14:02`. */
export function momentInSentence(at: Date, language: Language): string {
  return asOrdinal(datesIn(language).momentInSentence.format(at), language);
}

function asOrdinal(written: string, language: Language): string {
  return language === 'fr' ? written.replace(/^1 /u, '1er ') : written;
}

export function momentLabel(at: Date, language: Language): string {
  return datesIn(language).moment.format(at);
}
