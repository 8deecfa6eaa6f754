/** Organisations and services that help the people whom the office assists. Rows of the office, in no chapter: they leave in no package. */
export const PARTNERS = `
CREATE TABLE partner (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- A code of the list provider-kind.
  kind TEXT NOT NULL,
  -- ISO 3166-1 alpha-3; null: not said.
  country TEXT,
  place TEXT NOT NULL,
  -- A code: none, oral or written. Its last day; null: none.
  agreement TEXT NOT NULL,
  agreement_until TEXT,
  -- Codes of the list service, and ISO 639-3, with a space between them.
  services TEXT NOT NULL,
  languages TEXT NOT NULL,
  -- In words, for staff.
  note TEXT NOT NULL,
  -- 0: offered no more, and still read.
  in_use INTEGER NOT NULL,
  by_user INTEGER NOT NULL REFERENCES user(number),
  -- UTC minute at which it was first written.
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE partner_contact (
  partner TEXT NOT NULL REFERENCES partner(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  -- A function, and nobody's name.
  post TEXT NOT NULL,
  telephone TEXT NOT NULL,
  email TEXT NOT NULL,
  PRIMARY KEY (partner, place)
) STRICT, WITHOUT ROWID;`;
