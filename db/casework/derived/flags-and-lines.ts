/** Which flags each file has, which project lines each case names and what it lacks: kept by the schema as index rows change. */
import type { Database } from '../../store/database.ts';
import { areSameRows } from './same-rows.ts';

/** In SQL, what stands in a list of an index row; of one that is damaged nothing: verification names that row. */
function inList(list: string): string {
  return `json_each(CASE WHEN json_valid(${list}) THEN ${list} ELSE '[]' END)`;
}

const FLAGS = `SELECT DISTINCT json_extract(f.value, '$.flag') AS flag, i.rowid AS place FROM case_index AS i, ${inList('i.flags')} AS f
  WHERE f.type = 'object' AND json_extract(f.value, '$.flag') IS NOT NULL`;
const LINES = `SELECT DISTINCT l.value AS line, i.case_id FROM case_index AS i, ${inList('i.project_lines')} AS l
  WHERE i.project_lines IS NOT NULL AND l.value IS NOT NULL`;

const GAPS = `SELECT json_extract(g.value, '$[0]') AS kind, i.rowid AS place, json_extract(g.value, '$[1]') AS from_day,
  json_extract(g.value, '$[2]') AS n FROM case_index AS i, ${inList('i.gaps')} AS g WHERE i.gaps IS NOT NULL`;

/** Finds them anew by the index rows; in the transaction that derives every case. */
export function findFlagsAndLines(db: Database): void {
  db.exec(`DELETE FROM case_flag;
    INSERT INTO case_flag (flag, place) ${FLAGS};
    DELETE FROM line_case;
    INSERT INTO line_case (line, case_id) ${LINES};
    DELETE FROM case_gap;
    INSERT INTO case_gap (kind, place, from_day, n) ${GAPS};`);
}

/** Whether the flags are those of the index rows, of whoever may be under 18 marked so. */
export function areFlagsKept(db: Database): boolean {
  const now = `SELECT f.flag, f.place, i.minor FROM (${FLAGS}) AS f JOIN case_index AS i ON i.rowid = f.place`;
  return areSameRows(db, 'SELECT flag, place, minor FROM case_flag', now);
}

/** Whether the project lines are those of the index rows. */
export function areLinesKept(db: Database): boolean {
  return areSameRows(db, 'SELECT line, case_id FROM line_case', LINES);
}

/** Whether what cases lack is what the index rows say. */
export function areGapsKept(db: Database): boolean {
  return areSameRows(db, 'SELECT kind, place, from_day, n FROM case_gap', GAPS);
}
