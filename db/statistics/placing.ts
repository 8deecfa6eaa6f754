/**
 * Whether what a table counts lies in its period, as intervals: what is known to the month or the year may lie on either side of an end, and
 * is then neither in nor out (statistics/RULES.md, Steps and periods). Pure.
 */
import { byDay, byLastDay, earliest, latest } from '../codebook/date.ts';
import type { DateRule } from '../contract/statistics.ts';
import type { Part, Placed } from './part.ts';
import { isAssisted } from './populations.ts';
import type { Question } from './question.ts';

/** Days, both ends in it; null where it has no end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** What of a question decides it. */
type Placing = Pick<Question, 'date' | 'period' | 'unit' | 'offices'>;

interface Between {
  readonly from: string;
  readonly to: string;
}

/** `parts`: those of what is counted; `since`: the dates of the step that brought it into the population. */
export function placed(question: Placing, parts: readonly Part[], since: readonly string[]): Placed {
  const { date: by, period } = question;
  if (by === 'helped') return placedAny(helpDays(parts), period);
  if (by === 'as-of') return standsOn(first(since), endedOn(question, parts), period.to ?? '');
  return placedOne(dayOf(question, by, parts), period);
}

/** Which facts each date rule reads; of first help the interval, by which everybody is read who is read by himself. */
export const DAYS_OF: Readonly<Record<Exclude<DateRule, 'first-help'>, readonly string[]>> = {
  helped: ['help-days'],
  planned: ['departure-planned'],
  closed: ['part-ended', 'closed'],
  'as-of': ['part-ended', 'closed'],
  opened: ['opened'],
  identified: ['identified'],
  departed: ['departed'],
  arrived: ['arrived'],
};

/** {@link placedOne} as SQL counts it of first help, with the ends of the period where it has any: how many are in it, and how many out of it. */
export const PLACED_IN_SQL: readonly string[] = [
  'count(*) FILTER (WHERE first_help_from >= @from AND first_help_to <= @to)',
  'count(*) FILTER (WHERE first_help_to < @from OR first_help_from > @to)',
];

const helpDays = (parts: readonly Part[]): readonly string[] => parts.flatMap((part) => part.words('help-days'));

/** The one day that a date rule asks for, as far as it is known. */
function dayOf(question: Placing, by: Exclude<DateRule, 'helped' | 'as-of'>, parts: readonly Part[]) {
  switch (by) {
    case 'first-help':
      return firstHelp(parts);
    case 'planned':
      return first(parts.flatMap((part) => part.words('departure-planned')));
    case 'closed':
      return endedOn(question, parts);
    default:
      return first(parts.flatMap((part) => part.words(by)));
  }
}

/**
 * The years or months in which something is counted: that of its own `day` or of the date which the question asks for, of help in the period all.
 * None where it is not known, reaches over two, or the table is as of a day.
 */
export function datesOf(
  of: keyof typeof LENGTHS,
  question: Placing,
  parts: readonly Part[],
  day: string | undefined,
): readonly string[] {
  const length = LENGTHS[of];
  const { date: by, period } = question;
  const days = day !== undefined ? [day] : by === 'helped' ? helpDays(parts) : undefined;
  if (days !== undefined) {
    const known = days.filter((one) => one.length >= length && placedAny([one], period) === 'in');
    return [...new Set(known.map((one) => one.slice(0, length)))].sort();
  }
  const on = by === 'helped' || by === 'as-of' ? undefined : dayOf(question, by, parts);
  const only = on?.from.slice(0, length);
  return only === undefined || only !== on?.to.slice(0, length) ? [] : [only];
}
/** Facts that it reads beside what the question does. */
export const DATES_READ: readonly string[] = ['first-help-from', 'first-help-to'];
const LENGTHS = { year: 'YYYY'.length, month: 'YYYY-MM'.length } as const;

/** One of the days, wherever the others lie. */
export function placedAny(days: readonly string[], period: Period): Placed {
  const places = days.map((day) => placedOne({ from: earliest(day), to: latest(day) }, period));
  return (['in', 'either', 'out'] as const).find((place) => places.includes(place)) ?? 'undated';
}

function placedOne(day: Between | undefined, { from, to }: Period): Placed {
  if (day === undefined) return 'undated';
  if ((from !== null && day.to < from) || (to !== null && day.from > to)) return 'out';
  return (from === null || day.from >= from) && (to === null || day.to <= to) ? 'in' : 'either';
}

/** The first help of any of these parts, as each of them knows its own. */
export function firstHelp(parts: readonly Part[]): Between | undefined {
  const [from, to] = [leastOf(parts, 'first-help-from'), leastOf(parts, 'first-help-to')];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function leastOf(parts: readonly Part[], id: 'first-help-from' | 'first-help-to'): string | undefined {
  let least: string | undefined;
  for (const part of parts) {
    for (const day of part.words(id)) if (least === undefined || day < least) least = day;
  }
  return least;
}

/** The first of them lies between the least first and the least last day that any can mean. */
export function first(days: readonly string[]): Between | undefined {
  const [begins] = days.toSorted(byDay);
  const [ends] = days.toSorted(byLastDay);
  return begins === undefined || ends === undefined ? undefined : { from: earliest(begins), to: latest(ends) };
}

/**
 * When the last of the offices closed its part or handed it over; a part that is open keeps all of it open, one that never helped does not. A case
 * over which its offices only handed is not closed: whoever has it now has not begun. What is asked of some offices ends with their parts.
 */
function endedOn({ unit, offices }: Placing, parts: readonly Part[]): Between | undefined {
  const own = parts.filter((part) => isAssisted(part) || part.words('part-ended').length > 0);
  const isOfParts = unit === 'instances' || offices.length > 0;
  const isClosed = (of: readonly Part[]) => isOfParts || of.some((part) => part.words('closed').length > 0);
  const days = own.flatMap((part) => part.words('part-ended'));
  const cases = own.length === 1 ? [own] : [...Map.groupBy(own, ({ caseId }) => caseId).values()];
  if (days.length < own.length || !cases.every(isClosed)) return undefined;
  const begins = days.map(earliest).sort().at(-1);
  const ends = days.map(latest).sort().at(-1);
  return begins === undefined || ends === undefined ? undefined : { from: begins, to: ends };
}

/** Whether the file was closed by every office that helped, on a day that is known. */
export function isEnded(question: Placing, parts: readonly Part[]): boolean {
  return endedOn(question, parts) !== undefined;
}

/** Begun by the end of that day and not yet closed then: who was here on the last day of a year is carried over into the next. */
function standsOn(begun: Between | undefined, ended: Between | undefined, day: string): Placed {
  if (begun === undefined) return 'undated';
  if (begun.from > day || (ended !== undefined && ended.to <= day)) return 'out';
  return begun.to <= day && (ended === undefined || ended.from > day) ? 'in' : 'either';
}
