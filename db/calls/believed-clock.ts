/**
 * The clock by which a desk works. A PC's clock may be wrong. The user then types the day and goes on; the audit trail keeps that day. Only
 * a focal point (at headquarters the case manager) says that a clock is right. Rights that end by time never follow a clock back
 * (`casework/people/rights-clock.ts`).
 */
import { EARLIEST_TODAY } from '../contract/station.ts';
import { lastAudited } from '../store/audit.ts';
import { type Clock, dayOf, momentOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';

/** What is believed of the PC's clock while somebody sits at the desk. */
export interface ClockBelief {
  /** Whether it looked wrong when the person logged in: their own log-in is dated by it, and hides it from then on. */
  readonly doubtfulAtStart: boolean;
  /** True once a focal point has said that it is right although it looks wrong. */
  readonly confirmed: boolean;
  /** The day that somebody typed instead, and the milliseconds from the PC's clock to it. */
  readonly typed: { readonly day: string; readonly shift: number } | null;
}

export const NOT_LOOKED_AT: ClockBelief = { doubtfulAtStart: false, confirmed: false, typed: null };

/** A day begins up to 14 hours earlier elsewhere than it does in UTC. */
const DAY = 24 * 3_600_000;

/** No PC that shows an earlier or a later day has its clock right, and a moment beyond has no four digits for its year. */
const EARLIEST = new Date(Date.parse(EARLIEST_TODAY) - DAY);
const LATEST = new Date('9999-12-30T23:59:00Z');

/** The clock, never before {@link EARLIEST} nor after {@link LATEST}: nothing is dated by a moment that cannot be written. */
export function withinYears(clock: Clock): Clock {
  return () => {
    const now = clock();
    return now < EARLIEST ? EARLIEST : now > LATEST ? LATEST : now;
  };
}

/** Whether no PC's clock can show this moment. */
export function impossible(now: Date): boolean {
  return now <= EARLIEST || now >= LATEST;
}

const YEAR = 366 * DAY;
const MINUTE = 60_000;

/** Whether `now` is impossible, before the last act of this station, or a year past it (casework/RULES.md, A doubtful clock). */
export function clockDoubtful(db: Database, now: Date): boolean {
  if (impossible(now)) return true;
  const last = lastAudited(db);
  if (last === undefined) return false;
  const then = momentOf(last).getTime();
  return now.getTime() < then - MINUTE || now.getTime() > then + YEAR;
}

/** The clock that dates what is written: the PC's where it was confirmed, that of the day typed, else never before the last act. */
export function believedClock(clock: Clock, belief: ClockBelief, db: Database): Clock {
  return () => {
    const now = clock();
    if (belief.confirmed) return now;
    if (belief.typed !== null) return new Date(now.getTime() + belief.typed.shift);
    const last = lastAudited(db);
    if (last === undefined) return now;
    const then = momentOf(last);
    return then > now || impossible(now) ? then : now;
  };
}

/** The day that somebody typed, `2026-05-04`, with the hour that the PC shows. Undefined where it is no day of these years. */
export function typedDay(day: string, now: Date): ClockBelief['typed'] | undefined {
  const midnight = new Date(`${day}T00:00:00`);
  if (Number.isNaN(midnight.getTime()) || dayOf(midnight) !== day || impossible(midnight)) return undefined;
  return { day, shift: midnight.getTime() - new Date(`${dayOf(now)}T00:00:00`).getTime() };
}
