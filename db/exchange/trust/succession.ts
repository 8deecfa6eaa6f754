/** What an office that got new keys asks of headquarters, held against what came here from the desk that it was. */
import type { Database } from '../../store/database.ts';
import { packagesHad } from '../../store/package-numbers.ts';
import type { Succession } from './card.ts';
import { lesser } from './directory-taken.ts';

export interface Compared {
  /** Packages that the office says it sealed to us and that have not come. */
  readonly awaited: number;
  /** Packages that came although the office did not seal them: somebody else used its key. */
  readonly foreign: number;
}

/** Reads only; `own` is the station of headquarters that asks. */
export function comparedWithOurs(db: Database, own: string, { station, last }: Succession): Compared {
  const said = last.get(own) ?? NONE;
  const came = db
    .prepare<[string, string], { epoch: number; number: number }>(
      'SELECT DISTINCT epoch, number FROM package_in WHERE station = ? AND addressee IS ?',
    )
    .all(station, own);
  const isSaid = ({ epoch, number }: { readonly epoch: number; readonly number: number }): boolean =>
    number <= (said.get(epoch) ?? 0);
  const sealed = [...said.values()].reduce((sum, number) => sum + number, 0);
  const ofThose = came.filter(isSaid).length;
  return { awaited: sealed - ofThose, foreign: came.length - ofThose };
}

/** Per epoch the last package of the distrusted desk that stays good: all came, and the office says that it sealed them. */
export function goodPackages(db: Database, own: string, { station, last }: Succession): ReadonlyMap<number, number> {
  return lesser(packagesHad(db, station), last.get(own) ?? NONE);
}

const NONE: ReadonlyMap<number, number> = new Map();
