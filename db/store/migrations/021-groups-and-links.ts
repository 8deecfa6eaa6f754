/**
 * Which cases came together, and what links persons of this office: rows of the office, in no chapter, so that they leave in no package. What names a
 * case goes with the case.
 */
export const GROUPS_AND_LINKS = `
CREATE TABLE came_together (
  -- A person came with one group.
  case_id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX came_together_group ON came_together (group_id);
CREATE INDEX record_travel ON record (case_id) WHERE kind = 'travel' AND current = 1;
CREATE TABLE person_link (
  id TEXT PRIMARY KEY,
  -- Two cases; a link has no direction, so that the lesser id comes first.
  one TEXT NOT NULL,
  other TEXT NOT NULL CHECK (one < other),
  -- Codes: what links them, and how sure that is.
  what TEXT NOT NULL,
  sure TEXT NOT NULL,
  -- In words: how it is known.
  word TEXT NOT NULL,
  UNIQUE (one, other, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_link_other ON person_link (other);`;
