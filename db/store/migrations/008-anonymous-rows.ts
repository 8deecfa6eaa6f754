/**
 * Who refused that anything is kept leaves a row that tells no day: until its month is over it waits here, where nothing has an order but by
 * ids that come from chance.
 */
export const ANONYMOUS_ROWS = `
CREATE TABLE anonymous_waiting (
  -- The file that the row will be.
  case_id TEXT PRIMARY KEY,
  month TEXT NOT NULL,
  -- The record that it will hold, what was answered, and the salt of a file's first line.
  record TEXT NOT NULL,
  answers TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;`;
