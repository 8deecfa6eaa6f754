/** What somebody wrote today by mistake they may take out; what stands longer stays. */
import { dayOf } from '../../store/clock.ts';
import type { UserSession } from './user-session.ts';

/** Whether the user wrote it, on the day that it is in the office. */
export function wroteToday(
  { user, clock }: UserSession,
  { byUser, at }: { readonly byUser: number; readonly at: string },
): boolean {
  return byUser === user.number && dayOf(new Date(at)) === dayOf(clock());
}
