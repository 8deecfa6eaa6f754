/** A write as the calls make it: one transaction, tried again without blocking while another process writes. */
import type { UserSession } from '../casework/people/user-session.ts';
import { inUnsyncedTransaction } from '../store/log-synced.ts';
import { saveWithRetry, whenFree } from '../store/transaction.ts';

/** Everything that a call writes goes through here, a single line of audit too: a package may be being merged at that moment. */
export function saving<T>(session: UserSession, work: () => T): Promise<T> {
  return saveWithRetry(session.db, work);
}

/**
 * The same for a line of audit and nothing else: it is written before the answer leaves, and brought to the disk while the answer does (`store/log-synced.ts`). For
 * reading alone; what gives a right or changes a case waits for the disk.
 */
export function notingRead<T>(session: UserSession, work: () => T): Promise<T> {
  return whenFree(() => inUnsyncedTransaction(session.db, work));
}
