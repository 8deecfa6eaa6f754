/**
 * Databases in memory, as a new station's is before anything is in it. Every migration takes longer than most tests: a worker runs them once, and
 * each database is a copy of those pages.
 */
import { createFacts } from '../../../db/casework/derived/fact-store.ts';
import { openMemoryConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { migrate } from '../../../db/store/migrate.ts';

const pages = new Map<string, Buffer>();

function copyOf(what: string, fill: (db: Database) => void): Database {
  const made = pages.get(what);
  if (made !== undefined) return openMemoryConnection(made);
  const db = openMemoryConnection();
  fill(db);
  pages.set(what, db.serialize());
  db.close();
  return copyOf(what, fill);
}

/** With the schema of today and no rows. */
export const emptyDatabase = (): Database => copyOf('schema', (db) => void migrate(db));

/** With the tables of facts as well. */
export const databaseWithFacts = (): Database =>
  copyOf('facts', (db) => {
    migrate(db);
    createFacts(db);
  });
