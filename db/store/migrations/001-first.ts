/**
 * The first schema. Bytes are kept as they were written (`record.line`, `record.private_line`); everything that can be
 * derived from them (`case_index`, `search`, `fact`) can be dropped and rebuilt. Ids are unpadded base64url text, hashes raw bytes,
 * `at` a UTC minute (`2026-05-01T08:30Z`), days `YYYY-MM-DD`.
 */
export const FIRST = `
-- This installation: exactly one row. Its keys never change; a new key is a new station.
CREATE TABLE own_station (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  office TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('mission', 'headquarters')),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  age_identity TEXT NOT NULL,
  age_recipient TEXT NOT NULL,
  sign_seed BLOB NOT NULL,
  sign_public BLOB NOT NULL,
  card BLOB NOT NULL,
  created TEXT NOT NULL
) STRICT;

-- Epochs of this station; nothing is appended to a closed one. The open one is the greatest.
CREATE TABLE own_epoch (
  epoch INTEGER PRIMARY KEY,
  began TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('set-up', 'restore', 'unknown-own-head'))
) STRICT;

CREATE TABLE user (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('focal-point', 'caseworker', 'shelter-manager', 'approver', 'hq-case-manager', 'hq-analyst')),
  house TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created TEXT NOT NULL
) STRICT;
-- Somebody who left may have had the name of somebody who came later.
CREATE UNIQUE INDEX user_name ON user (name) WHERE active = 1;

-- Key slots; keys.json is written from this list. Its JSON holds nothing that a password does not protect.
CREATE TABLE slot (
  id TEXT PRIMARY KEY,
  user INTEGER REFERENCES user(number),
  kind TEXT NOT NULL CHECK (kind IN ('user', 'recovery')),
  json TEXT NOT NULL
) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user INTEGER,
  act TEXT NOT NULL,
  subject TEXT,
  outcome TEXT,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at);

-- Directories taken (signed by the root); the newest is in force.
CREATE TABLE directory (
  number INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  line BLOB NOT NULL,
  entries BLOB NOT NULL
) STRICT;

-- Stations known from the directory in force, or at headquarters from a card enrolled for the next one. Entries stay for ever.
CREATE TABLE known_station (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  office_name TEXT NOT NULL,
  country TEXT NOT NULL,
  age_recipient TEXT NOT NULL,
  sign_public BLOB NOT NULL,
  card BLOB NOT NULL,
  headquarters INTEGER NOT NULL CHECK (headquarters IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('enrolled', 'active', 'retired', 'compromised')),
  -- JSON {epoch: last package number that headquarters had}; for 'compromised'.
  last_good TEXT,
  successor_of TEXT,
  agreed_depth TEXT CHECK (agreed_depth IN ('full', 'without-identity', 'core'))
) STRICT;

CREATE TABLE chapter (
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  n INTEGER NOT NULL,
  head BLOB NOT NULL,
  at TEXT NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (case_id, station, epoch)
) STRICT, WITHOUT ROWID;
-- Whether the clock can be right is asked before every save: by the end of an index, not by all that was ever signed.
CREATE INDEX chapter_signed ON chapter (station, at);

-- One row a line of a chapter. 'lacking': its hash is known, its content was left out; 'erased': its content was erased.
CREATE TABLE record (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  n INTEGER NOT NULL,
  hash BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'lacking', 'erased')),
  id TEXT,
  revision INTEGER,
  kind TEXT,
  at TEXT,
  by INTEGER,
  line BLOB,
  private_hash BLOB,
  private_line BLOB,
  -- 1 for the newest revision of a record that is not withdrawn.
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  FOREIGN KEY (case_id, station, epoch) REFERENCES chapter (case_id, station, epoch),
  CHECK ((state = 'held') = (line IS NOT NULL)),
  CHECK (private_line IS NULL OR private_hash IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX record_place ON record (case_id, station, epoch, n);
CREATE INDEX record_erased ON record (case_id) WHERE state = 'erased';

-- Hashes whose content must never come back (kept for ever, in every copy).
CREATE TABLE erased (hash BLOB PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What lists and the search need of a case, derived from its records in the transaction that writes them.
CREATE TABLE case_index (
  case_id TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  person TEXT,
  opener TEXT NOT NULL,
  opened TEXT,
  name TEXT,
  initials TEXT,
  age_group TEXT,
  minor INTEGER NOT NULL CHECK (minor IN (0, 1)),
  nationality TEXT,
  stage TEXT NOT NULL,
  flags TEXT NOT NULL,
  next_step TEXT,
  next_step_on TEXT,
  house TEXT,
  -- The last day of any of its stays, 9999-12-31 while one is open; null where nobody stayed anywhere.
  house_until TEXT,
  -- What the case asks of the office, as JSON lines for Today.
  today TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  offices TEXT NOT NULL,
  sharing TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'intake', 'anonymous'))
) STRICT;
CREATE INDEX case_index_changed ON case_index (changed_seq);
CREATE INDEX case_index_reference ON case_index (reference);
CREATE INDEX case_index_house ON case_index (house_until) WHERE house_until IS NOT NULL;

-- Names and references as search tokens, normalised; deleted tokens are overwritten (erasure).
CREATE VIRTUAL TABLE search USING fts5 (case_id UNINDEXED, tokens, tokenize = 'unicode61', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- Who works on a case at this office; never travels. 'closed' cases are shown to named users only.
CREATE TABLE assignment (
  case_id TEXT NOT NULL,
  user INTEGER NOT NULL REFERENCES user(number),
  why TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (case_id, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE closed_case (case_id TEXT PRIMARY KEY, by INTEGER NOT NULL, at TEXT NOT NULL) STRICT;

-- A received case waits until the office says whether it is theirs.
CREATE TABLE acceptance (
  case_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'not-ours')),
  reason TEXT,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  user INTEGER NOT NULL,
  case_id TEXT,
  kind TEXT NOT NULL,
  record TEXT,
  body TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- A warning answered once with a reason is not asked again in that case, beside the question where it was asked.
CREATE TABLE warning_answer (
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  question TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT NOT NULL,
  user INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (case_id, kind, question, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE package_in (
  id TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  counts TEXT NOT NULL,
  audit_n INTEGER,
  audit_head BLOB
) STRICT;
CREATE INDEX package_in_number ON package_in (station, epoch, number);

CREATE TABLE package_out (
  id TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  depth TEXT,
  at TEXT NOT NULL,
  user INTEGER,
  file TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  counts TEXT NOT NULL,
  -- When a receipt of the addressee named it.
  acknowledged TEXT,
  UNIQUE (station, epoch, number)
) STRICT;

-- What went to whom: a range of a chapter, whether private halves went, and which lines were withheld whole.
CREATE TABLE sent_chapter (
  package TEXT NOT NULL REFERENCES package_out(id),
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  from_n INTEGER NOT NULL,
  to_n INTEGER NOT NULL,
  head BLOB NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  withheld TEXT NOT NULL,
  PRIMARY KEY (case_id, station, epoch, package)
) STRICT, WITHOUT ROWID;

-- The newest receipt of each station, which replaces all before it.
CREATE TABLE receipt (station TEXT PRIMARY KEY, epoch INTEGER NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE receipt_held (
  by_station TEXT NOT NULL REFERENCES receipt(station),
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  n INTEGER NOT NULL,
  head BLOB NOT NULL,
  lacking TEXT NOT NULL,
  PRIMARY KEY (by_station, case_id, station, epoch)
) STRICT, WITHOUT ROWID;

-- What the newest receipt of a station asks about, and what that station set aside.
CREATE TABLE receipt_question (
  by_station TEXT NOT NULL REFERENCES receipt(station),
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;
CREATE TABLE receipt_aside (
  by_station TEXT NOT NULL REFERENCES receipt(station),
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- Cases that a station sent something of: what a receipt to it speaks of.
CREATE TABLE received_case (
  station TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (station, case_id)
) STRICT, WITHOUT ROWID;

-- Lines of types that this version does not know, kept byte for byte.
CREATE TABLE kept_line (
  package TEXT NOT NULL,
  n INTEGER NOT NULL,
  case_id TEXT,
  type TEXT NOT NULL,
  line BLOB NOT NULL,
  PRIMARY KEY (package, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE set_aside (
  id INTEGER PRIMARY KEY,
  package TEXT NOT NULL,
  from_station TEXT NOT NULL,
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The chapter's lines as they came, zstd, where they may be wanted later (a fork).
  lines BLOB
) STRICT;

-- Papers, exports and packages that left: what, to whom, when to destroy.
CREATE TABLE outgoing (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user INTEGER NOT NULL,
  what TEXT NOT NULL,
  case_id TEXT,
  recipient TEXT,
  copies INTEGER NOT NULL,
  -- Of a package: how much went, and what headquarters got names for. Of a paper: why it was saved as a file.
  depth TEXT,
  reason TEXT,
  destroy_by TEXT
) STRICT;

CREATE TABLE release (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user INTEGER NOT NULL,
  report TEXT NOT NULL,
  filters TEXT NOT NULL,
  k INTEGER,
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'partners', 'public')),
  reason TEXT,
  cells TEXT NOT NULL
) STRICT;
`;
