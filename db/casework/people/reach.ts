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

/** Whether every file is within it, closed ones too. */
export function reachesEverything({ all, closed, asked }: ReturnType<typeof reachParameters>): boolean {
  return all === 1 && closed === 1 && asked === 0;
}

/**
 * In SQL, `case_index AS i` from where a reach is found by an index: all of it, whose work it is, or what is asked of the approver. It holds all
 * that {@link IN_REACH} lets through, and that must still be asked.
 */
export const FROM_WITHIN = {
  all: 'case_index AS i',
  work: fromPlaces(`SELECT i.rowid AS place FROM case_index AS i WHERE i.case_id IN (SELECT m.case_id FROM assignment AS m
    WHERE m.how <> 'reason' AND m.user IN (SELECT value FROM json_each(@workers)))`),
  asked: fromPlaces('SELECT rowid AS place FROM case_index WHERE asks_approver = 1'),
} as const;

/** In SQL, `case_index AS i` from the row numbers that a query answers as `place`, and never by another way. */
export function fromPlaces(query: string): string {
  return `(${query}) AS found CROSS JOIN case_index AS i ON i.rowid = found.place`;
}

/** Which of {@link FROM_WITHIN} holds a reach. */
export function fromWithin({ all, asked }: ReturnType<typeof reachParameters>): keyof typeof FROM_WITHIN {
  return all === 0 ? 'work' : asked === 1 ? 'asked' : 'all';
}

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
