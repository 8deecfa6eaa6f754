/**
 * Houses, as the office registers them; who said yes where a room was given that somebody is to be kept apart from; and which papers somebody has
 * destroyed. Rows of the office, in no chapter: they leave in no package.
 */
export const HOUSES = `
CREATE TABLE house (
  -- The register code that stays and managers name; never an address.
  code TEXT PRIMARY KEY,
  -- What the people of the office call it.
  name_used TEXT,
  -- For whom: codes, with a space between them.
  for_whom TEXT NOT NULL,
  -- People it takes at most; null: as many as it has beds.
  capacity INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE house_room (
  house TEXT NOT NULL REFERENCES house(code) ON DELETE CASCADE,
  room TEXT NOT NULL,
  beds INTEGER NOT NULL,
  PRIMARY KEY (house, room)
) STRICT, WITHOUT ROWID;
CREATE TABLE room_given (
  -- The record of the stay, or the stay without a case.
  stay TEXT PRIMARY KEY,
  -- Null of a stay without a case.
  case_id TEXT,
  room TEXT NOT NULL,
  -- Who said yes on duty, and at what hour.
  who TEXT NOT NULL,
  hour TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_destroyed (
  number INTEGER PRIMARY KEY REFERENCES outgoing(number),
  user INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;`;
