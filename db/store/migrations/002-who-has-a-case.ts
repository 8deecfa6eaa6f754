/**
 * Who has a case: how somebody came to it in a column of its own, with the reason and the end of what was given for one; and who covers
 * for whom. Until here both stood in one text (`reason: …`), and what was given for a reason never ended.
 */
export const WHO_HAS_A_CASE = `
CREATE TABLE assignment_now (
  case_id TEXT NOT NULL,
  user INTEGER NOT NULL REFERENCES user(number),
  how TEXT NOT NULL CHECK (how IN ('opened', 'assigned', 'first-contact', 'reason')),
  -- Why somebody opened another's case, in their own words, and the UTC minute at which that ends.
  reason TEXT,
  since TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (case_id, user),
  CHECK ((how = 'reason') = (reason IS NOT NULL)),
  CHECK ((how = 'reason') = (until IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO assignment_now (case_id, user, how, reason, since, until)
  SELECT case_id, user,
    CASE WHEN why LIKE 'reason: %' THEN 'reason' WHEN why IN ('opened', 'first-contact') THEN why ELSE 'assigned' END,
    CASE WHEN why LIKE 'reason: %' THEN substr(why, 9) END,
    since,
    CASE WHEN why LIKE 'reason: %' THEN coalesce(strftime('%Y-%m-%dT%H:%MZ', since, '+7 days'), since) END
  FROM assignment;
DROP TABLE assignment;
ALTER TABLE assignment_now RENAME TO assignment;

-- Who stands in for whom, from day to day, both counted. Who covers for a focal point does so for all cases of the office.
CREATE TABLE cover (
  number INTEGER PRIMARY KEY,
  covered INTEGER NOT NULL REFERENCES user(number),
  by INTEGER NOT NULL REFERENCES user(number),
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  named_by INTEGER NOT NULL REFERENCES user(number),
  at TEXT NOT NULL,
  CHECK (covered <> by),
  CHECK (first <= last)
) STRICT;
`;
