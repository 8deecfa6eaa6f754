/** Reopening a case in one step: a record of its own, of today. What was closed and why stays written. */
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { expectMayClose } from '../people/may-close.ts';
import type { UserSession } from '../people/user-session.ts';
import { canReopen } from '../rules/open-things.ts';
import type { Saved } from './append.ts';
import { saveRecords } from './save.ts';

/** Call inside a transaction. Throws what closing the case is refused with, and `nothing-to-reopen`. */
export function reopen(session: UserSession, caseId: string): Saved {
  const records = expectMayClose(session, caseId);
  if (!canReopen(records, ownStation(session.db).office)) throw new WaymarkError('nothing-to-reopen');
  return saveRecords(session, caseId, [{ kind: 'closure', body: { state: 'reopened', date: dayOf(session.clock()) } }]);
}
