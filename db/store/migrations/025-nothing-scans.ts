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
`;
