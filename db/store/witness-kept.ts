/**
 * Where a station's witness has been left: known inside the database, so that one that is gone can be told from one that never was. A
 * station of version 0.1.0 has none; one that was never closed since it was made has witnesses of its acts, and does not know of them yet.
 */
import { auditHead } from './audit.ts';
import type { Database } from './database.ts';
import { isWaymarkError } from './errors.ts';
import type { StationFiles } from './folder.ts';
import { isUnsynced } from './log-synced.ts';
import { setSetting, setting } from './settings.ts';
import { asWaymarkError } from './system-errors.ts';
import { inSnapshot, inTransaction } from './transaction.ts';
import { watchState, witnessKey } from './watched-rows.ts';
import { withoutWitness, witness, witnessed, witnessFiles, witnessPlaces } from './witness.ts';
import type { Witnessed } from './witness-file.ts';

const PLACES = ['folder', 'ownData'] as const;
type Place = (typeof PLACES)[number];

/** What a log-in found of witnesses: one that is gone, none yet, or all that are known of. */
type WitnessFound = 'missing' | 'begun' | 'there';

export function witnessFound(db: Database, files: StationFiles): WitnessFound {
  if (witnessKey(db) === undefined) return 'there';
  const kept = keptAt(db);
  if (kept.length === 0) return 'begun';
  const places = witnessPlaces(files, db);
  const gone = new Set(withoutWitness(db, witnessFiles(places)));
  return kept.some((place) => gone.has(places[place] ?? '')) ? 'missing' : 'there';
}

/**
 * Leaves the witness in each place, of how far the database had come when all of it was on the disk (`now`), and then notes where. A power cut between the two leaves a
 * witness that nobody knows of, which tells nothing wrong; the other way round one would be missing that never was.
 */
export function leaveWitness(db: Database, files: StationFiles, now: Witnessed | undefined): void {
  const places = witnessPlaces(files, db);
  const written = witness(db, witnessFiles(places), now);
  const kept = PLACES.filter((place) => keptAt(db).includes(place) || written.includes(places[place] ?? ''));
  if (kept.join(' ') === keptAt(db).join(' ')) return;
  try {
    inTransaction(db, () => setSetting(db, 'witness-kept', kept.join(' ')));
  } catch (error) {
    // The disk refused: it is noted when the station is closed the next time.
    if (!isWaymarkError(asWaymarkError(error))) throw error;
  }
}

/**
 * Says in the same places how far an act has brought the database. The act is on the disk by then, in the log alone: where a power cut
 * leaves that log behind and it is damaged or lost, the next start tells it. The files are not brought to the disk, so that no act waits for
 * them: a power cut may leave a witness of before, never one of later. `false`: the act, or what another process of the desk committed since, may not
 * be on the disk yet, and nothing is said.
 */
export function followWitness(db: Database, files: StationFiles): boolean {
  if (db.memory || db.inTransaction) return true;
  const act = `${auditHead(db).n} ${watchState(db)?.changes ?? ''}`;
  if (followed.get(db) === act) return true;
  const now = inSnapshot(db, () => (isUnsynced(db) ? 'unsynced' : witnessed(db)));
  if (now === 'unsynced') return false;
  witness(db, witnessFiles(witnessPlaces(files, db)), now, { synced: false });
  followed.set(db, act);
  return true;
}
const followed = new WeakMap<Database, string>();

function keptAt(db: Database): readonly Place[] {
  const kept = setting(db, 'witness-kept')?.split(' ') ?? [];
  return PLACES.filter((place) => kept.includes(place));
}
