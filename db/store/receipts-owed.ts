/** To whom a receipt is owed: the one reading of it, for the inbox and for Today. Reads only. */
import { compareText } from '../codebook/order.ts';
import { holdsToTell } from './contract-hold.ts';
import type { Database } from './database.ts';

interface Owed {
  readonly id: string;
  readonly office: string;
  /** The UTC minute of the oldest package that waits for one, or of what headquarters said of a report. */
  readonly since: string;
}

/**
 * Stations that sent cases for which no receipt was written yet, or that were not told what headquarters holds back of their office: nothing is
 * sealed to a desk that is out of use. In the order of their offices.
 */
export function receiptsOwed(db: Database): readonly Owed[] {
  const forCases = db
    .prepare<[], Owed>(
      `SELECT k.id, k.office, min(inbox.at) AS since FROM inbox JOIN known_station AS k ON k.id = inbox.station
       WHERE inbox.receipt = 'owed' AND k.state = 'active' GROUP BY k.id`,
    )
    .all();
  const owed = new Set(forCases.map(({ id }) => id));
  return [...forCases, ...holdsToTell(db).filter(({ id }) => !owed.has(id))].toSorted(
    (a, b) => compareText(a.office, b.office) || compareText(a.id, b.id),
  );
}
