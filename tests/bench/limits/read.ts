/** The least that showing a case must do: read its lines by the index and parse each. */
import type { Database, Statement } from '../../../db/store/database.ts';

interface Halves {
  readonly line: Buffer | null;
  readonly private_line: Buffer | null;
}

const prepared = new WeakMap<Database, Statement<[string], Halves>>();

/** The halves of every line that is in force. */
export function readBarely(db: Database, caseId: string): readonly unknown[] {
  const read =
    prepared.get(db) ??
    db.prepare<[string], Halves>(
      'SELECT line, private_line FROM record WHERE case_id = ? AND current = 1 ORDER BY station, epoch, n',
    );
  prepared.set(db, read);
  return read
    .all(caseId)
    .map((halves) =>
      [halves.line, halves.private_line].map((half): unknown =>
        half === null ? null : JSON.parse(half.toString('utf8')),
      ),
    );
}
