/**
 * New keys. A thief of a station's keys reads what is sealed to it and signs as it, so this database becomes a new station of the same
 * office. The former station goes on reading until its key is deleted. It never signs: its signing key is gone with the change.
 */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import { beginEpoch, type NewStation, ownStation, replaceStation } from './station.ts';

interface FormerStation {
  readonly id: string;
  /** Null once it was deleted. */
  readonly ageIdentity: string | null;
  /** UTC minutes: of the new keys, and of the deletion. */
  readonly ended: string;
  readonly keysDeleted: string | null;
}

/** The stations that this one was, the newest first. */
export function formerStations(db: Database): readonly FormerStation[] {
  return statements(db).former.all();
}

const statements = cachedPerDatabase((db) => ({
  former: db.prepare<[], FormerStation>(
    `SELECT id, age_identity AS ageIdentity, ended, keys_deleted AS keysDeleted FROM former_station ORDER BY rowid DESC`,
  ),
}));

/** The identities that open packages to this station or to what it was, its own first. */
export function readingIdentities(db: Database): readonly string[] {
  const former = formerStations(db).flatMap(({ ageIdentity }) => (ageIdentity === null ? [] : [ageIdentity]));
  return [ownStation(db).ageIdentity, ...former];
}

/** Makes this database the new station, in an epoch of its own. Call inside a transaction. Answers the id of what it was. */
export function becomeStation(db: Database, next: NewStation, now: Date, at: string): string {
  const { id, ageIdentity } = ownStation(db);
  db.prepare('INSERT INTO former_station (id, age_identity, ended) VALUES (?, ?, ?)').run(id, ageIdentity, at);
  replaceStation(db, next, at);
  beginEpoch(db, 'set-up', now);
  return id;
}

/** Deletes the identities of what this station was: what was sealed to them and comes later nobody opens any more. Call inside a transaction. */
export function deleteFormerKeys(db: Database, at: string): void {
  db.prepare('UPDATE former_station SET age_identity = NULL, keys_deleted = ? WHERE age_identity IS NOT NULL').run(at);
}
