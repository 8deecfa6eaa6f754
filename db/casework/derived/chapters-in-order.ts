/** The chapters of every case, some at a time: a database of any number of cases is gone through in the same memory. Reads only. */
import type { Database } from '../../store/database.ts';
import type { SignedHead } from '../../store/record-table.ts';

export interface ChapterRow extends SignedHead {
  readonly case_id: string;
}

const AT_ONCE = 500;
type Name = readonly [caseId: string, station: string, epoch: number];
const BEFORE_ALL: Name = ['', '', 0];

/** By case, station and epoch; `isLast`: the case has no other after it. `reading` does each of the readings; none, and it ends. */
export function* chaptersInOrder(
  db: Database,
  reading: (read: () => readonly ChapterRow[]) => readonly ChapterRow[],
): Generator<{ readonly chapter: ChapterRow; readonly isLast: boolean }> {
  const select = db.prepare<[...Name], ChapterRow>(
    `SELECT case_id, station, epoch, n, head, at, signature FROM chapter WHERE (case_id, station, epoch) > (?, ?, ?)
     ORDER BY case_id, station, epoch LIMIT ${AT_ONCE}`,
  );
  let before: ChapterRow | undefined;
  for (;;) {
    const from: Name = before === undefined ? BEFORE_ALL : [before.case_id, before.station, before.epoch];
    const rows = reading(() => select.all(...from));
    for (const chapter of rows) {
      if (before !== undefined) yield { chapter: before, isLast: before.case_id !== chapter.case_id };
      before = chapter;
    }
    if (rows.length < AT_ONCE) break;
  }
  if (before !== undefined) yield { chapter: before, isLast: true };
}
