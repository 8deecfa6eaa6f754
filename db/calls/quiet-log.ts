/**
 * The log is brought into the database while nobody waits for an answer: never inside a save, and before it grows without end. What saves left to be kept
 * ready is written then too, just before, and also where the log is not worth emptying: an office that saves little would seal from unready cases for ever.
 */
import { isToBeKept, keepReadyNow } from '../casework/derived/ready-store.ts';
import { LOG_BYTES } from '../store/connection.ts';
import type { Database } from '../store/database.ts';
import { isWaymarkError } from '../store/errors.ts';
import { emptyLogAhead, logBytes, pagesInLog } from '../store/log-file.ts';
import { refreshConnection, type Store } from '../store/store.ts';
import { asWaymarkError } from '../store/system-errors.ts';

/** After so long without a call nobody is in the middle of something. */
const QUIET_MS = 2_000;
/** Pages from which on it is done: some ten saves. Each is written to a place of its own. */
const PAGES_WORTH = 100;
/** Pages from which on it waits for no quiet, only until the answer has left. */
export const PAGES_MOST = 2_000;

/** What to do once a call is answered and no other is under way. */
export function whenToEmpty(pages: number, bytes: number): 'not-yet' | 'when-quiet' | 'now' {
  if (pages >= PAGES_MOST) return 'now';
  return pages >= PAGES_WORTH || bytes > LOG_BYTES ? 'when-quiet' : 'not-yet';
}

/** Where the disk or another process is in the way nothing is lost: the next time tries again, and until then a case is read. */
function keepReady(db: Database): void {
  try {
    keepReadyNow(db);
  } catch (error) {
    if (!isWaymarkError(asWaymarkError(error))) throw error;
  }
}

/** To be told of each call as it comes, and when its answer has left. */
export function quietLog(storeNow: () => Store | null): { readonly asked: () => void; readonly answered: () => void } {
  let underWay = 0;
  let waiting: NodeJS.Timeout | undefined;
  const rest = (when: ReturnType<typeof whenToEmpty>) => {
    const store = storeNow();
    if (store === null || !store.db.open || store.db.memory) return;
    if (when !== 'now' && !store.db.inTransaction) keepReady(store.db);
    if (when !== 'not-yet' && emptyLogAhead(store.db) === 'refused') refreshConnection(store);
  };
  return {
    asked() {
      underWay += 1;
      clearTimeout(waiting);
    },
    answered() {
      underWay -= 1;
      const store = storeNow();
      if (underWay > 0 || store === null || !store.db.open || store.db.memory || store.db.inTransaction) return;
      const when = whenToEmpty(pagesInLog(store.db), logBytes(store.db));
      if (when === 'not-yet' && !isToBeKept(store.db)) return;
      waiting = setTimeout(() => rest(when), when === 'now' ? 0 : QUIET_MS).unref();
    },
  };
}
