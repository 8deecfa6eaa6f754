/**
 * A save writes no index that nobody asks. Lines of audit are found by their number, and of when a station signed last only those of others are
 * asked, so that is kept for each of them as their chapters come.
 */
export const WRITES_LESS = `
DROP INDEX audit_at;
DROP INDEX chapter_signed;

CREATE TABLE signed_until (
  station TEXT PRIMARY KEY,
  -- The UTC minute at which the last of its chapters here was signed.
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Of each station that this one neither is nor was, looked for among all chapters.
CREATE VIEW signed_by_others AS SELECT station, max(at) AS at FROM chapter WHERE station NOT IN our_station GROUP BY station;
INSERT INTO signed_until (station, at) SELECT station, at FROM signed_by_others;
CREATE TRIGGER chapter_signed_first AFTER INSERT ON chapter WHEN NEW.station NOT IN our_station BEGIN
  INSERT INTO signed_until (station, at) VALUES (NEW.station, NEW.at) ON CONFLICT (station) DO UPDATE SET at = excluded.at WHERE excluded.at > at;
END;
CREATE TRIGGER chapter_signed_again AFTER UPDATE OF at ON chapter WHEN NEW.station NOT IN our_station BEGIN
  INSERT INTO signed_until (station, at) VALUES (NEW.station, NEW.at) ON CONFLICT (station) DO UPDATE SET at = excluded.at WHERE excluded.at > at;
END;
`;
