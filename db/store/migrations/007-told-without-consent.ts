import { watchedTable, watchTriggers } from '../watched-tables.ts';

/**
 * What was told without the person's consent: each decision lets its answers leave once, and what another office told us is kept. And how
 * somebody here made sure of a loosening: with whom they spoke, and what agreement they read.
 */
export const TOLD_WITHOUT_CONSENT = `
-- Decisions whose answers have left. Written in the transaction in which they leave; never changed.
CREATE TABLE told_left (
  decision TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  at TEXT NOT NULL,
  user INTEGER NOT NULL REFERENCES user(number)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_left_case ON told_left (case_id);
${watchTriggers(watchedTable('told_left'))}
-- What another office told us without the person's consent, as its line came.
CREATE TABLE told_here (
  package TEXT PRIMARY KEY REFERENCES package_in(id),
  case_id TEXT NOT NULL,
  line BLOB NOT NULL,
  -- When somebody here first read it, and who.
  read_at TEXT,
  read_by INTEGER REFERENCES user(number)
) STRICT, WITHOUT ROWID;

-- The codes of the offices that met the person, divided by spaces; derived anew at the next log-in.
ALTER TABLE case_index ADD COLUMN met TEXT NOT NULL DEFAULT '';

DROP INDEX accepted_loosening_case;
ALTER TABLE accepted_loosening RENAME TO accepted_loosening_before;
CREATE TABLE accepted_loosening (
  hash BLOB PRIMARY KEY,
  case_id TEXT NOT NULL,
  record TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('asked-person', 'read-agreement', 'third-office')),
  -- The agreement that was read: signed by the person, or witnessed.
  agreement TEXT CHECK (agreement IN ('signed', 'witnessed')),
  -- The office that somebody here spoke with.
  spoke_with TEXT,
  user INTEGER NOT NULL REFERENCES user(number),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO accepted_loosening (hash, case_id, record, how, user, at)
  SELECT hash, case_id, record, how, user, at FROM accepted_loosening_before;
DROP TABLE accepted_loosening_before;
CREATE INDEX accepted_loosening_case ON accepted_loosening (case_id);
${watchTriggers(watchedTable('accepted_loosening'))}`;
