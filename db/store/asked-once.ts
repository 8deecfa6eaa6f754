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

/** What stands for the transaction or the snapshot that runs on a connection. */
const running = new WeakMap<Database, object>();

export function askedOnce<T>(ask: (db: Database) => T): AskedOnce<T> {
  const answers = new WeakMap<object, { readonly answer: T }>();
  const once = (db: Database): T => {
    const run = running.get(db);
    if (run === undefined) return ask(db);
    const known = answers.get(run);
    if (known !== undefined) return known.answer;
    const answer = ask(db);
    answers.set(run, { answer });
    return answer;
  };
  const forget = (db: Database): void => {
    const run = running.get(db);
    if (run !== undefined) answers.delete(run);
  };
  return Object.assign(once, { forget });
}

/** Runs a transaction or a snapshot, or a part of one that can be undone by itself. */
export function whileItRuns<T>(db: Database, work: () => T): T {
  const isPart = running.has(db);
  if (!isPart) running.set(db, {});
  try {
    return work();
  } catch (error) {
    // What was undone was perhaps answered.
    if (isPart) running.set(db, {});
    throw error;
  } finally {
    if (!isPart) running.delete(db);
  }
}
