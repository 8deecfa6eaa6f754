/** A write as the calls make it: one transaction, tried again without blocking while another process writes. */
import type { UserSession } from '../casework/people/user-session.ts';
import { saveWithRetry } from '../store/transaction.ts';

/** Everything that a call writes goes through here, a single line of audit too: a package may be being merged at that moment. */
export function saving<T>(session: UserSession, work: () => T): Promise<T> {
  return saveWithRetry(session.db, work);
}
