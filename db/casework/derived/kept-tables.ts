/**
 * Tables in which the schema keeps what screens look for, of all cases together, so that nobody reads them all (`../../DECISIONS.md`, Nothing that a
 * screen asks reads more because the past is longer). What each must hold is asked once, by a view of its very columns. Deriving everything makes them
 * anew; verification compares them. A row too few hides something.
 */
import type { Database } from '../../store/database.ts';

/** Makes them all anew; in the transaction that derives every case. */
export function makeKeptTables(db: Database): void {
  db.exec(`DELETE FROM file_count;
    INSERT INTO file_count SELECT * FROM file_count_now;
    DELETE FROM nationality_count;
    INSERT INTO nationality_count SELECT * FROM nationality_count_now;
    DELETE FROM flag_count;
    INSERT INTO flag_count SELECT * FROM flag_count_now;
    DELETE FROM case_flag;
    INSERT INTO case_flag SELECT * FROM case_flag_now;
    DELETE FROM line_case;
    INSERT INTO line_case SELECT * FROM line_case_now;
    DELETE FROM case_gap;
    INSERT INTO case_gap SELECT * FROM case_gap_now;
    DELETE FROM case_sent;
    INSERT INTO case_sent SELECT * FROM case_sent_now;
    DELETE FROM unsent_chapter;
    INSERT INTO unsent_chapter SELECT * FROM unsent_chapter_now;
    DELETE FROM unsent_to;
    INSERT INTO unsent_to SELECT * FROM never_sent_to;
    DELETE FROM signed_until;
    INSERT INTO signed_until SELECT * FROM signed_by_others;`);
}

/** In SQL, a row for each that is in one of two queries alone. */
function differing(one: string, other: string): string {
  return `${missing(one, other)} UNION ALL ${missing(other, one)}`;
}
function missing(from: string, of: string): string {
  return `SELECT 1 FROM (SELECT * FROM ${from} EXCEPT SELECT * FROM ${of})`;
}

/** In SQL, by table, a row where it does not hold what the other tables say. */
const WRONG: Readonly<Record<string, string>> = {
  // What is counted down to none stays.
  file_count: differing('(SELECT * FROM file_count WHERE n <> 0)', 'file_count_now'),
  nationality_count: differing('(SELECT * FROM nationality_count WHERE n <> 0)', 'nationality_count_now'),
  flag_count: differing('(SELECT * FROM flag_count WHERE n <> 0)', 'flag_count_now'),
  case_flag: differing('case_flag', 'case_flag_now'),
  line_case: differing('line_case', 'line_case_now'),
  case_gap: differing('case_gap', 'case_gap_now'),
  case_sent: differing('case_sent', 'case_sent_now'),
  // Later than all that stands in any row, so that the order by last change can begin with them.
  case_saved: `SELECT 1 FROM case_saved AS s LEFT JOIN case_index AS i ON i.rowid = s.place
    WHERE i.case_id IS NULL OR s.seq <= (SELECT max(changed_seq) FROM case_index)`,
  // These are counted as they are kept: one too many shows as well.
  unsent_chapter: differing('unsent_chapter', 'unsent_chapter_now'),
  // One that is kept too long shows nothing: whoever asks looks at it again.
  unsent_to: missing('never_sent_to', 'unsent_to'),
  // A clock that was put back signs earlier, and what was signed before stands until all is derived anew.
  signed_until: `SELECT 1 FROM signed_by_others AS s LEFT JOIN signed_until AS u USING (station) WHERE u.at IS NULL OR u.at < s.at`,
};

/** By table, whether it holds what the other tables say. Reads only. */
export const KEPT_TABLES: ReadonlyMap<string, (db: Database) => boolean> = new Map(
  Object.entries(WRONG).map(([table, wrong]) => [
    table,
    (db: Database) => db.prepare(`${wrong} LIMIT 1`).get() === undefined,
  ]),
);
