import { dateFault } from '../db/codebook/date.ts';
import { filled, placeInWords } from '../db/codebook/filled.ts';
import { isolated } from '../db/codebook/isolated.ts';
import { LOCALE } from '../db/codebook/locale.ts';
import type { Language } from '../db/codebook/types.ts';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const UTC_MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

export interface Formats {
  readonly number: (value: number) => string;
  /** One decimal, of a hundred: `12.5` → `12.5 %`. */
  readonly percent: (value: number) => string;
  /** A change in percent, with its sign. */
  readonly change: (value: number) => string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` at its own precision; a UTC minute as a day of this place. */
  readonly day: (date: string) => string;
  /** The same without the year, for this year's dates in narrow columns. */
  readonly shortDay: (date: string) => string;
  /** A moment as the clock on the wall shows it: `14:02`. */
  readonly clock: (at: string | Date) => string;
  /** Day and clock. */
  readonly moment: (at: string) => string;
  /** How long ago or until: `2 days ago`, `in 3 hours`. */
  readonly ago: (at: string, now?: Date) => string;
  readonly bytes: (bytes: number) => string;
  readonly list: (words: readonly string[]) => string;
  readonly order: (a: string, b: string) => number;
}

const DAY = 86_400_000;
const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A partial date at its own precision, in UTC, so that no time zone moves a day that somebody wrote down; undefined for what is none. */
function partialDates(locale: string): (date: string, withYear: boolean) => string | undefined {
  const utc = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
  const month = { month: 'long' } as const;
  const day = { day: 'numeric', month: 'short' } as const;
  const year = { year: 'numeric' } as const;
  const writes = {
    month: { with: utc({ ...month, ...year }), without: utc(month) },
    day: { with: utc({ ...day, ...year }), without: utc(day) },
  };
  return (date, withYear) => {
    const [, years, months, days] = PARTIAL_DATE.exec(date) ?? [];
    if (months === undefined) return years;
    const at = new Date(Date.UTC(Number(years), Number(months) - 1, Number(days ?? 1)));
    return writes[days === undefined ? 'month' : 'day'][withYear ? 'with' : 'without'].format(at);
  };
}

const known = new Map<Language, Formats>();

/** The formats of a language are made once: each takes longer to make than a screen of dates to write. */
export function formatsIn(language: Language): Formats {
  const formats = known.get(language) ?? makeFormats(language);
  known.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const locale = LOCALE[language];
  const number = new Intl.NumberFormat(locale);
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const wholeDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const partial = partialDates(locale);

  const day = (date: string) => partial(date, true) ?? wholeDay.format(new Date(date));
  return {
    number: (value) => number.format(value),
    percent: (value) => `${oneDecimal.format(value)} %`,
    change: (value) => `${signed.format(value)} %`,
    day,
    shortDay: (date) => {
      const thisYear = date.startsWith(String(new Date().getFullYear()));
      if (!thisYear) return day(date);
      return partial(date, false) ?? shortDay.format(new Date(date));
    },
    clock: (at) => clock.format(new Date(at)),
    moment: (at) => `${wholeDay.format(new Date(at))}, ${clock.format(new Date(at))}`,
    ago: (at, now = new Date()) => {
      const away = new Date(at).getTime() - now.getTime();
      for (const [unit, length] of STEPS) {
        if (Math.abs(away) >= length) return relative.format(Math.trunc(away / length), unit);
      }
      return relative.format(0, 'minute');
    },
    bytes: (bytes) => {
      const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
      return `${new Intl.NumberFormat(locale, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)} ${unit}`;
    },
    list: (words) => list.format(words),
    order: (a, b) => collator.compare(a, b),
  };
}

/** A sentence's place as a reader of this language expects it: numbers grouped, dates written out, words as they are. */
export function formatPlace(value: unknown, language: Language): string {
  const formats = formatsIn(language);
  if (typeof value === 'number') return formats.number(value);
  if (typeof value !== 'string') return '';
  if (UTC_MINUTE.test(value)) return formats.moment(value);
  // What is no day stays as it was typed: a sentence may be about just that.
  if (/^\d{4}-\d{2}/.test(value) && dateFault(value) === undefined) return formats.day(value);
  return value;
}

/**
 * Fills the `{name}` places of a text, one that says that it is a day or a moment as sentences write those everywhere. A place nobody filled stays as
 * it is, so that it is seen.
 */
export function fill(text: string, places: Readonly<Record<string, string | number>>, language: Language): string {
  return filled(text, (name, kind) => {
    const value = Object.hasOwn(places, name) ? places[name] : undefined;
    if (value === undefined) return undefined;
    return isolated(kind === undefined ? formatPlace(value, language) : placeInWords(String(value), kind, language));
  });
}
