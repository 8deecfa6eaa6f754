/**
 * What is made once for a connection and kept as long as it lives: statements, above all, which cost more to prepare than to run. Each is prepared when
 * it is first asked: whoever logs in waits for those alone that the first screen asks.
 */
import type { Database, Statement } from './database.ts';

export function cachedPerDatabase<T extends object>(make: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, T>();
  return (db) => {
    const known = made.get(db);
    if (known !== undefined) return known;
    const fresh = make(preparingLater(db));
    made.set(db, fresh);
    return fresh;
  };
}

/** The same connection, whose statements are prepared when they are first used. */
function preparingLater(db: Database): Database {
  return Object.create(db, { prepare: { value: (sql: string) => preparedLater(() => db.prepare(sql)) } }) as Database;
}

function preparedLater(prepare: () => Statement<unknown[]>): Statement<unknown[]> {
  let made: Statement<unknown[]> | undefined;
  const statement = (): Statement<unknown[]> => {
    made ??= prepare();
    return made;
  };
  const later = {
    get: (...given: unknown[]) => statement().get(...given),
    all: (...given: unknown[]) => statement().all(...given),
    iterate: (...given: unknown[]) => statement().iterate(...given),
    run: (...given: unknown[]) => statement().run(...given),
    pluck: () => preparedLater(() => statement().pluck()),
    raw: () => preparedLater(() => statement().raw()),
  };
  return later as unknown as Statement<unknown[]>;
}
