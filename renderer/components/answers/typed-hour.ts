import { withLatinDigits } from './typed-digits.ts';

/**
 * Hours of the day as people type them: `8`, `8:00`, `8.30`, `8h30`, `8 h`, `0830`, `8 pm`; several of them with a space, a comma or a word
 * between. What comes out is what a record holds: `08:30`, several `08:00 20:00`.
 */
type TypedHour = { readonly value: string } | { readonly fault: 'not-an-hour' | 'not-one-hour' };

/**
 * In French an hour stands before an `h` with spaces round it, and its minutes may follow: `8 h 30`. In `8 h 20 h` the second number is an
 * hour of its own.
 */
const ONE =
  /(?<!\d)(?:(?<hour>\d{1,2})(?:\s?[:.]\s?(?<minute>\d\d)|\s?(?:h|hrs?|uhr)\b\.?(?:\s(?<after>\d\d)(?!\s?(?:[:.h]|\d)))?|h(?<joined>\d\d))?|(?<four>\d{4}))(?!\d)(?:\s?(?<half>[ap])\.?\s?m\b\.?)?/giu;
/** What may stand between hours. */
const BETWEEN = /^(?:[\s,;+/&·]|(?<!\p{L})(?:and|et|y|e|at|à|a|las|um)(?!\p{L}))*$/iu;

/** One hour. */
export function parseTypedHour(typed: string): TypedHour {
  const hours = hoursIn(typed);
  if (hours === undefined) return { fault: 'not-an-hour' };
  const [value, ...more] = hours;
  return value === undefined || more.length > 0 ? { fault: 'not-one-hour' } : { value };
}

/** Several hours, each once, in the order of the day. */
export function parseTypedHours(typed: string): TypedHour {
  const hours = hoursIn(typed);
  return hours === undefined ? { fault: 'not-an-hour' } : { value: [...new Set(hours)].sort().join(' ') };
}

/** None where nothing was typed is nobody's question; undefined where something of it is no hour. */
function hoursIn(typed: string): readonly string[] | undefined {
  const text = withLatinDigits(typed).trim();
  const found = [...text.matchAll(ONE)];
  if (found.length === 0 || !BETWEEN.test(text.replaceAll(ONE, ' '))) return undefined;
  const hours = found.map(({ groups = {} }) => {
    const { four, half } = groups;
    const hour = Number(four?.slice(0, 2) ?? groups.hour);
    const minute = Number(four?.slice(2) ?? groups.minute ?? groups.after ?? groups.joined ?? 0);
    return written(hour, minute, half?.toLowerCase());
  });
  return hours.every((hour) => hour !== undefined) ? hours : undefined;
}

function written(hour: number, minute: number, half: string | undefined): string | undefined {
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  if (of24 > 23 || minute > 59) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(of24)}:${two(minute)}`;
}
