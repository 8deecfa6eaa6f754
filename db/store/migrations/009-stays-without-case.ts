/**
 * A bed and the medicines for tonight of somebody who does not want anything kept: rows of the office, in no chapter, gone the day after the
 * person leaves. Of a month only the number of nights stays.
 */
export const STAYS_WITHOUT_CASE = `
CREATE TABLE stay_without_case (
  -- From chance: nothing of when it was written is in its order.
  id TEXT PRIMARY KEY,
  house TEXT,
  name_used TEXT,
  room TEXT,
  -- Medicines for tonight, precautions.
  must_know TEXT,
  -- Days: the first, and that on which the person leaves.
  first TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE nights_without_case (
  month TEXT PRIMARY KEY,
  nights INTEGER NOT NULL
) STRICT, WITHOUT ROWID;`;
