/** What is made once for a connection and kept as long as it lives: statements, above all, which cost more to prepare than to run. */
import type { Database } from './database.ts';

export function cachedPerDatabase<T extends object>(make: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, T>();
  return (db) => {
    const known = made.get(db);
    if (known !== undefined) return known;
    const fresh = make(db);
    made.set(db, fresh);
    return fresh;
  };
}
