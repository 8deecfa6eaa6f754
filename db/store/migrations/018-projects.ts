/**
 * Projects, their donors, targets and fund rules: rows of the office, in no chapter, so that they leave in no package. A line that was registered
 * stays, so that what names it keeps its name.
 */
export const PROJECTS = `
CREATE TABLE project (
  -- What records name: mission, code and phase, with hyphens between them.
  line TEXT PRIMARY KEY,
  mission TEXT,
  code TEXT NOT NULL,
  phase TEXT,
  name TEXT NOT NULL,
  -- JSON: what it was called before, each with the UTC minute until which.
  former_names TEXT NOT NULL,
  managed_by TEXT,
  -- Days.
  first_day TEXT,
  last_day TEXT,
  extended_to TEXT,
  -- Codes.
  state TEXT NOT NULL,
  covers TEXT NOT NULL,
  -- Minor units of the currency.
  budget INTEGER,
  currency TEXT,
  -- JSON: name and share in thousandths; what and how many; who may be paid and how much.
  donors TEXT NOT NULL,
  targets TEXT NOT NULL,
  rules TEXT NOT NULL,
  -- 1: taken out of the register.
  taken_out INTEGER NOT NULL
) STRICT, WITHOUT ROWID;`;
