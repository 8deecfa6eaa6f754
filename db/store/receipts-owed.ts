/** To whom a receipt is owed: the one reading of it, for the inbox and for Today. Reads only. */
import type { Database } from './database.ts';

interface Owed {
  readonly id: string;
  readonly office: string;
  /** The UTC minute of the oldest package that waits for one. */
  readonly since: string;
}

/** Stations that sent cases for which no receipt was written yet: nothing is sealed to a desk that is out of use. In the order of their offices. */
export function receiptsOwed(db: Database): readonly Owed[] {
  return db
    .prepare<[], Owed>(
      `SELECT k.id, k.office, min(inbox.at) AS since FROM inbox JOIN known_station AS k ON k.id = inbox.station
       WHERE inbox.receipt = 'owed' AND k.state = 'active' GROUP BY k.id ORDER BY k.office, k.id`,
    )
    .all();
}
