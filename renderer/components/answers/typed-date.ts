/**
 * Dates as people type them: `3.11`, `3/11/25`, `Nov 2025`, `3 de mayo de 2009`, `about 2019`, `2009-05`, `yesterday`, `+14`, `in two weeks`.
 * What comes out is what a record holds: a day, a month or a year, never more exact than what was typed.
 *
 * Day stands before month, always (the offices' habit); month names are read in nine languages and digits in every script
 * (`typed-months.ts`, `typed-digits.ts`) whatever the language of the screen, because forms travel and colleagues dictate. What was understood is shown beside the
 * field in words, so a misreading is seen before it is saved.
 */
import type { DayOf, Question } from '../../../db/codebook/types.ts';
import { withLatinDigits } from './typed-digits.ts';
import { joinMonths, monthNamed, withoutAccents } from './typed-months.ts';

/** `value` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `about` says that it was called approximate. */
type TypedDate =
  | { readonly value: string; readonly about?: true }
  /**
   * `no-such-day`: it looks like a date but the calendar has none (31 September). `no-year`: the day of a life, of which no year is guessed.
   * `several-months`: more than one month begins so. `not-a-date`: anything else.
   */
  | { readonly fault: 'no-such-day' | 'no-year' | 'several-months' | 'not-a-date' };

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** The year was not typed. */
  readonly guessed?: true;
}

/** A day in full. */
type Whole = Required<Omit<Parts, 'guessed'>>;

/** Days from today that a word stands for. */
const DAY_WORDS: Readonly<Record<string, number>> = {
  today: 0,
  "aujourd'hui": 0,
  aujourdhui: 0,
  hoy: 0,
  yesterday: -1,
  hier: -1,
  ayer: -1,
  tomorrow: 1,
  demain: 1,
  manana: 1,
  'in a week': 7,
  'dans une semaine': 7,
  'en una semana': 7,
  'dentro de una semana': 7,
  'in two weeks': 14,
  'dans deux semaines': 14,
  'en dos semanas': 14,
  'dentro de dos semanas': 14,
};

/** Months from this one. */
const MONTH_WORDS: Readonly<Record<string, number>> = {
  'this month': 0,
  'ce mois': 0,
  'este mes': 0,
  'last month': -1,
  'le mois dernier': -1,
  'mois dernier': -1,
  'el mes pasado': -1,
  'mes pasado': -1,
};

const YEAR_WORDS: Readonly<Record<string, number>> = {
  'this year': 0,
  'cette annee': 0,
  'este ano': 0,
  'last year': -1,
  "l'an dernier": -1,
  "l'annee derniere": -1,
  'annee derniere': -1,
  'el ano pasado': -1,
  'ano pasado': -1,
};

const ABOUT =
  /^(?:about|around|approx(?:imately)?\.?|circa|ca?\.|vers|environ|env\.|hacia|alrededor de|aprox(?:imadamente)?\.?|mas o menos|около|примерно|близько|приблизно|حوالي|نحو|oko|око|rreth|cam|~)\s*/u;

/**
 * Reads what was typed. `today` is `YYYY-MM-DD` and supplies what was left out: a day and month without a year is the one nearest to today,
 * back for what was done, ahead for what is planned, either way where it is not said what the date is of. For a life no year is supplied.
 */
export function parseTypedDate(typed: string, today: string, of?: DayOf): TypedDate {
  let text = plain(typed);
  if (text === '') return { fault: 'not-a-date' };
  const about = ABOUT.test(text) || /\?$/u.test(text);
  text = text.replace(ABOUT, '').replace(/\s*\?$/u, '');
  const parts = fromWord(text, today) ?? fromIso(text) ?? fromNumbers(text, today, of) ?? fromNames(text, today, of);
  if (parts === 'several') return { fault: 'several-months' };
  if (parts === null) return { fault: 'not-a-date' };
  if (!exists(parts)) return { fault: 'no-such-day' };
  if (of === 'life' && parts.guessed) return { fault: 'no-year' };
  if (!about) return { value: written(parts) };
  const { day: _day, ...said } = parts;
  return { value: written(said), about: true };
}

/** What the date of a question is of, where that decides on which side of today it lies; what is done or still planned may lie on either. */
export function sideOf({ of, plannedWhile }: Question): DayOf | undefined {
  return plannedWhile === undefined ? of : undefined;
}

/** A day, where a month or a year is not enough. */
type TypedDay =
  | { readonly value: string }
  | { readonly fault: 'no-such-day' | 'several-months' | 'not-a-day' | 'not-in-full' };

/** Reads a whole day, `YYYY-MM-DD`; what was left out is supplied as in {@link parseTypedDate}. */
export function parseTypedDay(typed: string, today: string, of?: DayOf): TypedDay {
  const read = parseTypedDate(typed, today, of);
  if ('fault' in read) {
    const isSaid = read.fault === 'no-such-day' || read.fault === 'several-months';
    return { fault: isSaid ? read.fault : 'not-a-day' };
  }
  return read.value.length === 'YYYY-MM-DD'.length ? read : { fault: 'not-a-day' };
}

/** Two days so far apart that whatever today supplies is different on them. */
const FAR_APART = ['1950-01-01', '2149-07-02'] as const;

/** Reads a day of which nothing is supplied by today, for where it is today that is in doubt: `not-in-full` for what needs it. */
export function parseDayInFull(typed: string): TypedDay {
  const [early, late] = FAR_APART.map((today) => parseTypedDay(typed, today));
  if (early === undefined || late === undefined || 'fault' in early) return early ?? { fault: 'not-a-day' };
  return 'value' in late && late.value === early.value ? early : { fault: 'not-in-full' };
}

