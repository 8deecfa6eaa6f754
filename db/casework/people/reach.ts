/** Which cases are a user's to work on: the own ones, those of whom one covers for, or all. */
import { dayOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { setting } from '../../store/settings.ts';
import { OWN_WORK, WORKED_ON } from './assignment.ts';
import { CLOSED } from './closed-case.ts';
import { coveredBy } from './cover.ts';
import { rightsTime } from './rights-clock.ts';
import { hasPermission } from './roles.ts';
import type { UserSession } from './user-session.ts';

interface Reach {
  /** Every case that is not closed to named people. */
  readonly all: boolean;
  /** Those that are closed too. */
  readonly closed: boolean;
  /** Only those in which a decision is asked of the approver. */
  readonly asked: boolean;
  /** Otherwise: numbers of the users whose cases they are, the user's own first. */
  readonly workers: readonly number[];
}

/** Most caseworkers and focal points that an office may have for its caseworkers to share all cases. */
export const SHARING_OFFICE = 3;
export const SHARING_SETTING = 'cases-shared';

/** The parameters of {@link IN_REACH}. */
export function reachParameters(session: UserSession, reach: Reach = reachOf(session)) {
  return {
    all: reach.all ? 1 : 0,
    closed: reach.closed ? 1 : 0,
    asked: reach.asked ? 1 : 0,
    workers: JSON.stringify(reach.workers),
    user: session.user.number,
  } as const;
}

/** In SQL over `case_index AS i`: the case is within the user's reach. */
export const IN_REACH = `((@all = 1 OR ${WORKED_ON}) AND (@closed = 1 OR NOT ${CLOSED} OR ${OWN_WORK})
  AND (@asked = 0 OR i.asks_approver = 1))`;

/**
 * An approver reaches what is asked of her, in every list, search and count; a shelter manager is narrowed by the house, not by who works on a
 * case.
 */
export function reachOf(session: UserSession): Reach {
  const { role, number } = session.user;
  if (hasPermission(role, 'assign')) return { all: true, closed: true, asked: false, workers: [number] };
  if (role !== 'caseworker') return { all: true, closed: false, asked: role === 'approver', workers: [number] };
  const covers = coveredBy(session.db, number, dayOf(rightsTime(session)));
  return {
    all: covers.some(({ all }) => all) || sharesAllCases(session.db),
    closed: false,
    asked: false,
    workers: [number, ...covers.map((cover) => cover.number)],
  };
}

/** Whether a small office has decided, on record, that its caseworkers share all cases; it holds only while the office is small. */
export function sharesAllCases(db: Database): boolean {
  return setting(db, SHARING_SETTING) === 'yes' && caseworkers(db) <= SHARING_OFFICE;
}

/** How many work on cases at this office. */
export function caseworkers(db: Database): number {
  return (
    db
      .prepare<[], number>("SELECT count(*) FROM user WHERE active = 1 AND role IN ('focal-point', 'caseworker')")
      .pluck()
      .get() ?? 0
  );
}
