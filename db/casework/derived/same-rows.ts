/** Whether two queries of ours answer the same rows, in whatever order. */
import type { Database } from '../../store/database.ts';

/** Both in SQL, of the same columns. */
export function areSameRows(db: Database, one: string, other: string): boolean {
  const isIn = (these: string, those: string) =>
    db.prepare(`SELECT 1 FROM (SELECT * FROM (${these}) EXCEPT SELECT * FROM (${those})) LIMIT 1`).get() === undefined;
  return isIn(one, other) && isIn(other, one);
}
