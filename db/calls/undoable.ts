/** What can be taken back in a session, under a token that the screen is given. */
import type { UserSession } from '../casework/people/user-session.ts';
import type { Saved } from '../casework/writing/append.ts';
import { undoSave } from '../casework/writing/withdraw.ts';
import { randomId } from '../store/station.ts';
import type { Desk, Undo } from './desk.ts';

/** Acts that can still be undone in this session; what older ones wrote is revised by hand. */
const UNDO_KEPT = 20;

/** Keeps an act to be taken back; answers its token. */
export function undoable(desk: Desk, undo: Undo): string {
  const token = randomId();
  desk.undo.set(token, undo);
  for (const oldest of desk.undo.keys()) {
    if (desk.undo.size <= UNDO_KEPT) break;
    desk.undo.delete(oldest);
  }
  return token;
}

/** The same of one save. */
export function undoableSave(desk: Desk, saved: Saved): string {
  return undoable(desk, { caseId: saved.caseId, takeBack: (by) => undoSave(by, saved) });
}

/** The same of saves that were one act on several cases: the last is taken back first. */
export function undoableSaves(desk: Desk, saved: readonly Saved[]): string {
  const takeBack = (by: UserSession) => {
    for (const one of saved.toReversed()) undoSave(by, one);
  };
  return undoable(desk, { caseId: null, takeBack });
}
