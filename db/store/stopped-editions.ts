/**
 * Editions of numbers that are given out no more: an office's own are withdrawn, at headquarters those of an office are held back. Their numbers
 * stay as they are and are not drawn anew.
 */
import type { StopReason } from '../codebook/stop-reasons.ts';
import { minuteOf, momentOf } from './clock.ts';
import type { Database } from './database.ts';
import { setSetting, setting } from './settings.ts';

export interface Stopped {
  /** UTC minute. */
  readonly at: string;
  /** Number of the user. */
  readonly by: number;
  readonly why: StopReason;
}

/** By what they are drawn for (`statistics/protection/printed-period.ts`). */
export function stoppedEditions(db: Database): ReadonlyMap<string, Stopped> {
  return new Map(JSON.parse(setting(db, 'stopped-editions') ?? '[]') as readonly (readonly [string, Stopped])[]);
}

/** Since when what was stopped is given out again: a UTC minute by what it was drawn for. */
export function givenOutAgain(db: Database): ReadonlyMap<string, string> {
  return new Map(JSON.parse(setting(db, 'editions-again') ?? '[]') as readonly (readonly [string, string])[]);
}

/** Stops all editions of a context, later than it was given out again. Call inside a transaction. */
export function stopGivingOut(db: Database, context: string, stopped: Stopped): void {
  const at = minuteAfter(stopped.at, givenOutAgain(db).get(context));
  write(db, 'stopped-editions', new Map([...without(stoppedEditions(db), context), [context, { ...stopped, at }]]));
  write(db, 'editions-again', without(givenOutAgain(db), context));
}

/** Gives all editions of a context out again, from a UTC minute on, later than they were stopped. Call inside a transaction. */
export function giveOutAgain(db: Database, context: string, at: string): void {
  const stopped = stoppedEditions(db).get(context);
  if (stopped === undefined) return;
  write(db, 'stopped-editions', without(stoppedEditions(db), context));
  write(
    db,
    'editions-again',
    new Map([...without(givenOutAgain(db), context), [context, minuteAfter(at, stopped.at)]]),
  );
}

/**
 * A minute or the one after `before`. Others take the later word (`contract-hold.ts`): a clock that was put back in between must not make it the earlier
 * one, and a desk that was brought back must not say an older one of the same minute.
 */
export function minuteAfter(at: string, before: string | undefined): string {
  return before !== undefined && before >= at ? minuteOf(new Date(momentOf(before).getTime() + 60_000)) : at;
}

function without<Value>(all: ReadonlyMap<string, Value>, context: string): ReadonlyMap<string, Value> {
  return new Map([...all].filter(([one]) => one !== context));
}

function write(db: Database, key: 'stopped-editions' | 'editions-again', all: ReadonlyMap<string, unknown>): void {
  setSetting(db, key, all.size === 0 ? null : JSON.stringify([...all]));
}
