/**
 * A save writes fewer pages. When a case was last changed is noted in a table of the few cases that were saved since nobody waited last, and comes into their
 * index rows then: the order of the list by last change is an index of which each save wrote two pages, beside that of the row. Of flags, gaps and project
 * lines of a case those that are the same stay as they stand. All of it is derived.
 */

/** In SQL, what stands in a list in JSON; of one that is damaged nothing, so that its row can be written anew. */
function inList(list: string): string {
  return `json_each(CASE WHEN json_valid(${list}) THEN ${list} ELSE '[]' END)`;
}

/** In SQL, `flag` of each that stands in a column of flags. */
function flagsIn(column: string): string {
  return `SELECT DISTINCT json_extract(f.value, '$.flag') AS flag FROM ${inList(column)} AS f WHERE f.type = 'object' AND json_extract(f.value, '$.flag') IS NOT NULL`;
}

/** The codes of flags in their order, divided by spaces. */
function flagCodes(column: string): string {
  return `coalesce((SELECT group_concat(flag, ' ') FROM (${flagsIn(column)} ORDER BY 1)), '')`;
}

/** In SQL, kind, day and number of each that stands in a list of gaps. */
function gapsIn(list: string): string {
  return `SELECT json_extract(g.value, '$[0]') AS kind, json_extract(g.value, '$[1]') AS from_day, json_extract(g.value, '$[2]') AS n FROM ${inList(list)} AS g`;
}

const OF_FILE = ['stage', 'kind', 'closed_by_no', 'minor', 'offices'];
const FLAGS_COUNTED = [...OF_FILE, 'flags'].join(', ');
const ofFile = (row: 'OLD' | 'NEW') =>
  [...OF_FILE.map((name) => `${row}.${name}`), flagCodes(`${row}.flags`)].join(', ');

export const SAVED_SINCE = `
CREATE TABLE case_saved (
  -- The number of its index row.
  place INTEGER PRIMARY KEY,
  -- What stands in the row as changed_at and changed_seq once it is brought in.
  at TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE TRIGGER saved_brought_in AFTER UPDATE OF changed_seq ON case_index BEGIN DELETE FROM case_saved WHERE place = OLD.rowid; END;
CREATE TRIGGER saved_gone AFTER DELETE ON case_index BEGIN DELETE FROM case_saved WHERE place = OLD.rowid; END;

DROP TRIGGER flag_changed;
CREATE TRIGGER flag_changed AFTER UPDATE OF flags ON case_index WHEN NEW.flags <> OLD.flags BEGIN
  DELETE FROM case_flag WHERE place = OLD.rowid AND flag IN (${flagsIn('OLD.flags')}) AND flag NOT IN (${flagsIn('NEW.flags')});
  INSERT INTO case_flag (flag, place) SELECT flag, NEW.rowid FROM (${flagsIn('NEW.flags')}) WHERE true ON CONFLICT DO NOTHING;
END;
DROP TRIGGER flag_count_moved;
CREATE TRIGGER flag_count_moved AFTER UPDATE OF ${FLAGS_COUNTED} ON case_index WHEN (${ofFile('OLD')}) IS NOT (${ofFile('NEW')}) BEGIN
  UPDATE flag_count SET n = n - 1 WHERE (${FLAGS_COUNTED}) = (${ofFile('OLD')});
  INSERT INTO flag_count (${FLAGS_COUNTED}, n) VALUES (${ofFile('NEW')}, 1) ON CONFLICT (${FLAGS_COUNTED}) DO UPDATE SET n = n + 1;
END;
DROP TRIGGER gaps_changed;
CREATE TRIGGER gaps_changed AFTER UPDATE OF gaps ON case_index WHEN NEW.gaps IS NOT OLD.gaps BEGIN
  DELETE FROM case_gap WHERE place = OLD.rowid AND kind IN (SELECT kind FROM (${gapsIn('OLD.gaps')}))
    AND (kind, from_day, n) NOT IN (${gapsIn('NEW.gaps')});
  INSERT INTO case_gap (kind, place, from_day, n) SELECT kind, NEW.rowid, from_day, n FROM (${gapsIn('NEW.gaps')}) WHERE true ON CONFLICT DO NOTHING;
END;
DROP TRIGGER line_changed;
CREATE TRIGGER line_changed AFTER UPDATE OF project_lines ON case_index WHEN NEW.project_lines IS NOT OLD.project_lines BEGIN
  DELETE FROM line_case WHERE case_id = OLD.case_id AND line IN (SELECT value FROM ${inList('OLD.project_lines')})
    AND line NOT IN (SELECT value FROM ${inList('NEW.project_lines')} WHERE value IS NOT NULL);
  INSERT INTO line_case (line, case_id) SELECT value, NEW.case_id FROM ${inList('NEW.project_lines')} WHERE value IS NOT NULL ON CONFLICT DO NOTHING;
END;
`;
