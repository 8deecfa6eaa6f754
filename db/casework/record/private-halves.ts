/** The private halves of records in force, looked through as text: which cases may hold what is looked for, before any of them is read. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

const statements = cachedPerDatabase((db) => ({
  // In the order of the rows: the table is read once from end to end, not case by case through an index.
  inForce: db
    .prepare<[], readonly [caseId: string, line: string]>(
      `SELECT case_id, CAST(private_line AS TEXT) FROM record NOT INDEXED
       WHERE current = 1 AND state = 'held' AND private_line IS NOT NULL ORDER BY seq`,
    )
    .raw(),
}));

/** The cases of which a private half in force `mayHold` it. A half is the text of its line, names and telephone numbers among it. */
export function casesWithHalf(db: Database, mayHold: (line: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [caseId, line] of statements(db).inForce.iterate()) {
    if (!found.has(caseId) && mayHold(line)) found.add(caseId);
  }
  return found;
}
