/**
 * What screens ask is found by an index: names and references in one search, the cases that ask something of somebody by the day from which they do,
 * whose work a case is, and how many files there are of each kind. All of it is derived: filled at the next log-in, when everything derived is made
 * anew.
 */
export const NOTHING_SCANS = `
DROP TABLE search;
-- Keys of names, and of a reference its last signs from each of them on; deleted ones are overwritten (erasure). A row has the row number of its index row.
CREATE VIRTUAL TABLE search USING fts5 (case_id UNINDEXED, tokens, signs, tokenize = 'unicode61', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- The first day on which a line of Today can stand: empty for a line that needs no day, null where nothing is asked.
ALTER TABLE case_index ADD COLUMN asks_from TEXT;
-- The day of the closing, where the office's rule says when it is looked at whether the file is kept on.
ALTER TABLE case_index ADD COLUMN keeping_from TEXT;
CREATE INDEX case_index_asks_from ON case_index (asks_from) WHERE asks_from IS NOT NULL;
CREATE INDEX case_index_keeping ON case_index (keeping_from) WHERE keeping_from IS NOT NULL;
CREATE INDEX case_index_approver ON case_index (asks_approver) WHERE asks_approver = 1;
CREATE INDEX assignment_user ON assignment (user);
CREATE INDEX assignment_reason ON assignment (until) WHERE how = 'reason';
CREATE INDEX acceptance_waiting ON acceptance (case_id) WHERE state = 'waiting';
CREATE INDEX outgoing_sheet ON outgoing (number) WHERE what = 'day-sheet';
CREATE INDEX audit_asked ON audit (at) WHERE act = 'ask-office';

-- How many files there are of each kind and stage.
CREATE TABLE file_count (
  stage TEXT NOT NULL,
  kind TEXT NOT NULL,
  closed_by_no INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (stage, kind, closed_by_no)
) STRICT, WITHOUT ROWID;
INSERT INTO file_count (stage, kind, closed_by_no, n) SELECT stage, kind, closed_by_no, count(*) FROM case_index GROUP BY stage, kind, closed_by_no;
CREATE TRIGGER file_counted AFTER INSERT ON case_index BEGIN
  INSERT INTO file_count (stage, kind, closed_by_no, n) VALUES (NEW.stage, NEW.kind, NEW.closed_by_no, 1)
    ON CONFLICT (stage, kind, closed_by_no) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER file_gone AFTER DELETE ON case_index BEGIN
  UPDATE file_count SET n = n - 1 WHERE stage = OLD.stage AND kind = OLD.kind AND closed_by_no = OLD.closed_by_no;
END;
CREATE TRIGGER file_moved AFTER UPDATE OF stage, kind, closed_by_no ON case_index
WHEN OLD.stage <> NEW.stage OR OLD.kind <> NEW.kind OR OLD.closed_by_no <> NEW.closed_by_no BEGIN
  UPDATE file_count SET n = n - 1 WHERE stage = OLD.stage AND kind = OLD.kind AND closed_by_no = OLD.closed_by_no;
  INSERT INTO file_count (stage, kind, closed_by_no, n) VALUES (NEW.stage, NEW.kind, NEW.closed_by_no, 1)
    ON CONFLICT (stage, kind, closed_by_no) DO UPDATE SET n = n + 1;
END;

-- Chapters of which headquarters was never sent all that stands in them now, looked for among all of them.
CREATE VIEW never_sent AS SELECT h.case_id, h.station, h.epoch FROM chapter AS h
  WHERE NOT EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
    WHERE s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch AND s.to_n >= h.n AND k.headquarters = 1);
-- The same, kept. By station first: those of other offices, which headquarters has from them, are not gone through.
CREATE TABLE unsent_chapter (
  station TEXT NOT NULL,
  case_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  PRIMARY KEY (station, case_id, epoch)
) STRICT, WITHOUT ROWID;
INSERT INTO unsent_chapter (case_id, station, epoch) SELECT case_id, station, epoch FROM never_sent;
CREATE TRIGGER chapter_begun AFTER INSERT ON chapter BEGIN
  INSERT INTO unsent_chapter (case_id, station, epoch) VALUES (NEW.case_id, NEW.station, NEW.epoch) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER chapter_longer AFTER UPDATE OF n ON chapter WHEN NEW.n <> OLD.n BEGIN
  INSERT INTO unsent_chapter (case_id, station, epoch) VALUES (NEW.case_id, NEW.station, NEW.epoch) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER chapter_gone AFTER DELETE ON chapter BEGIN
  DELETE FROM unsent_chapter WHERE case_id = OLD.case_id AND station = OLD.station AND epoch = OLD.epoch;
END;
CREATE TRIGGER chapter_sent AFTER INSERT ON sent_chapter
WHEN EXISTS (SELECT 1 FROM package_out AS p JOIN known_station AS k ON k.id = p.station WHERE p.id = NEW.package AND k.headquarters = 1) BEGIN
  DELETE FROM unsent_chapter WHERE case_id = NEW.case_id AND station = NEW.station AND epoch = NEW.epoch
    AND NEW.to_n >= (SELECT n FROM chapter AS h WHERE h.case_id = NEW.case_id AND h.station = NEW.station AND h.epoch = NEW.epoch);
END;
-- What went to a station that is headquarters no longer was not sent to the one that is.
CREATE TRIGGER headquarters_moved AFTER UPDATE OF headquarters ON known_station WHEN NEW.headquarters <> OLD.headquarters BEGIN
  DELETE FROM unsent_chapter;
  INSERT INTO unsent_chapter (case_id, station, epoch) SELECT case_id, station, epoch FROM never_sent;
END;
`;
