/**
 * What other offices wrote and counts here (exchange/SHARING.md): up to where it was here when the case was accepted, which offices
 * brought it, and what a person here has accepted since.
 */
export const WHAT_COUNTS_HERE = `
-- The last line (record.seq) that was here when a person first accepted the case; at headquarters when it first came. Written once.
CREATE TABLE counted_until (case_id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Lines whose place was here then and whose content came later.
CREATE TABLE came_later (seq INTEGER PRIMARY KEY REFERENCES record(seq)) STRICT;

-- Offices that brought the case or had written in it then.
CREATE TABLE taking_part (
  case_id TEXT NOT NULL,
  office TEXT NOT NULL,
  PRIMARY KEY (case_id, office)
) STRICT, WITHOUT ROWID;

-- Lines of other offices that let more leave, each accepted by a person here.
CREATE TABLE accepted_loosening (
  hash BLOB PRIMARY KEY,
  case_id TEXT NOT NULL,
  record TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('asked-person', 'read-agreement')),
  user INTEGER NOT NULL REFERENCES user(number),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX accepted_loosening_case ON accepted_loosening (case_id);

-- Cases accepted before there was this rule, and all at headquarters: what is held now was accepted.
INSERT INTO counted_until (case_id, seq)
  SELECT case_id, max(seq) FROM record
  WHERE case_id IN (SELECT case_id FROM acceptance WHERE state = 'accepted')
    OR EXISTS (SELECT 1 FROM own_station WHERE kind = 'headquarters')
  GROUP BY case_id;
INSERT OR IGNORE INTO taking_part (case_id, office)
  SELECT chapter.case_id, office FROM chapter JOIN counted_until USING (case_id) JOIN known_station ON known_station.id = station
  UNION
  SELECT received_case.case_id, office FROM received_case JOIN counted_until USING (case_id)
    JOIN known_station ON known_station.id = station;
`;
