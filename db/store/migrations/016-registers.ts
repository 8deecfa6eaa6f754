/**
 * What went wrong with what an office keeps, and who asked it for something: rows of the office, in no chapter, so that they leave in no package. What
 * names a case goes with the case.
 */
export const REGISTERS = `
CREATE TABLE breach (
  id TEXT PRIMARY KEY,
  -- A code: what was lost, taken or seen.
  what TEXT NOT NULL,
  -- Days; null where nobody knows when it happened.
  happened TEXT,
  noticed TEXT NOT NULL,
  -- In words: what happened, who is at risk beside the cases named, who was warned, what was done.
  told TEXT NOT NULL,
  at_risk TEXT NOT NULL,
  warned TEXT NOT NULL,
  warned_on TEXT,
  done TEXT NOT NULL,
  -- A day; null: open.
  closed TEXT,
  by_user INTEGER NOT NULL REFERENCES user(number),
  -- UTC minute at which it was first written.
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE breach_case (
  breach TEXT NOT NULL REFERENCES breach(id) ON DELETE CASCADE,
  case_id TEXT NOT NULL,
  PRIMARY KEY (breach, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  -- Codes: who asks, and for what.
  asker TEXT NOT NULL,
  what TEXT NOT NULL,
  -- In words: who it is, and what they ask.
  told TEXT NOT NULL,
  -- Null: of no case.
  case_id TEXT,
  came TEXT NOT NULL,
  -- The day by which the law, or the letter, wants an answer.
  answer_by TEXT,
  -- A code; null: not answered yet.
  answer TEXT,
  ground TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_on TEXT,
  by_user INTEGER NOT NULL REFERENCES user(number),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;`;
