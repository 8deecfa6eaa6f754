/**
 * The log is brought into the database while nobody waits for an answer: never inside a save, and before it grows without end. What saves left to be kept
 * ready is written then too, just before, and also where the log is not worth emptying: an office that saves little would seal from unready cases for ever.
 * When the cases that were saved were changed comes into their rows before either, each time.
 */
import { bringInSaved } from '../casework/derived/derive.ts';
import { isToBeKept, keepReadyNow } from '../casework/derived/ready-store.ts';
import { isAnySaved } from '../casework/record/last-change.ts';
import { LOG_BYTES } from '../store/connection.ts';
import type { Database } from '../store/database.ts';
import { isWaymarkError } from '../store/errors.ts';
import { emptyLogAhead, logBytes, pagesInLog } from '../store/log-file.ts';
import { refreshConnection, type Store } from '../store/store.ts';
import { asWaymarkError } from '../store/system-errors.ts';
import { inTransaction } from '../store/transaction.ts';

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

/**
 * To be told of each call as it comes, and when its answer has left. `failed` hears of work that failed for no reason that the disk or another process
 * gives; of one kind once, until it was done again.
 */
export function quietLog(
  storeNow: () => Store | null,
  failed: (what: string, error: unknown) => void,
): { readonly asked: () => void; readonly answered: () => void } {
  let underWay = 0;
  let waiting: NodeJS.Timeout | undefined;
  const failing = new Set<string>();
  /**
   * Does what can wait, and where it fails has it tried again another time: nobody asked for it, what was saved is on the disk, and a case that is not kept
   * ready is read. Only where it leaves a transaction open is the error thrown, and the process ends: nobody knows what would be written with the next
   * save, and what is not committed was told to nobody.
   */
  const tried = <Done>(db: Database, what: string, work: () => Done): Done | undefined => {
    try {
      const done = work();
      failing.delete(what);
      return done;
    } catch (error) {
      if (db.inTransaction) throw error;
      if (!isWaymarkError(asWaymarkError(error)) && !failing.has(what)) {
        failing.add(what);
        failed(what, error);
      }
      return undefined;
    }
  };
  const rest = (when: ReturnType<typeof whenToEmpty>) => {
    const store = storeNow();
    if (store === null || !store.db.open || store.db.memory) return;
    const { db } = store;
    if (!db.inTransaction) {
      tried(db, 'bringing in what was saved', () => {
        if (isAnySaved(db)) inTransaction(db, () => bringInSaved(db));
      });
      if (when !== 'now') tried(db, 'keeping cases ready', () => keepReadyNow(db));
    }
    if (when === 'not-yet') return;
    tried(db, 'emptying the log', () => {
      if (emptyLogAhead(db) === 'refused') refreshConnection(store);
    });
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
      const { db } = store;
      const found = tried(db, 'looking at the log', () => ({ pages: pagesInLog(db), isAnySaved: isAnySaved(db) }));
      const when = whenToEmpty(found?.pages ?? 0, logBytes(db));
      if (when === 'not-yet' && !isToBeKept(db) && found?.isAnySaved !== true) return;
      waiting = setTimeout(() => rest(when), when === 'now' ? 0 : QUIET_MS).unref();
    },
  };
}
