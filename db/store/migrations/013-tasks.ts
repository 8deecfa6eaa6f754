/**
 * What somebody at the office wants to do, or asks a colleague to: rows of the office, in no chapter, so that they leave in no package. A task of a
 * case goes with the case.
 */
export const TASKS = `
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  -- Null: of no case.
  case_id TEXT,
  what TEXT NOT NULL,
  -- A day; an hour of it as HH:MM, or null.
  day TEXT NOT NULL,
  hour TEXT,
  for_user INTEGER NOT NULL REFERENCES user(number),
  by_user INTEGER NOT NULL REFERENCES user(number),
  -- UTC minutes: when it was written, and when somebody said that it is done.
  at TEXT NOT NULL,
  done_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX task_for ON task (for_user, done_at);
CREATE INDEX task_of_case ON task (case_id);`;
