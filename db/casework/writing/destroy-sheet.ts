/** Papers and files that were to be destroyed are, and ticked so: day sheets in the morning, under House; all of them in the list of what left (papers/README.md). */
import type { SheetToDestroy } from '../../contract/houses.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { mayOpenAll, writeAudit } from '../people/access.ts';
import { hasPermission, requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { dropDestroyed, liesStill, noteDestroyed, sheetsThatLie } from '../record/destroyed-papers.ts';

/** Those of the own house; of every house for whoever sees every case; else none. */
export function sheetsToDestroy(session: UserSession): readonly SheetToDestroy[] {
  const { house } = session.user;
  return house !== null || mayOpenAll(session) ? sheetsThatLie(session.db, house) : [];
}

/** Whoever reads the list of what left says it of all that is on it; whoever looks after a house, of its day sheets. Throws `role-may-not`. */
function mayDestroy(session: UserSession, number: number): boolean {
  if (hasPermission(session.user.role, 'audit')) return liesStill(session.db, number);
  requirePermission(session.user.role, 'house');
  return sheetsToDestroy(session).some((sheet) => sheet.number === number);
}

/** Call inside a transaction. Throws `role-may-not`, and `no-such-sheet` for one that is not theirs or is destroyed. */
export function destroySheet(session: UserSession, number: number): void {
  if (!mayDestroy(session, number)) throw new WaymarkError('no-such-sheet');
  noteDestroyed(session.db, { number, user: session.user.number, at: minuteOf(session.clock()) });
  writeAudit(session, 'destroy-sheet', null, 'done');
}

/** It was said by mistake: the sheet lies there still. Call inside a transaction. Throws `role-may-not`, and `no-such-sheet` for what somebody else said. */
export function takeSheetBack(session: UserSession, number: number): void {
  if (!hasPermission(session.user.role, 'audit')) requirePermission(session.user.role, 'house');
  if (!dropDestroyed(session.db, { number, user: session.user.number })) throw new WaymarkError('no-such-sheet');
  writeAudit(session, 'destroy-sheet', null, 'taken-back');
}
