/**
 * A colleague must no longer have access: the stations that this one was before it got new keys, how far the act is, and what people must
 * still do. Packages and receipts say to which of our stations they came, because a sender numbers them for each.
 */
export const NEW_KEYS = `
-- Stations that this one was. Their signing keys are gone; the identity goes on reading what was sealed to them until it is deleted.
CREATE TABLE former_station (
  id TEXT PRIMARY KEY,
  age_identity TEXT,
  ended TEXT NOT NULL,
  keys_deleted TEXT,
  CHECK ((age_identity IS NULL) = (keys_deleted IS NOT NULL))
) STRICT;

-- Every station that this one is or was.
CREATE VIEW our_station AS SELECT id FROM own_station UNION ALL SELECT id FROM former_station;

CREATE TABLE ended_access (
  number INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES user(number),
  by INTEGER NOT NULL REFERENCES user(number),
  begun TEXT NOT NULL,
  -- 'begun': being sealed; 'sealed': the person may be removed; 'removed': removed, and the station has new keys.
  step TEXT NOT NULL CHECK (step IN ('begun', 'sealed', 'removed')),
  -- Where packages and card are written.
  folder TEXT NOT NULL,
  -- JSON [[office, code]…]: what could not be sealed, and why.
  not_sealed TEXT NOT NULL,
  -- The last line (record.seq) that was here when all was sealed.
  sealed_until INTEGER NOT NULL,
  former TEXT REFERENCES former_station(id),
  -- The card's file, once it is written.
  card_file TEXT,
  CHECK ((step = 'removed') = (former IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX ended_access_under_way ON ended_access (step <> 'removed') WHERE step <> 'removed';

-- What people must do afterwards; a row stands until it is done.
CREATE TABLE ended_access_task (
  ended INTEGER NOT NULL REFERENCES ended_access(number),
  task TEXT NOT NULL,
  done TEXT,
  by INTEGER REFERENCES user(number),
  PRIMARY KEY (ended, task)
) STRICT, WITHOUT ROWID;

ALTER TABLE package_in ADD COLUMN addressee TEXT;
-- Number of the directory that its sender had in force; null for packages that came before this was noted.
ALTER TABLE package_in ADD COLUMN directory INTEGER;
UPDATE package_in SET addressee = (SELECT id FROM own_station);
ALTER TABLE receipt ADD COLUMN addressee TEXT;
UPDATE receipt SET addressee = (SELECT id FROM own_station);
`;
