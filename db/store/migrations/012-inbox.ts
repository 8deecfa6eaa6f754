/** The inbox: every file that was ever offered to be taken in, and what became of it. What came before is entered as it is known. */
export const INBOX = `
CREATE TABLE inbox (
  number INTEGER PRIMARY KEY,
  -- SHA-256 of the file: offered again, it is the same row. Null of what came before this table, and of a file that could not be read.
  fingerprint BLOB UNIQUE,
  bytes INTEGER,
  -- A name that Waymark gave; people write persons' names into others.
  name TEXT,
  -- What its manifest says, where the sender is known and signed it.
  package TEXT,
  station TEXT,
  kind TEXT,
  package_number INTEGER,
  first_at TEXT NOT NULL,
  at TEXT NOT NULL,
  times INTEGER NOT NULL DEFAULT 1,
  outcome TEXT NOT NULL CHECK (outcome IN ('begun', 'accepted', 'refused', 'stopped')),
  -- Why it is not in, and the places of its sentence (JSON).
  code TEXT,
  places TEXT,
  receipt TEXT NOT NULL DEFAULT 'none' CHECK (receipt IN ('none', 'owed', 'written')),
  receipt_package TEXT REFERENCES package_out(id),
  put_away_by INTEGER,
  put_away_at TEXT
) STRICT;
CREATE INDEX inbox_package ON inbox (package);
CREATE INDEX inbox_station ON inbox (station, kind, at);

INSERT INTO inbox (package, station, kind, package_number, first_at, at, outcome, receipt, receipt_package)
SELECT id, station, kind, number, at, at, 'accepted',
  CASE WHEN kind <> 'cases' THEN 'none' WHEN answer IS NULL THEN 'owed' ELSE 'written' END,
  CASE WHEN kind = 'cases' THEN answer END
FROM (
  SELECT package_in.*, (
    SELECT id FROM package_out AS o WHERE o.station = package_in.station AND o.kind = 'receipt' AND o.at >= package_in.at
    ORDER BY o.at, o.rowid LIMIT 1) AS answer
  FROM package_in)
ORDER BY at, number;`;
