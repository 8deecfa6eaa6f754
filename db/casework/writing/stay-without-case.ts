/**
 * A bed and the medicines for tonight, without a case (casework/RULES.md, First contact and no): for whoever does not want anything kept. Help
 * does not depend on being written down, and the night shift must not find out the hard way that somebody is there. Its days are the desk's, and not the
 * later ones by which rights end: once somebody has said that the clock is right, no bed waits for the days that a wrong one was ahead.
 */
import { addDays, dateFault, latest } from '../../codebook/date.ts';
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import { registerCode } from '../../codebook/register-code.ts';
import type { StayWithoutCase } from '../../contract/house-tonight.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { hasPermission, requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import {
  clearStaysBefore,
  dropStay,
  nightsWithoutCase,
  putStay,
  staysOn,
  stayWithId,
} from '../record/stays-without-case.ts';

/** Most days ahead: a stay that goes on is prolonged by somebody who has seen the person. */
const MOST_DAYS = 14;

interface NotedStay {
  /** Of a stay that is there already; left out for a new one. */
  readonly id?: string | undefined;
  readonly house?: string | undefined;
  readonly nameUsed?: string | undefined;
  readonly room?: string | undefined;
  readonly mustKnow?: string | undefined;
  /** The day on which the person comes; left out: today, or what was noted before. */
  readonly from?: string | undefined;
  /** The day on which the person leaves. */
  readonly until: string;
}

/** Notes a stay, or changes what is noted of one; answers its id. Throws `role-may-not`, `stay-from-when`, `stay-until-when`, `stay-which-house` and
 * `stay-gone`. */
export function noteStay(session: UserSession, noted: NotedStay): string {
  requirePermission(session.user.role, 'stay-without-case');
  const { db, user } = session;
  const today = dayOf(session.clock());
  const before = noted.id === undefined ? undefined : expectStay(session, noted.id);
  const first = firstDay(noted.from, before, today);
  const begins = first > today ? first : today;
  if (!(isDay(noted.until) && noted.until >= begins && noted.until <= addDays(begins, MOST_DAYS))) {
    throw new WaymarkError('stay-until-when', { most: MOST_DAYS });
  }
  const id = before?.id ?? randomId();
  const house = user.house ?? codeSaid(noted.house);
  // Its manager reads what stands under the own house alone: without one the night shift would not find it.
  if (house === null) throw new WaymarkError('stay-which-house');
  putStay(db, {
    id,
    house,
    nameUsed: said(noted.nameUsed),
    room: codeSaid(noted.room),
    mustKnow: said(noted.mustKnow),
    first,
    until: noted.until,
  });
  return id;
}

/** A bed is kept for whoever comes; who is there already came when they did. */
function firstDay(from: string | undefined, before: StayWithoutCase | undefined, today: string): string {
  if (before !== undefined && (from === undefined || before.first <= today)) return before.first;
  const first = from ?? today;
  if (!(isDay(first) && first >= today && first <= addDays(today, MOST_DAYS))) {
    throw new WaymarkError('stay-from-when', { most: MOST_DAYS });
  }
  return first;
}

/** The person leaves today; or nobody was there: it was a slip, or they did not come. Throws `role-may-not` and `stay-gone`. */
export function endStay(session: UserSession, id: string, isSlip: boolean): void {
  requirePermission(session.user.role, 'stay-without-case');
  const stay = expectStay(session, id);
  const today = dayOf(session.clock());
  if (isSlip || stay.first > today) dropStay(session.db, id);
  else putStay(session.db, { ...stay, until: today });
}

/**
 * Who stays without a case on a day; to nobody who may not note it. Of a day gone by it is who stays tonight: nothing is told of who has left, and a
 * desk whose own clock has lost its day asks for a day of long ago and must not miss their medicines.
 */
export function staysWithoutCase(session: UserSession, on: string): readonly StayWithoutCase[] {
  const today = dayOf(session.clock());
  if (!hasPermission(session.user.role, 'stay-without-case')) return [];
  return staysOn(session.db, on < today ? today : on, session.user.house);
}

/** Nights of those that are over, by month. */
export function nightsOfStays(session: UserSession): readonly { readonly month: string; readonly nights: number }[] {
  return hasPermission(session.user.role, 'stay-without-case') ? nightsWithoutCase(session.db) : [];
}

/** Deletes what is over since yesterday or longer. Call inside a transaction, and by no doubtful clock. */
export function clearStays(session: UserSession): void {
  clearStaysBefore(session.db, dayOf(session.clock()));
}

function expectStay({ db, user, clock }: UserSession, id: string): StayWithoutCase {
  const stay = stayWithId(db, id);
  const isTheirs = stay !== undefined && (user.house === null || stay.house === user.house);
  if (!isTheirs || stay.until < dayOf(clock())) throw new WaymarkError('stay-gone');
  return stay;
}

/** A day, and no month or year: a stay ends on one. */
function isDay(date: string): boolean {
  return dateFault(date) === undefined && date === latest(date);
}

/** A code, as every other stay has it: `r 2` and `R-2` are one room. */
function codeSaid(text: string | undefined): string | null {
  const typed = said(text);
  return typed === null ? null : registerCode(typed);
}

function said(text: string | undefined): string | null {
  const seen = keptWords(text ?? '');
  return isBlank(seen) ? null : seen;
}
