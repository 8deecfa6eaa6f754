/**
 * What screens ask takes no longer because the past is: which cases name a project line, whom an office waits for, what another office was not sent,
 * the flags of a case and how many files there are of each office, kept as they change. All of it is derived: filled here as far as the rows say it,
 * and at the next log-in, when everything derived is made anew.
 */

/** In SQL, what stands in a list in JSON; of one that is damaged nothing, so that its row can be written anew. */
function inList(list: string): string {
  return `json_each(CASE WHEN json_valid(${list}) THEN ${list} ELSE '[]' END)`;
}

/** In SQL, the offices that a case concerns beside headquarters: `case_id`, `office`. Kept too many it costs time, and shows nothing wrong. */
const CONCERNED = `SELECT case_id, office FROM taking_part
  UNION SELECT s.case_id, k.office FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
  UNION SELECT i.case_id, o.value FROM case_index AS i, ${inList('i.handed_offices')} AS o WHERE i.handed_offices IS NOT NULL`;

/** In SQL, the same of one case. */
function concernedIn(caseId: string): string {
  return `SELECT office FROM taking_part WHERE case_id = ${caseId}
    UNION SELECT k.office FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station WHERE s.case_id = ${caseId}
    UNION SELECT o.value FROM case_index AS i, ${inList('i.handed_offices')} AS o WHERE i.case_id = ${caseId} AND i.handed_offices IS NOT NULL`;
}

const NOT_SENT_WHOLE = `NOT EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
    WHERE s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch AND s.to_n >= h.n AND p.station = k.id)`;

/** Our own chapters of one case are not sent yet to the stations of some offices (a query of codes). */
function lackingIn(caseId: string, offices: string): string {
  return `INSERT INTO unsent_to (addressee, case_id, station, epoch)
    SELECT k.id, h.case_id, h.station, h.epoch FROM chapter AS h CROSS JOIN known_station AS k
    WHERE h.case_id = ${caseId} AND h.station IN our_station AND k.headquarters = 0 AND k.office IN (${offices}) AND ${NOT_SENT_WHOLE}
    ON CONFLICT DO NOTHING`;
}

const LACKING_ALL = `DELETE FROM unsent_to;
  INSERT INTO unsent_to (addressee, case_id, station, epoch) SELECT addressee, case_id, station, epoch FROM never_sent_to`;

const ONE_LONGER = `INSERT INTO unsent_to (addressee, case_id, station, epoch)
    SELECT k.id, NEW.case_id, NEW.station, NEW.epoch FROM known_station AS k WHERE k.headquarters = 0 AND k.office IN (${concernedIn('NEW.case_id')})
    ON CONFLICT DO NOTHING`;

const COUNTED = 'stage, kind, closed_by_no, minor, offices';
const SAME = COUNTED.split(', ')
  .map((column) => `${column} = OLD.${column}`)
  .join(' AND ');
const ONE_MORE = `INSERT INTO file_count (${COUNTED}, n) VALUES (NEW.stage, NEW.kind, NEW.closed_by_no, NEW.minor, NEW.offices, 1)
    ON CONFLICT (${COUNTED}) DO UPDATE SET n = n + 1`;
const ONE_LESS = `UPDATE file_count SET n = n - 1 WHERE ${SAME}`;

/** In SQL, `flag` of each that stands in a column of flags. */
function flagsIn(column: string): string {
  return `SELECT DISTINCT json_extract(f.value, '$.flag') AS flag FROM ${inList(column)} AS f WHERE f.type = 'object' AND json_extract(f.value, '$.flag') IS NOT NULL`;
}
const FLAGGED = `INSERT INTO case_flag (flag, place) SELECT flag, NEW.rowid FROM (${flagsIn('NEW.flags')}) WHERE true ON CONFLICT DO NOTHING`;
const NOT_FLAGGED = `DELETE FROM case_flag WHERE place = OLD.rowid AND flag IN (${flagsIn('OLD.flags')})`;

