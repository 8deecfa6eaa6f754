/** How many files there are: kept by the schema as index rows come, change and go, so that nobody counts them all for a figure on a screen. */
import type { Stage } from '../../contract/case-row.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { FileKind } from '../record/file-kind.ts';

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
