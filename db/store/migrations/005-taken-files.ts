/**
 * Which files cases were taken over from, so that the same one is not taken twice by mistake. It decides about no right and no trust, and
 * is not watched: whoever puts an old page back would be asked nothing less than before.
 */
export const TAKEN_FILES = `
CREATE TABLE taken_file (
  number INTEGER PRIMARY KEY,
  -- SHA-256 of the bytes.
  digest BLOB NOT NULL,
  cases INTEGER NOT NULL,
  user INTEGER NOT NULL REFERENCES user(number),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX taken_file_digest ON taken_file (digest);
`;
