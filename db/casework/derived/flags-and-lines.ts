/** Which flags each file has, which project lines each case names and what it lacks: kept by the schema as index rows change. */
import type { Database } from '../../store/database.ts';

/** Finds them anew by the index rows; in the transaction that derives every case. */
export function findFlagsAndLines(db: Database): void {
  db.exec(`DELETE FROM case_flag;
    INSERT INTO case_flag (flag, place) SELECT DISTINCT json_extract(f.value, '$.flag'), i.rowid FROM case_index AS i, json_each(i.flags) AS f;
    DELETE FROM line_case;
    INSERT INTO line_case (line, case_id) SELECT l.value, i.case_id FROM case_index AS i, json_each(i.project_lines) AS l WHERE i.project_lines IS NOT NULL;
    DELETE FROM case_gap;
    INSERT INTO case_gap (kind, place, from_day, n)
      SELECT json_extract(g.value, '$[0]'), i.rowid, json_extract(g.value, '$[1]'), json_extract(g.value, '$[2]') FROM case_index AS i, json_each(i.gaps) AS g WHERE i.gaps IS NOT NULL;`);
}
