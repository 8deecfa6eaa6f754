/** Day sheets are destroyed in the morning, and ticked so (papers/README.md, Day sheet). */
import type { SheetToDestroy } from '../../contract/houses.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { mayOpenAll, writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { dropDestroyed, noteDestroyed, sheetsThatLie } from '../record/destroyed-papers.ts';

/** Those of the own house; of every house for whoever sees every case; else none. */
export function sheetsToDestroy(session: UserSession): readonly SheetToDestroy[] {
  const { house } = session.user;
  return house !== null || mayOpenAll(session) ? sheetsThatLie(session.db, house) : [];
}

/** Call inside a transaction. Throws `role-may-not`, and `no-such-sheet` for one that is not theirs or is destroyed. */
export function destroySheet(session: UserSession, number: number): void {
  requirePermission(session.user.role, 'house');
  if (!sheetsToDestroy(session).some((sheet) => sheet.number === number)) throw new WaymarkError('no-such-sheet');
  noteDestroyed(session.db, { number, user: session.user.number, at: minuteOf(session.clock()) });
  writeAudit(session, 'destroy-sheet', null, 'done');
}

/** It was said by mistake: the sheet lies there still. Call inside a transaction. Throws `role-may-not`, and `no-such-sheet` for what somebody else said. */
export function takeSheetBack(session: UserSession, number: number): void {
  requirePermission(session.user.role, 'house');
  if (!dropDestroyed(session.db, { number, user: session.user.number })) throw new WaymarkError('no-such-sheet');
  writeAudit(session, 'destroy-sheet', null, 'taken-back');
}
