import { addDays, daysBetween, earliest, latest } from '../../../db/codebook/date.ts';
import type { TodayLine } from '../../../preload/contract.ts';
import { localToday } from '../../components/answers/today.ts';

/** When a line is, as it is said in a narrow column: how late, today, tomorrow, a day; since when it is so. */
export type When = { readonly hour?: string | undefined } & (
  | { readonly is: 'nothing' | 'today' | 'tomorrow' }
  | { readonly is: 'hour'; readonly hour: string }
  | { readonly is: 'late'; readonly days: number }
  | { readonly is: 'day' | 'since' | 'look-again'; readonly day: string }
);

type Dated = Pick<TodayLine, 'since' | 'until' | 'hour' | 'lookAgain'>;

/** `today`: the day of this desk, `YYYY-MM-DD`. */
export function whenOf({ since, until, hour, lookAgain }: Dated, today: string): When {
  if (until === null && lookAgain === null) {
    if (hour !== null) return { is: 'hour', hour };
    if (since === null) return { is: 'nothing' };
    return localDay(since) === today ? { is: 'today' } : { is: 'since', day: since };
  }
  const day = localDay(until ?? lookAgain ?? today);
  const at = { hour: hour ?? undefined };
  if (latest(day) < today) return { ...at, is: 'late', days: daysBetween(latest(day), today) };
  if (until === null && lookAgain !== null) return { is: 'look-again', day: lookAgain };
  if (earliest(day) <= today) return { ...at, is: 'today' };
  if (day === addDays(today, 1)) return { ...at, is: 'tomorrow' };
  return { ...at, is: 'day', day };
}

/** A UTC minute as the day of this place; a day, month or year as it stands. */
function localDay(date: string): string {
  return date.endsWith('Z') ? localToday(new Date(date)) : date;
}
