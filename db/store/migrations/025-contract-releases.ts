/** What leaves for the one recipient of a project is in the register of releases too. */
export const CONTRACT_RELEASES = `
ALTER TABLE release RENAME TO release_before;
CREATE TABLE release (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user INTEGER NOT NULL,
  report TEXT NOT NULL,
  filters TEXT NOT NULL,
  k INTEGER,
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'contract', 'partners', 'public')),
  reason TEXT,
  cells TEXT NOT NULL
) STRICT;
INSERT INTO release SELECT number, at, user, report, filters, k, audience, reason, cells FROM release_before;
DROP TABLE release_before;
`;
