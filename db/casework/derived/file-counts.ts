/** How many files there are: kept by the schema as index rows come, change and go, so that nobody counts them all for a figure on a screen. */
import type { Stage } from '../../contract/case-row.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { FileKind } from '../record/file-kind.ts';
import { areSameRows } from './same-rows.ts';

/** So many files of a kind at a stage, by what else the index row says of them (`offices` as there). */
interface FileCount {
  readonly stage: Stage;
  readonly kind: FileKind;
  readonly closed_by_no: 0 | 1;
  readonly minor: 0 | 1;
  readonly offices: string;
  readonly n: number;
}

const statements = cachedPerDatabase((db) => ({
  counts: db.prepare<[], FileCount>('SELECT stage, kind, closed_by_no, minor, offices, n FROM file_count WHERE n > 0'),
}));

export function fileCounts(db: Database): readonly FileCount[] {
  return statements(db).counts.all();
}

const COUNTED = `SELECT stage, kind, closed_by_no, minor, offices, count(*) AS n FROM case_index
  GROUP BY stage, kind, closed_by_no, minor, offices`;

const BY_NATIONALITY = 'stage, kind, closed_by_no, minor, offices, nationality, n';
const BY_FLAGS = 'stage, kind, closed_by_no, minor, offices, flags, n';

/** Counts every file anew; in the transaction that derives them all. */
export function countFiles(db: Database): void {
  db.exec(`DELETE FROM file_count;
    INSERT INTO file_count (stage, kind, closed_by_no, minor, offices, n) ${COUNTED};
    DELETE FROM nationality_count;
    INSERT INTO nationality_count (${BY_NATIONALITY}) SELECT ${BY_NATIONALITY} FROM nationality_count_now;
    DELETE FROM flag_count;
    INSERT INTO flag_count (${BY_FLAGS}) SELECT ${BY_FLAGS} FROM flag_count_now;`);
}

/** Whether there are as many as index rows say. */
export function areFilesCounted(db: Database): boolean {
  const kept = 'SELECT stage, kind, closed_by_no, minor, offices, n FROM file_count WHERE n <> 0';
  return areSameRows(db, kept, COUNTED);
}

/** The same by nationality. */
export function areNationalitiesCounted(db: Database): boolean {
  return areSameRows(db, ...keptAndNow('nationality_count', BY_NATIONALITY));
}

/** The same by their flags. */
export function areFlagsCounted(db: Database): boolean {
  return areSameRows(db, ...keptAndNow('flag_count', BY_FLAGS));
}

function keptAndNow(table: string, columns: string): [kept: string, now: string] {
  return [`SELECT ${columns} FROM ${table} WHERE n <> 0`, `SELECT ${columns} FROM ${table}_now`];
}
