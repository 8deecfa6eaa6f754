/** Verification: asked for by a person, or by itself once a week in the second process. Either way the station remembers what was found. */
import { constants, setPriority } from 'node:os';
import { verifyDatabase } from '../casework/derived/verify.ts';
import { writeAudit } from '../casework/people/access.ts';
import type { VerifyResult } from '../contract/station.ts';
import { minuteOf } from '../store/clock.ts';
import { saltOf } from '../store/connection.ts';
import { withReserve } from '../store/reserve.ts';
import { slotsOf } from '../store/slot-table.ts';
import { createdAt } from '../store/station.ts';
import { refreshConnection, type Store } from '../store/store.ts';
import { keysFaults } from '../store/twin-keys.ts';
import { noteVerified, verified } from '../store/verified.ts';
import { type Freshness, freshness, witnessFiles, witnessPlaces } from '../store/witness.ts';
import { clockToConfirm, currentSession, type Desk, openStoreOf } from './desk.ts';
import { saving } from './save-in-session.ts';

const WEEK_MS = 7 * 86_400_000;

/** Looks at everything and notes what was found; `act` is how the trail names it. */
export async function verifyStation(
  desk: Desk,
  act: 'verify' | 'verify-by-itself',
  progress: (done: number, total: number) => void,
): Promise<VerifyResult> {
  const session = currentSession(desk);
  const store = openStoreOf(desk);
  const database = verifyDatabase(session.db, progress, { isAwaited: act === 'verify' });
  const faults = [...database.faults, ...outsideFaults(store)];
  const result = { ...database, clean: faults.length === 0, faults };
  await withReserve(desk.folder, () =>
    saving(session, () => {
      writeAudit(session, act, null, result.clean ? 'clean' : 'faults');
      noteVerified(session.db, { at: minuteOf(session.clock()), faults: faults.length });
    }),
  );
  return result;
}

/** {@link verifyStation} where it is due, at the lowest priority that the system gives. */
export async function verifyByItself(desk: Desk): Promise<{ readonly done: boolean }> {
  if (!verifyDue(desk)) return { done: false };
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Where the system does not let a process be modest, it works as the others do.
  }
  await verifyStation(desk, 'verify-by-itself', () => {});
  return { done: true };
}

/** Whether a week has gone since somebody, or the desk itself, last looked at everything. Never by a clock that is doubted. */
export function verifyDue(desk: Desk): boolean {
  const session = currentSession(desk);
  if (clockToConfirm(desk, session)) return false;
  const last = verified(session.db)?.at ?? createdAt(session.db);
  return Date.parse(last) + WEEK_MS <= session.clock().getTime();
}

/** What is beside the database: files of keys, witnesses. One that is in memory only, as tests have, lies in no folder and has none. */
function outsideFaults(store: Store): VerifyResult['faults'] {
  const { db, files } = store;
  const keys = db.memory ? [] : keysFaults(files, slotsOf(db), saltOf(db));
  const look = { quick: false, forgetFaults: () => refreshConnection(store) };
  return [...keys, ...freshnessFaults(freshness(db, witnessFiles(witnessPlaces(files, db)), look))];
}

/** What verification says of a database that is not as far as it was; the subject is how many acts are missing, or a table. */
function freshnessFaults(found: Freshness): VerifyResult['faults'] {
  if (found.state === 'older') return [{ check: 'database-older', subject: String(found.missing) }];
  if (found.state !== 'altered') return [];
  const tables = found.tables.length === 0 ? ['watch'] : found.tables;
  return tables.map((subject) => ({ check: 'rights-altered', subject }));
}