/** Lower case, without accents, single spaces, straight apostrophes. */
function plain(typed: string): string {
  return withoutAccents(withLatinDigits(typed))
    .replace(/[’‘]/gu, "'")
    .replace(/[–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function fromWord(text: string, today: string): Parts | null {
  const now = partsOf(today);
  const offset = DAY_WORDS[text] ?? signedDays(text);
  if (offset !== undefined) return shiftDays(now, offset);
  const months = MONTH_WORDS[text];
  if (months !== undefined) {
    const index = now.year * 12 + (now.month - 1) + months;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  }
  const years = YEAR_WORDS[text];
  return years === undefined ? null : { year: now.year + years };
}

/** `+14` and `-3`: days from today, up to ten years. */
function signedDays(text: string): number | undefined {
  const match = /^([+-])\s?(\d{1,4})$/u.exec(text);
  if (match === null) return undefined;
  const days = Number(match[2]);
  if (days > 3660) return undefined;
  return match[1] === '-' ? -days : days;
}

function fromIso(text: string): Parts | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(text);
  if (match === null) return null;
  return partsFrom(Number(match[1]), match[2], match[3]);
}

function fromNumbers(text: string, today: string, of: DayOf | undefined): Parts | null {
  const full = /^(\d{1,2})\s?[./ -]\s?(\d{1,2})\s?[./ -]\s?(\d{4}|\d{2})$/u.exec(text);
  if (full !== null) return partsFrom(wholeYear(full[3] ?? '', today, of), full[2], full[1]);
  const month = /^(\d{1,2})\s?[./ -]\s?(\d{4})$/u.exec(text);
  if (month !== null) return partsFrom(Number(month[2]), month[1], undefined);
  const day = /^(\d{1,2})\s?[./ -]\s?(\d{1,2})\.?$/u.exec(text);
  if (day !== null) return nearest(Number(day[1]), Number(day[2]), today, of);
  return null;
}

/** Words of a date that say nothing of it. */
const FILLERS: ReadonlySet<string> = new Set([
  '',
  'de',
  'del',
  'of',
  'le',
  'el',
  'г',
  'года',
  'р',
  'року',
  'din',
  'عام',
  'سنة',
]);

/** Anything with the name of a month in it: `May 2009`, `3 mai`, `1er mai 2009`, `3 de mayo de 2009`, `May 3, 2009`. */
function fromNames(text: string, today: string, of: DayOf | undefined): Parts | 'several' | null {
  const words = joinMonths(text)
    .split(/[\s,./-]+/u)
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th|er|o)$/u, '$1'))
    .filter((word) => !FILLERS.has(word));
  const names = words.map(monthNamed).filter((month) => month !== null);
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  const [month] = names;
  if (month === 'several') return month;
  if (names.length !== 1 || month === undefined || names.length + numbers.length !== words.length) return null;
  if (numbers.length === 0) return nearest(undefined, month, today, of);
  const [first, second, ...more] = numbers;
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) {
    if (first.length === 4) return { year: Number(first), month };
    // `Nov 25` may be a day or a year; only a number that can be no day is read as a year.
    return first.length <= 2 && Number(first) <= 31
      ? nearest(Number(first), month, today, of)
      : partsFrom(wholeYear(first, today, of), String(month), undefined);
  }
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (day.length > 2) return null;
  return { year: wholeYear(year, today, of), month, day: Number(day) };
}

/** Two digits: this century up to next year, for a life up to this year, else the one before (a birth year 61 is 1961). */
function wholeYear(digits: string, today: string, of: DayOf | undefined): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const century = Math.floor(partsOf(today).year / 100) * 100;
  const last = partsOf(today).year + (of === 'life' ? 0 : 1);
  return century + year <= last ? century + year : century - 100 + year;
}

/** 29 February is at most eight years away, across the turn of a century. */
const YEARS_AROUND = Array.from({ length: 17 }, (_, place) => place - 8);

/** The day and month, or the month alone, in the year that brings it nearest to today, on the side on which it can lie. */
function nearest(day: number | undefined, month: number, today: string, of: DayOf | undefined): Parts {
  const now = partsOf(today);
  const inYear = (year: number): Parts => ({ year, month, ...(day === undefined ? {} : { day }), guessed: true });
  const begins = (year: number) => ordinal({ year, month, day: day ?? 1 });
  const ends = (year: number) => (day === undefined ? ordinal({ year, month: month + 1, day: 0 }) : begins(year));
  const distance = (year: number) => Math.abs((begins(year) + ends(year)) / 2 - ordinal(now));
  const [year] = YEARS_AROUND.map((offset) => now.year + offset)
    .filter((each) => exists(inYear(each)))
    .filter((each) => of !== 'done' || begins(each) <= ordinal(now))
    .filter((each) => of !== 'planned' || ends(each) >= ordinal(now))
    .sort((a, b) => distance(a) - distance(b));
  return inYear(year ?? now.year);
}

function partsFrom(year: number, month: string | undefined, day: string | undefined): Parts {
  if (month === undefined) return { year };
  if (day === undefined) return { year, month: Number(month) };
  return { year, month: Number(month), day: Number(day) };
}

function partsOf(iso: string): Whole {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

function exists({ year, month, day }: Parts): boolean {
  if (year < 1900 || year > 2199) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

const DAY_MS = 86_400_000;
const ordinal = ({ year, month, day }: Whole) => Date.UTC(year, month - 1, day) / DAY_MS;

function shiftDays(from: Whole, days: number): Parts {
  const date = new Date((ordinal(from) + days) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function written({ year, month, day }: Parts): string {
  return [
    String(year),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
