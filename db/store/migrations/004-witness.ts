import { FIRST_WATCHED, watchTriggers } from '../watched-tables.ts';

/** Rows that decide about rights and trust are watched: a sum over each table, brought forward in the transaction that changes it. */
export const WITNESS = `
-- The key of the sums and of the witness; how many transactions changed watched rows; the digest of the sums after the last.
CREATE TABLE watch (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key BLOB NOT NULL,
  changes INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE watched_root (table_name TEXT PRIMARY KEY, root BLOB NOT NULL) STRICT;
-- Filled by triggers and emptied before the transaction ends.
CREATE TABLE watched_change (n INTEGER PRIMARY KEY, table_name TEXT NOT NULL, before TEXT, after TEXT) STRICT;
${FIRST_WATCHED.map(watchTriggers).join('')}`;