export const NOTHING_GROWS = `
-- Project lines that the case names, a JSON list in their order; null for none.
ALTER TABLE case_index ADD COLUMN project_lines TEXT;
-- Offices that it was handed to, or whose hand-over this office answered, a JSON list in their order; null for none.
ALTER TABLE case_index ADD COLUMN handed_offices TEXT;
-- The last day on which a journey to this office is looked for; null where none is awaited.
ALTER TABLE case_index ADD COLUMN awaited_until TEXT;
CREATE INDEX case_index_awaited ON case_index (awaited_until) WHERE awaited_until IS NOT NULL;
CREATE INDEX case_index_open ON case_index (stage) WHERE stage <> 'closed';
CREATE INDEX case_index_name ON case_index (name_order) WHERE name_order IS NOT NULL;
CREATE INDEX case_index_danger ON case_index (danger_order) WHERE danger_order IS NOT NULL OR late_order IS NOT NULL;
CREATE INDEX case_index_age ON case_index (age_group);
CREATE INDEX case_index_next_step ON case_index (next_step_on);
CREATE INDEX case_index_opened ON case_index (opened);
CREATE INDEX case_index_no ON case_index (closed_by_no) WHERE closed_by_no = 1;
CREATE INDEX case_index_flagged ON case_index (flag_order) WHERE flag_order IS NOT NULL;
CREATE INDEX record_intake ON record (by) WHERE kind = 'intake' AND current = 1 AND private_line IS NOT NULL;
CREATE INDEX outgoing_recovery_code ON outgoing (at) WHERE what = 'recovery-code';
CREATE INDEX audit_log_in ON audit (user, at) WHERE act IN ('log-in', 'recovery-code-used');
CREATE INDEX audit_recovery_code ON audit (n) WHERE act IN ('restore', 'renew-recovery-code', 'recovery-code-used');

-- The cases that name a project line.
CREATE TABLE line_case (
  line TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (line, case_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER line_named AFTER INSERT ON case_index WHEN NEW.project_lines IS NOT NULL BEGIN
  INSERT INTO line_case (line, case_id) SELECT value, NEW.case_id FROM ${inList('NEW.project_lines')} WHERE value IS NOT NULL ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER line_changed AFTER UPDATE OF project_lines ON case_index WHEN NEW.project_lines IS NOT OLD.project_lines BEGIN
  DELETE FROM line_case WHERE case_id = OLD.case_id AND line IN (SELECT value FROM ${inList('OLD.project_lines')});
  INSERT INTO line_case (line, case_id) SELECT value, NEW.case_id FROM ${inList('NEW.project_lines')} WHERE value IS NOT NULL ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER line_gone AFTER DELETE ON case_index WHEN OLD.project_lines IS NOT NULL BEGIN
  DELETE FROM line_case WHERE case_id = OLD.case_id AND line IN (SELECT value FROM ${inList('OLD.project_lines')});
END;

-- The flags of each case, by the row number of its index row.
CREATE TABLE case_flag (
  flag TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (flag, place)
) STRICT, WITHOUT ROWID;
INSERT INTO case_flag (flag, place) SELECT DISTINCT json_extract(f.value, '$.flag'), i.rowid FROM case_index AS i, ${inList('i.flags')} AS f WHERE f.type = 'object';
CREATE TRIGGER flag_raised AFTER INSERT ON case_index WHEN NEW.flags <> '[]' BEGIN
  ${FLAGGED};
END;
CREATE TRIGGER flag_changed AFTER UPDATE OF flags ON case_index WHEN NEW.flags <> OLD.flags BEGIN
  ${NOT_FLAGGED};
  ${FLAGGED};
END;
CREATE TRIGGER flag_gone AFTER DELETE ON case_index WHEN OLD.flags <> '[]' BEGIN
  ${NOT_FLAGGED};
END;

-- How many files there are of each kind and stage, of who may be under 18 and of which offices.
DROP TRIGGER file_counted;
DROP TRIGGER file_gone;
DROP TRIGGER file_moved;
DROP TABLE file_count;
CREATE TABLE file_count (
  stage TEXT NOT NULL,
  kind TEXT NOT NULL,
  closed_by_no INTEGER NOT NULL,
  minor INTEGER NOT NULL,
  offices TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (${COUNTED})
) STRICT, WITHOUT ROWID;
INSERT INTO file_count (${COUNTED}, n) SELECT ${COUNTED}, count(*) FROM case_index GROUP BY ${COUNTED};
CREATE TRIGGER file_counted AFTER INSERT ON case_index BEGIN ${ONE_MORE}; END;
CREATE TRIGGER file_gone AFTER DELETE ON case_index BEGIN ${ONE_LESS}; END;
CREATE TRIGGER file_moved AFTER UPDATE OF ${COUNTED} ON case_index
WHEN (${COUNTED.split(', ')
  .map((column) => `OLD.${column} <> NEW.${column}`)
  .join(' OR ')}) BEGIN ${ONE_LESS}; ${ONE_MORE}; END;

-- Our own chapters of which a station of an office that the case concerns was never sent all, looked for among all of them.
CREATE VIEW never_sent_to AS SELECT k.id AS addressee, h.case_id, h.station, h.epoch
  FROM (${CONCERNED}) AS c JOIN known_station AS k ON k.office = c.office JOIN chapter AS h ON h.case_id = c.case_id
  WHERE k.headquarters = 0 AND h.station IN our_station AND ${NOT_SENT_WHOLE};
-- The same, kept.
CREATE TABLE unsent_to (
  addressee TEXT NOT NULL,
  case_id TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  PRIMARY KEY (addressee, case_id, station, epoch)
) STRICT, WITHOUT ROWID;
INSERT INTO unsent_to (addressee, case_id, station, epoch) SELECT addressee, case_id, station, epoch FROM never_sent_to;
CREATE TRIGGER own_chapter_begun AFTER INSERT ON chapter WHEN NEW.station IN our_station BEGIN ${ONE_LONGER}; END;
CREATE TRIGGER own_chapter_longer AFTER UPDATE OF n ON chapter WHEN NEW.n <> OLD.n AND NEW.station IN our_station BEGIN ${ONE_LONGER}; END;
CREATE TRIGGER own_chapter_gone AFTER DELETE ON chapter BEGIN
  DELETE FROM unsent_to WHERE addressee IN (SELECT id FROM known_station) AND case_id = OLD.case_id AND station = OLD.station AND epoch = OLD.epoch;
END;
CREATE TRIGGER own_chapter_sent AFTER INSERT ON sent_chapter BEGIN
  DELETE FROM unsent_to WHERE addressee = (SELECT station FROM package_out WHERE id = NEW.package)
    AND case_id = NEW.case_id AND station = NEW.station AND epoch = NEW.epoch
    AND NEW.to_n >= (SELECT n FROM chapter AS h WHERE h.case_id = NEW.case_id AND h.station = NEW.station AND h.epoch = NEW.epoch);
  ${lackingIn('NEW.case_id', 'SELECT a.office FROM package_out AS p JOIN known_station AS a ON a.id = p.station WHERE p.id = NEW.package')};
END;
CREATE TRIGGER office_takes_part AFTER INSERT ON taking_part BEGIN ${lackingIn('NEW.case_id', 'NEW.office')}; END;
CREATE TRIGGER office_handed AFTER INSERT ON case_index WHEN NEW.handed_offices IS NOT NULL BEGIN
  ${lackingIn('NEW.case_id', `SELECT value FROM ${inList('NEW.handed_offices')}`)};
END;
CREATE TRIGGER office_handed_now AFTER UPDATE OF handed_offices ON case_index
WHEN NEW.handed_offices IS NOT NULL AND NEW.handed_offices IS NOT OLD.handed_offices BEGIN
  ${lackingIn('NEW.case_id', `SELECT value FROM ${inList('NEW.handed_offices')}`)};
END;
-- A directory names another desk, or this station is another now: once in years.
CREATE TRIGGER desk_named AFTER INSERT ON known_station WHEN NEW.headquarters = 0 BEGIN
  INSERT INTO unsent_to (addressee, case_id, station, epoch) SELECT addressee, case_id, station, epoch FROM never_sent_to WHERE addressee = NEW.id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER desk_changed AFTER UPDATE OF office, headquarters ON known_station
WHEN NEW.headquarters <> OLD.headquarters OR NEW.office <> OLD.office BEGIN ${LACKING_ALL}; END;
CREATE TRIGGER own_desk_begun AFTER INSERT ON own_station BEGIN ${LACKING_ALL}; END;
`;
