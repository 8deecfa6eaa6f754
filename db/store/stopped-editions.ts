/**
 * Editions of numbers that are given out no more: an office's own are withdrawn, at headquarters those of an office are held back. Their numbers
 * stay as they are and are not drawn anew.
 */
import type { StopReason } from '../codebook/stop-reasons.ts';
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

/** Stops all editions of a context; null gives them out again. Call inside a transaction. */
export function setStopped(db: Database, context: string, stopped: Stopped | null): void {
  const others = [...stoppedEditions(db)].filter(([one]) => one !== context);
  const all = stopped === null ? others : [...others, [context, stopped] as const];
  setSetting(db, 'stopped-editions', all.length === 0 ? null : JSON.stringify(all));
}
