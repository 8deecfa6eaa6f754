/**
 * What screens show lies ready: on which days a case asks something and what can be asked at any time, who stays where, when headquarters was sent a case,
 * how many files have a nationality or flags. All of it is derived: kept by triggers as far as the rows say it, and the rest filled at the next log-in,
 * when everything derived is made anew.
 */

/** In SQL, what stands in a list in JSON; of one that is damaged nothing, so that its row can be written anew. */
function inList(list: string): string {
  return `json_each(CASE WHEN json_valid(${list}) THEN ${list} ELSE '[]' END)`;
}

const OF_FILE = ['stage', 'kind', 'closed_by_no', 'minor', 'offices'] as const;

/** How a table of how many files there are of each kind and stage, and of one thing more, is kept as index rows come, change and go. `of`: what, from a column. */
function kept(table: string, column: string, from: string, of: (column: string) => string): string {
  const columns = [...OF_FILE, column];
  const keys = columns.join(', ');
  const values = (row: string) => [...OF_FILE.map((name) => `${row}.${name}`), of(`${row}.${from}`)].join(', ');
  const more = `INSERT INTO ${table} (${keys}, n) VALUES (${values('NEW')}, 1) ON CONFLICT (${keys}) DO UPDATE SET n = n + 1`;
  const less = `UPDATE ${table} SET n = n - 1 WHERE (${keys}) = (${values('OLD')})`;
  const changed = [...OF_FILE, from].map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ');
  return `
CREATE VIEW ${table}_now AS SELECT ${OF_FILE.map((name) => `i.${name}`).join(', ')}, ${of(`i.${from}`)} AS ${column}, count(*) AS n
  FROM case_index AS i GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO ${table} (${keys}, n) SELECT ${keys}, n FROM ${table}_now;
CREATE TRIGGER ${table}_more AFTER INSERT ON case_index BEGIN ${more}; END;
CREATE TRIGGER ${table}_less AFTER DELETE ON case_index BEGIN ${less}; END;
CREATE TRIGGER ${table}_moved AFTER UPDATE OF ${[...OF_FILE, from].join(', ')} ON case_index WHEN ${changed} BEGIN ${less}; ${more}; END;
`;
}

/** In SQL, the codes of flags in their order, divided by spaces. */
function flagsIn(column: string): string {
  return `coalesce((SELECT group_concat(flag, ' ') FROM (SELECT DISTINCT json_extract(f.value, '$.flag') AS flag FROM ${inList(column)} AS f
    WHERE f.type = 'object' AND json_extract(f.value, '$.flag') IS NOT NULL ORDER BY 1)), '')`;
}

/** In SQL, what stands in a list of gaps; `of`: the rows of which they are, where not of one alone. */
function gapsIn(place: string, list: string, of = ''): string {
  return `SELECT json_extract(g.value, '$[0]') AS kind, ${place} AS place, json_extract(g.value, '$[1]') AS from_day, json_extract(g.value, '$[2]') AS n
    FROM ${of}${inList(list)} AS g WHERE true`;
}
const GAPS = `INSERT INTO case_gap (kind, place, from_day, n) ${gapsIn('NEW.rowid', 'NEW.gaps')} ON CONFLICT DO NOTHING`;
const NO_GAPS = `DELETE FROM case_gap WHERE place = OLD.rowid AND kind IN (SELECT json_extract(g.value, '$[0]') FROM ${inList('OLD.gaps')} AS g)`;

/** In SQL, when headquarters was last sent some cases, written down. */
function sent(where: string): string {
  return `INSERT INTO case_sent (place, sealed_at, received_at) SELECT place, sealed_at, received_at FROM sent_now WHERE sealed_at IS NOT NULL AND ${where}
    ON CONFLICT (place) DO UPDATE SET sealed_at = excluded.sealed_at, received_at = excluded.received_at`;
}
const SENT_ALL = `DELETE FROM case_sent; ${sent('true')}`;
const TO_HEADQUARTERS = `FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
    WHERE s.case_id = i.case_id AND k.headquarters = 1`;

