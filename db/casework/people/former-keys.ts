/**
 * When the keys of what this station was may go: mail that others sealed before they had the directory which names the new station can be
 * read with nothing else.
 */
import { dayOf, momentOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { formerStations } from '../../store/former-station.ts';
import { ownStation } from '../../store/station.ts';

const DAYS = 90;

interface FormerKeys {
  /** Desks of which nothing shows yet that they have a directory which names this station. */
  readonly waitingFor: number;
  /** The day on which they may go at the latest. */
  readonly latest: string;
  readonly mayGo: boolean;
}

/** Undefined where there are none, or they are deleted. */
export function formerKeys(db: Database, now: Date): FormerKeys | undefined {
  const newest = formerStations(db).find(({ ageIdentity }) => ageIdentity !== null);
  if (newest === undefined) return undefined;
  const latest = dayOf(new Date(momentOf(newest.ended).getTime() + DAYS * 86_400_000));
  const first = firstDirectory(db);
  const waitingFor = desksWithout(db, first);
  return { waitingFor, latest, mayGo: (first !== null && waitingFor === 0) || dayOf(now) >= latest };
}

/** Number of the first directory that names this station; null while none does. */
function firstDirectory(db: Database): number | null {
  const { id } = ownStation(db);
  return (
    db
      .prepare<[string], number | null>('SELECT min(number) FROM directory WHERE instr(CAST(entries AS TEXT), ?) > 0')
      .pluck()
      .get(`"station":"${id}"`) ?? null
  );
}

/** Active desks, and not ours, from which nothing came that says this directory or a later one, and which acknowledged none of ours. */
function desksWithout(db: Database, directory: number | null): number {
  return (
    db
      .prepare<{ directory: number | null }, number>(
        `SELECT count(*) FROM known_station AS k WHERE state = 'active' AND id NOT IN our_station AND (@directory IS NULL OR (
           NOT EXISTS (SELECT 1 FROM package_in WHERE station = k.id AND directory >= @directory)
           AND NOT EXISTS (SELECT 1 FROM package_in WHERE station = k.id AND addressee = (SELECT id FROM own_station))
           AND NOT EXISTS (SELECT 1 FROM package_out WHERE station = k.id AND kind = 'directory' AND acknowledged IS NOT NULL
             AND json_extract(counts, '$.number') >= @directory)))`,
      )
      .pluck()
      .get({ directory }) ?? 0
  );
}
