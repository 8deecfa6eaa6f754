/** What a decision lets be told without the person's consent, once: looked up before it leaves and again as it leaves. */
import type { ToldAnswer } from '../../contract/exchange.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOwn, openRecords } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { noteOutgoing } from '../record/outgoing-list.ts';
import { leftAt, noteLeft } from '../record/told-left.ts';
import { answersTold, type Telling, tellingsOf } from '../rules/telling.ts';

interface ToTell {
  readonly telling: Telling;
  readonly answers: readonly ToldAnswer[];
  /** The UTC minute at which it left; undefined while it has not. */
  readonly left: string | undefined;
}

/**
 * What a decision of this station lets be told. Throws `role-may-not`, what opening the case throws, and `telling-none` where no such
 * decision is in force here.
 */
export function toTell(session: UserSession, caseId: string, decision: string): ToTell {
  requirePermission(session.user.role, 'seal');
  const records = openRecords(session, caseId);
  const telling = tellingsOf(records, (record) => isOwn(session, record)).find(({ record }) => record === decision);
  if (telling === undefined) throw new WaymarkError('telling-none');
  return { telling, answers: answersTold(records, telling), left: leftAt(session.db, decision) };
}

/** The same where it may leave now: throws `telling-left` and `telling-nothing` besides. */
export function expectToTell(session: UserSession, caseId: string, decision: string): ToTell {
  const found = toTell(session, caseId, decision);
  if (found.left !== undefined) throw new WaymarkError('telling-left');
  if (found.answers.length === 0) throw new WaymarkError('telling-nothing');
  return found;
}

/** Notes that a decision's answers have left. Call in a transaction; throws where they have left before. */
export function noteToldLeft({ db, user, clock }: UserSession, caseId: string, telling: Telling): void {
  noteLeft(db, telling.record, caseId, minuteOf(clock()), user.number);
}

/** Enters a decision's answers in the outgoing list with their ground, before they leave; answers the number there. Call in a transaction. */
export function enterTold(session: UserSession, caseId: string, telling: Telling, copies: number): number {
  const { db, user } = session;
  return noteOutgoing(db, {
    at: minuteOf(session.clock()),
    user: user.number,
    what: telling.office === undefined ? 'told-letter' : 'told',
    caseId,
    recipient: telling.office ?? telling.outside ?? null,
    copies,
    depth: null,
    reason: telling.ground,
    destroyBy: null,
  });
}
