import { addDays, daysBetween, earliest, latest } from '../../../db/codebook/date.ts';
import type { HouseRow } from '../../../preload/contract.ts';

/** What a stay means on one day. `expected`: comes on it, and nobody has said yet that they are there; `leaves`: within a week; `leaves-now`: on it; `overdue`: was to leave before it and has not. */
export type StayState = 'here' | 'expected' | 'comes' | 'leaves' | 'leaves-now' | 'overdue' | 'left' | 'not-coming';

type Days = Pick<HouseRow, 'from' | 'expectedUntil' | 'until'>;

/** Days ahead that count as leaving soon. */
const SOON = 7;

/** Days may be known as months or years only: a stay ends at the latest of them. `on` is the day that `presence` is about. */
export function stayState(
  {
    expectedUntil,
    until,
    presence,
    expected = false,
  }: Pick<HouseRow, 'expectedUntil' | 'until' | 'presence'> & Partial<Pick<HouseRow, 'expected'>>,
  on: string,
): StayState {
  if (presence === 'arriving') return 'comes';
  if (presence === 'not-coming') return 'not-coming';
  if (presence === 'gone') return 'left';
  if (expected) return 'expected';
  const last = until ?? expectedUntil;
  if (last === null) return 'here';
  if (latest(last) < on) return 'overdue';
  if (latest(last) === on) return 'leaves-now';
  return daysBetween(on, latest(last)) <= SOON ? 'leaves' : 'here';
}

export interface Bar {
  /** First and last column of the calendar, 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The stay goes on before or after the days shown. */
  readonly before: boolean;
  readonly after: boolean;
  /** Columns from here on are expected, not yet so. */
  readonly expectedFrom: number;
}

/** The bar of a stay on a calendar of `days` days from `start`; null where it lies outside. `on` is the day looked at. */
export function barOf({ from, expectedUntil, until }: Days, start: string, days: number, on: string): Bar | null {
  const end = addDays(start, days - 1);
  const begins = from === null ? start : earliest(from);
  const known = until ?? expectedUntil;
  const ends = known === null ? end : latest(known) < on && until === null ? on : latest(known);
  if (begins > end || ends < start) return null;
  const column = (day: string) => Math.min(days - 1, Math.max(0, daysBetween(start, day)));
  return {
    first: column(begins),
    last: column(ends),
    before: from === null || begins < start,
    after: known === null || ends > end,
    expectedFrom: until === null ? Math.max(column(begins), column(on) + 1) : days,
  };
}
