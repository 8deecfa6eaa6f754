/** What an office asks for itself. Rows of the office; headquarters and other desks of the office are told of them. No row is ever deleted. */
export const OWN_QUESTIONS = `
CREATE TABLE own_question (
  -- x-<office in small letters>-<id>.
  id TEXT PRIMARY KEY,
  -- The form at whose end it is asked; like the type, the bounds and the half never changed.
  kind TEXT NOT NULL,
  -- A code: code, flag, number, date or text.
  type TEXT NOT NULL,
  -- In the order in which they were added.
  place INTEGER NOT NULL,
  -- Words by the language of the interface, as JSON; one at least.
  words TEXT NOT NULL,
  -- Of a number; null: none.
  least INTEGER,
  most INTEGER,
  -- 1: its answers lie in the private half.
  private INTEGER NOT NULL,
  -- 1: asked no more, and still read.
  ended INTEGER NOT NULL,
  by_user INTEGER NOT NULL REFERENCES user(number),
  -- UTC minute at which it was first written.
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE own_code (
  question TEXT NOT NULL REFERENCES own_question(id),
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  words TEXT NOT NULL,
  ended INTEGER NOT NULL,
  PRIMARY KEY (question, code)
) STRICT, WITHOUT ROWID;
-- What others told of theirs is asked with every case that opens, and is little among the lines that are kept.
CREATE INDEX kept_own_question ON kept_line (type) WHERE type = 'own-question';
`;
