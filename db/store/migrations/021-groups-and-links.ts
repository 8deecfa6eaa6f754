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
CREATE INDEX record_travel ON record (case_id) WHERE kind = 'travel' AND current = 1;`;
