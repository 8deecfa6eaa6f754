/**
 * What is asked of a database again and again in one act and changes with few acts: whose station it is, when the last act was. While a transaction or
 * a snapshot runs nobody sees what others commit, so the first answer holds until it ends, or until the table's owner writes it (`forget`). Outside of
 * both it is asked each time.
 */
import type { Database } from './database.ts';

interface AskedOnce<T> {
  (db: Database): T;
  /** Call it wherever the answer may be another now. */
  readonly forget: (db: Database) => void;
}

type Answers = Map<object, unknown>;

/** Of connections on which a transaction or a snapshot runs. */
const running = new WeakMap<Database, Answers>();

export function askedOnce<T>(ask: (db: Database) => T): AskedOnce<T> {
  const once = (db: Database): T => {
    const answers = running.get(db);
    if (answers === undefined) return ask(db);
    if (!answers.has(ask)) answers.set(ask, ask(db));
    return answers.get(ask) as T;
  };
  return Object.assign(once, { forget: (db: Database) => void running.get(db)?.delete(ask) });
}

/** Runs a transaction or a snapshot, or a part of one that can be undone by itself. */
export function whileItRuns<T>(db: Database, work: () => T): T {
  const outer = running.get(db);
  if (outer === undefined) running.set(db, new Map());
  try {
    return work();
  } catch (error) {
    // What was undone was perhaps answered.
    outer?.clear();
    throw error;
  } finally {
    if (outer === undefined) running.delete(db);
  }
}
