/**
 * The number that a table has in the register of what left, and on paper (statistics/RULES.md, Releases). None is given twice, also where this desk
 * was brought back from a copy that does not know what left since: by the clock, so not where that was ahead when the desk was set up and is right now.
 */
import type { Database } from '../store/database.ts';
import { openEpoch } from '../store/station.ts';

interface Last {
  readonly number: number;
  /** In which it was given; null of one from before that was kept. */
  readonly epoch: number | null;
}

/** Seconds: over months nobody gives numbers faster. */
const A_NUMBER_TAKES = 10;

/**
 * The next number, and the epoch in which it is given. It follows the last one, but where this desk went back since: then it is more than can have been
 * given from the set-up on until that. Two restores of one copy that lie ten seconds apart share none either.
 */
export function nextReleaseNumber(db: Database): { readonly number: number; readonly epoch: number } {
  const last = db
    .prepare<[], Last>(
      `SELECT number, json_extract(cells, '$.epoch') AS epoch FROM release ORDER BY number DESC LIMIT 1`,
    )
    .get() ?? { number: 0, epoch: null };
  const next = last.number + 1;
  const epoch = openEpoch(db);
  const { first, wentBack } = epochsSince(db, last.epoch ?? 0);
  return { number: wentBack === null ? next : Math.max(next, Math.ceil((wentBack - first) / A_NUMBER_TAKES)), epoch };
}

interface Epochs {
  readonly first: number;
  /** The newest that began after the given one because something was missing here: a copy, an older database, lines of this desk that others had. */
  readonly wentBack: number | null;
}

function epochsSince(db: Database, epoch: number): Epochs {
  const found = db
    .prepare<[number], Epochs>(
      `SELECT min(epoch) AS first, max(epoch) FILTER (WHERE epoch > ? AND why <> 'set-up') AS wentBack FROM own_epoch`,
    )
    .get(epoch);
  return found ?? { first: 0, wentBack: null };
}
