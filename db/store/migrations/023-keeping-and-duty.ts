/** Files that are prepared for erasure, and who is on duty. Rows of the office, in no chapter: they leave in no package. */
export const KEEPING_AND_DUTY = `
CREATE TABLE erasure_prepared (
  case_id TEXT PRIMARY KEY,
  by_user INTEGER NOT NULL REFERENCES user(number),
  -- UTC minute.
  at TEXT NOT NULL,
  -- The line that came to the case last (record.seq): whatever comes after it takes the preparing back.
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE on_duty (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  telephone TEXT NOT NULL,
  -- In words, as the roster of the office says them.
  hours TEXT NOT NULL,
  -- A code of the register of houses; null: for all of them.
  house TEXT,
  by_user INTEGER NOT NULL REFERENCES user(number),
  -- UTC minute at which it was first written.
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
