/** Answers one call. It must be known, fit the contract and come from a user; a refusal for lack of rights stands in the audit trail. */
import { writeAudit } from '../casework/people/access.ts';
import { contract } from '../contract/index.ts';
import type { Verb } from '../contract/verb.ts';
import type { Database } from '../store/database.ts';
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { emptyLog, logBytes } from '../store/log-file.ts';
import { withReserve } from '../store/reserve.ts';
import { followAct, refreshConnection } from '../store/store.ts';
import { asWaymarkError } from '../store/system-errors.ts';
import { ACTS } from './audit-names.ts';
import { currentSession, type Desk } from './desk.ts';
import { damageOrReading } from './doubted-damage.ts';
import { answering } from './handlers.ts';
import { leaveIfClosed } from './log-in.ts';
import { saving } from './save-in-session.ts';

/** Refusals for lack of rights; the focal point reads them in the audit trail. Wrong input is refused with other codes. */
const REFUSALS: ReadonlySet<string> = new Set([
  'role-may-not',
  'role-may-not-write',
  'answer-not-yours',
  'not-your-record',
  'not-what-you-wrote',
  'not-met-here',
  'take-on-first',
  'not-by-cover',
  'opened-to-read',
  'case-of-another',
  'case-closed-to-named',
  'not-in-your-house',
  'nothing-to-decide',
]);

type Handler = (desk: Desk, input: never) => unknown;

/**
 * Answers a call. Throws `unknown-call`, `bad-input`, `not-logged-in`, what the call refuses with, and in the codes of `system-errors.ts`
 * what SQLite or the system refused on the way. All that a refused call wrote is undone by then; its line of audit is written afterwards, in a
 * transaction of its own.
 */
export async function answerCall(desk: Desk, area: string, verb: string, input: unknown): Promise<unknown> {
  const known = entryOf<Verb>(contract, area, verb);
  const handler = entryOf<Handler>(answering, area, verb);
  if (known === undefined || handler === undefined) throw new WaymarkError('unknown-call');
  const checked = known.input.safeParse(input);
  if (!checked.success) throw new WaymarkError('bad-input');
  if (known.open !== true) currentSession(desk);
  try {
    return await handler(desk, checked.data as never);
  } catch (error) {
    // Another call has closed the store while this one ran: that is no fault of this one.
    if (leaveIfClosed(desk) && !isWaymarkError(error)) throw new WaymarkError('not-logged-in', {}, { cause: error });
    // A call that needs no session has no user, and so no line of audit.
    if (isWaymarkError(error) && REFUSALS.has(error.code) && known.open !== true) {
      const session = currentSession(desk);
      const act = entryOf<string>(ACTS, area, verb) ?? 'unknown-call';
      await withReserve(desk.folder, () =>
        saving(session, () => writeAudit(session, act, caseIn(checked.data), error.code)),
      );
    }
    throw damageOrReading(desk, asWaymarkError(error));
  } finally {
    settleLog(desk, known.long === true);
    if (desk.store !== null) followAct(desk.store);
  }
}

/** How long a log that others read from is left alone: each attempt to empty it waits for them. */
const LOG_LEFT_MS = 5_000;
const logTried = new WeakMap<Database, number>();

/** A log as long as this is cut before anything else: it takes room on the disk that a save may need. */
const LONG_LOG_BYTES = 16 * 1024 * 1024;

/**
 * After long work, and after an act that was taken back and left a long log, the log is brought into the database and cut. What only the
 * log holds is lost when the log is. A log that the system will not cut is left: the work is done. After other acts it is done while nobody waits
 * (`quiet-log.ts`).
 */
function settleLog({ store }: Desk, wasLong: boolean): void {
  if (store?.db.open !== true || store.db.memory) return;
  const { db } = store;
  const now = performance.now();
  if (!wasLong && (logBytes(db) <= LONG_LOG_BYTES || now - (logTried.get(db) ?? -LOG_LEFT_MS) < LOG_LEFT_MS)) return;
  const emptied = emptyLog(db);
  if (emptied === 'empty') logTried.delete(db);
  else logTried.set(db, now);
  if (emptied === 'refused') refreshConnection(store);
}

type ByVerb<T> = { readonly [area: string]: { readonly [verb: string]: T } };

function entryOf<T>(table: ByVerb<T>, area: string, verb: string): T | undefined {
  const verbs = Object.hasOwn(table, area) ? table[area] : undefined;
  return verbs !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
}

/** The id of the case that a call is about, null where it is about none or several. */
function caseIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const id: unknown = Reflect.get(input, 'caseId') ?? Reflect.get(input, 'into');
  return typeof id === 'string' ? id : null;
}
