/**
 * Organisations and services that help the people whom the office assists, and calls to the hotline. Rows of the office, in no chapter: they leave in no
 * package.
 */
export const PARTNERS_AND_HOTLINE = `
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
) STRICT, WITHOUT ROWID;
CREATE TABLE hotline_call (
  id TEXT PRIMARY KEY,
  -- UTC minute.
  at TEXT NOT NULL,
  -- A code: call, silent or abusive.
  kind TEXT NOT NULL,
  -- Codes of db/codebook/hotline.ts, several with a space between them; ISO 639-3 and ISO 3166-1 alpha-3. Null: not noted.
  way TEXT,
  language TEXT,
  caller TEXT,
  country TEXT,
  topics TEXT NOT NULL,
  advice TEXT NOT NULL,
  -- The name of an organisation.
  referred_to TEXT NOT NULL,
  can_talk TEXT,
  -- The case that was made of it; null: none.
  case_id TEXT,
  by_user INTEGER NOT NULL REFERENCES user(number)
) STRICT, WITHOUT ROWID;
CREATE INDEX hotline_call_at ON hotline_call (at);
-- The only place of a number: deleted when it is done, and 30 days after the call.
CREATE TABLE call_back (
  call TEXT PRIMARY KEY REFERENCES hotline_call(id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  day TEXT NOT NULL,
  hour TEXT,
  who_may_answer TEXT NOT NULL,
  what_to_say TEXT NOT NULL
) STRICT, WITHOUT ROWID;`;