/** In SQL, whether what headquarters lacks of a case is to be sent to it: the case does not stay here by what the person said, or headquarters had some of it (`was`). */
function goes(caseId: string, was = 'FROM case_sent AS s WHERE s.place = i.rowid'): string {
  return `coalesce((SELECT i.sharing NOT IN ('later', 'not-asked', 'refuses', 'emergency', 'counted-only') OR EXISTS (SELECT 1 ${was})
    FROM case_index AS i WHERE i.case_id = ${caseId}), 0)`;
}
function goesNow(caseId: string): string {
  return `UPDATE unsent_chapter SET goes = ${goes(caseId)} WHERE station IN our_station AND case_id = ${caseId}`;
}

const ALL_GO = `UPDATE unsent_chapter SET goes = ${goes('unsent_chapter.case_id')} WHERE station IN our_station`;

export const SCREENS_READY = `
-- The last day on which a line of Today can stand that needs to be looked at on its day; null where nothing is asked.
ALTER TABLE case_index ADD COLUMN asks_until TEXT;
UPDATE case_index SET asks_until = '9999-12-31' WHERE asks_from IS NOT NULL;
DROP INDEX case_index_asks_from;
CREATE INDEX case_index_asks ON case_index (asks_from, asks_until) WHERE asks_from IS NOT NULL;
-- What is asked of the case at any time from a day on, as JSON: kind, day, how many lines; null for nothing.
ALTER TABLE case_index ADD COLUMN gaps TEXT;
-- Its stays, as JSON; null where nobody stayed anywhere.
ALTER TABLE case_index ADD COLUMN stays TEXT;
CREATE INDEX case_index_nationality ON case_index (nationality);
CREATE INDEX case_index_offices ON case_index (offices);

-- Whether the case of a flag is of somebody who may be under 18.
ALTER TABLE case_flag ADD COLUMN minor INTEGER NOT NULL DEFAULT 0;
UPDATE case_flag SET minor = 1 WHERE place IN (SELECT rowid FROM case_index WHERE minor = 1);
CREATE INDEX case_flag_young ON case_flag (flag, place) WHERE minor = 1;
CREATE TRIGGER flag_of_young AFTER INSERT ON case_flag WHEN EXISTS (SELECT 1 FROM case_index AS i WHERE i.rowid = NEW.place AND i.minor = 1) BEGIN
  UPDATE case_flag SET minor = 1 WHERE flag = NEW.flag AND place = NEW.place;
END;
CREATE TRIGGER flagged_is_young AFTER UPDATE OF minor ON case_index WHEN NEW.minor <> OLD.minor BEGIN
  UPDATE case_flag SET minor = NEW.minor WHERE place = NEW.rowid
    AND flag IN (SELECT json_extract(f.value, '$.flag') FROM ${inList('NEW.flags')} AS f WHERE f.type = 'object');
END;
-- What is kept, of the same columns, as the rows say it.
CREATE VIEW case_flag_now AS SELECT DISTINCT json_extract(f.value, '$.flag') AS flag, i.rowid AS place, i.minor
  FROM case_index AS i, ${inList('i.flags')} AS f WHERE f.type = 'object' AND json_extract(f.value, '$.flag') IS NOT NULL;
CREATE VIEW line_case_now AS SELECT DISTINCT l.value AS line, i.case_id
  FROM case_index AS i, ${inList('i.project_lines')} AS l WHERE l.value IS NOT NULL;
CREATE VIEW file_count_now AS SELECT ${OF_FILE.join(', ')}, count(*) AS n FROM case_index GROUP BY ${OF_FILE.join(', ')};

-- The same as gaps, by kind, of each case by the row number of its index row.
CREATE TABLE case_gap (
  kind TEXT NOT NULL,
  place INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, place, from_day)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER gaps_found AFTER INSERT ON case_index WHEN NEW.gaps IS NOT NULL BEGIN ${GAPS}; END;
CREATE TRIGGER gaps_changed AFTER UPDATE OF gaps ON case_index WHEN NEW.gaps IS NOT OLD.gaps BEGIN ${NO_GAPS}; ${GAPS}; END;
CREATE VIEW case_gap_now AS ${gapsIn('i.rowid', 'i.gaps', 'case_index AS i, ')};
CREATE TRIGGER gaps_gone AFTER DELETE ON case_index WHEN OLD.gaps IS NOT NULL BEGIN ${NO_GAPS}; END;

-- How many files there are of each kind and stage, by nationality and by flags.
CREATE TABLE nationality_count (
  stage TEXT NOT NULL,
  kind TEXT NOT NULL,
  closed_by_no INTEGER NOT NULL,
  minor INTEGER NOT NULL,
  offices TEXT NOT NULL,
  nationality TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (stage, kind, closed_by_no, minor, offices, nationality)
) STRICT, WITHOUT ROWID;
CREATE TABLE flag_count (
  stage TEXT NOT NULL,
  kind TEXT NOT NULL,
  closed_by_no INTEGER NOT NULL,
  minor INTEGER NOT NULL,
  offices TEXT NOT NULL,
  flags TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (stage, kind, closed_by_no, minor, offices, flags)
) STRICT, WITHOUT ROWID;
${kept('nationality_count', 'nationality', 'nationality', (column) => `coalesce(${column}, '')`)}
${kept('flag_count', 'flags', 'flags', flagsIn)}

-- When headquarters was last sent a case, and when its receipt for the newest package with it came; by the row number of its index row.
CREATE VIEW sent_now AS SELECT i.rowid AS place, i.case_id, (SELECT max(p.at) ${TO_HEADQUARTERS}) AS sealed_at,
  (SELECT max(p.acknowledged) ${TO_HEADQUARTERS}) AS received_at FROM case_index AS i;
CREATE TABLE case_sent (
  place INTEGER PRIMARY KEY,
  sealed_at TEXT NOT NULL,
  received_at TEXT
) STRICT;
CREATE VIEW case_sent_now AS SELECT place, sealed_at, received_at FROM sent_now WHERE sealed_at IS NOT NULL;
${SENT_ALL};
-- A receipt names packages: whose cases they were must not cost what was ever sent.
CREATE INDEX sent_chapter_package ON sent_chapter (package);
CREATE TRIGGER case_left AFTER INSERT ON sent_chapter
WHEN EXISTS (SELECT 1 FROM package_out AS p JOIN known_station AS k ON k.id = p.station WHERE p.id = NEW.package AND k.headquarters = 1) BEGIN ${sent('case_id = NEW.case_id')}; ${goesNow('NEW.case_id')}; END;
CREATE TRIGGER case_received AFTER UPDATE OF acknowledged ON package_out WHEN NEW.acknowledged IS NOT OLD.acknowledged BEGIN
  ${sent('case_id IN (SELECT s.case_id FROM sent_chapter AS s WHERE s.package = NEW.id)')};
END;
CREATE TRIGGER case_left_before AFTER INSERT ON case_index BEGIN ${sent('case_id = NEW.case_id')}; ${goesNow('NEW.case_id')}; END;
CREATE TRIGGER case_left_gone AFTER DELETE ON case_index BEGIN DELETE FROM case_sent WHERE place = OLD.rowid; ${goesNow('OLD.case_id')}; END;
CREATE TRIGGER headquarters_named AFTER INSERT ON known_station WHEN NEW.headquarters = 1 BEGIN ${SENT_ALL}; ${ALL_GO}; END;
CREATE TRIGGER headquarters_renamed AFTER UPDATE OF id, headquarters ON known_station
WHEN NEW.headquarters <> OLD.headquarters OR NEW.id <> OLD.id BEGIN ${SENT_ALL}; ${ALL_GO}; END;

-- Whether what is lacking is to be sent to headquarters; of our own chapters.
ALTER TABLE unsent_chapter ADD COLUMN goes INTEGER NOT NULL DEFAULT 0;
${ALL_GO};
CREATE VIEW unsent_chapter_now AS SELECT h.station, h.case_id, h.epoch,
  CASE WHEN h.station IN our_station THEN ${goes('h.case_id', TO_HEADQUARTERS)} ELSE 0 END AS goes FROM never_sent AS h;
CREATE INDEX unsent_chapter_goes ON unsent_chapter (station) WHERE goes = 1;
CREATE TRIGGER unsent_goes AFTER INSERT ON unsent_chapter WHEN NEW.station IN our_station BEGIN
  UPDATE unsent_chapter SET goes = ${goes('NEW.case_id')} WHERE station = NEW.station AND case_id = NEW.case_id AND epoch = NEW.epoch;
END;
CREATE TRIGGER unsent_goes_now AFTER UPDATE OF sharing ON case_index WHEN NEW.sharing <> OLD.sharing BEGIN ${goesNow('NEW.case_id')}; END;
`;
