/** What one database process holds while it answers calls: the folder, the open store, who sits at it, what can be undone. */

import type { User, UserSession } from '../casework/people/user-session.ts';
import type { Saved } from '../casework/writing/save.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { Clock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import type { PasswordCost } from '../store/password.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import type { Store } from '../store/store.ts';

export interface Desk {
  readonly folder: string;
  readonly clock: Clock;
  readonly progress: (step: SentenceCode, done: number, total: number) => void;
  /** Cheaper passwords than a station may have; tests alone pass it. */
  readonly cost: (PasswordCost & { readonly belowFloor?: true }) | undefined;
  store: Store | null;
  user: User | null;
  /** Whether the clock looked wrong when the person logged in: their own log-in is dated by it, and hides it from then on. */
  clockDoubtfulAtStart: boolean;
  /** True once a person has said that the clock is right although it looks wrong. */
  clockConfirmed: boolean;
  readonly undo: Map<string, Saved>;
  /** Ends long work between two steps of it, so that it takes back what it began. */
  readonly stop: AbortController;
}

export function newDesk(folder: string, clock: Clock, progress: Desk['progress'], cost?: Desk['cost']): Desk {
  return {
    folder,
    clock,
    progress,
    cost,
    store: null,
    user: null,
    clockDoubtfulAtStart: false,
    clockConfirmed: false,
    undo: new Map(),
    stop: new AbortController(),
  };
}

export function openStoreOf(desk: Desk): Store {
  if (desk.store === null) throw new WaymarkError('not-logged-in');
  return desk.store;
}

/** Who calls, or `not-logged-in`. */
export function currentSession(desk: Desk): UserSession {
  const store = openStoreOf(desk);
  if (desk.user === null) throw new WaymarkError('not-logged-in');
  return { db: store.db, user: desk.user, clock: believedClock(desk, store.db) };
}

/**
 * The clock by which a desk works: as long as nobody has looked at it, it does not go before the last line of the trail. So the trail gets
 * no line of 2009, and what the end of an emergency's hours hid stays hidden.
 */
function believedClock(desk: Desk, db: Database): Clock {
  return () => {
    const now = desk.clock();
    if (desk.clockConfirmed) return now;
    const last = lastNoted(db).get();
    const then = last === undefined ? now : momentOf(last);
    return then > now ? then : now;
  };
}

const lastNoted = cachedPerDatabase((db) =>
  db.prepare<[], string>('SELECT at FROM audit ORDER BY n DESC LIMIT 1').pluck(),
);

function momentOf(minute: string): Date {
  return new Date(minute.replace('Z', ':00Z'));
}

/** {@link currentSession} for what writes something dated: refused with `clock-doubtful` until a person has looked at the clock. */
export function writingSession(desk: Desk): UserSession {
  const session = currentSession(desk);
  if (clockToConfirm(desk, session)) throw new WaymarkError('clock-doubtful');
  return session;
}

/** Whether a person must look at the clock before anything dated is written. */
export function clockToConfirm(desk: Desk, { db }: UserSession): boolean {
  return !desk.clockConfirmed && (desk.clockDoubtfulAtStart || clockDoubtful(db, desk.clock()));
}

const YEAR = 366 * 24 * 3_600_000;

/** Whether `now` is before the newest line this station wrote, or a year past it (architecture.md, Processes). */
export function clockDoubtful(db: Database, now: Date): boolean {
  const last = db
    .prepare<[], { at: string | null }>(
      `SELECT max(at) AS at FROM (
         SELECT max(at) AS at FROM chapter WHERE station = (SELECT id FROM own_station) UNION ALL SELECT max(at) FROM audit)`,
    )
    .get()?.at;
  if (last === null || last === undefined) return false;
  const then = momentOf(last).getTime();
  return now.getTime() < then - 60_000 || now.getTime() > then + YEAR;
}
