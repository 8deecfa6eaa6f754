import { watchedTable, watchTriggers } from '../watched-tables.ts';

/** What headquarters holds back of the reports that left this office for the donors of projects. */
export const HOLDS = `
-- What the newest receipt of each station says of them (contract-hold.ts); whose word counts is asked when it is read.
CREATE TABLE receipt_hold (
  by_station TEXT NOT NULL REFERENCES receipt(station),
  line TEXT NOT NULL,
  until TEXT NOT NULL,
  edition INTEGER NOT NULL,
  -- UTC minute.
  at TEXT NOT NULL,
  -- Null: the hold was lifted.
  why TEXT,
  PRIMARY KEY (by_station, line, until, edition)
) STRICT, WITHOUT ROWID;
${watchTriggers(watchedTable('receipt_hold'))}`;
