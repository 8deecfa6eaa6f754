/** Which flags each file has, and which project lines each case names: kept by the schema as index rows change. */
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

/** Finds them anew by the index rows; in the transaction that derives every case. */
export function findFlagsAndLines(db: Database): void {
  db.exec(`DELETE FROM case_flag;
    INSERT INTO case_flag (flag, place) ${FLAGS};
    DELETE FROM line_case;
    INSERT INTO line_case (line, case_id) ${LINES};`);
}

/** Whether the flags are those of the index rows. */
export function areFlagsKept(db: Database): boolean {
  return areSameRows(db, 'SELECT flag, place FROM case_flag', FLAGS);
}

/** Whether the project lines are those of the index rows. */
export function areLinesKept(db: Database): boolean {
  return areSameRows(db, 'SELECT line, case_id FROM line_case', LINES);
}
