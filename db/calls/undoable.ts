/** What can be taken back in a session, under a token that the screen is given. */
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
