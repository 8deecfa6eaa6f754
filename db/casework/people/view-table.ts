/** Views of the list of cases that people keep, and how each of them left the list: the one place that reads and writes their tables. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

export interface ViewRow {
  readonly id: string;
  /** Number of the user whose it is; null: the office's. */
  readonly owner: number | null;
  readonly name: string;
  /** JSON. */
  readonly shows: string;
  readonly removed: 0 | 1;
}

interface ChoiceRow {
  readonly view: string | null;
  /** JSON; null: the usual columns. */
  readonly columns: string | null;
}

const statements = cachedPerDatabase((db) => ({
  put: db.prepare<ViewRow>(
    `INSERT INTO list_view (id, owner, name, shows, removed) VALUES (@id, @owner, @name, @shows, @removed)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, shows = excluded.shows, removed = excluded.removed`,
  ),
  dropRemoved: db.prepare<[number | null]>('DELETE FROM list_view WHERE removed = 1 AND owner IS ?'),
  one: db.prepare<[string], ViewRow>('SELECT id, owner, name, shows, removed FROM list_view WHERE id = ?'),
  seenBy: db.prepare<[number], ViewRow>(
    `SELECT id, owner, name, shows, removed FROM list_view
     WHERE removed = 0 AND (owner = ? OR owner IS NULL) ORDER BY name COLLATE NOCASE, id`,
  ),
  setChoice: db.prepare<[number, string | null, string | null]>(
    `INSERT INTO list_choice (user, view, columns) VALUES (?, ?, ?)
     ON CONFLICT (user) DO UPDATE SET view = excluded.view, columns = excluded.columns`,
  ),
  choice: db.prepare<[number], ChoiceRow>('SELECT view, columns FROM list_choice WHERE user = ?'),
}));

/** Writes a view, or the name and content of one that is there; whose it is never changes. */
export function putView(db: Database, view: ViewRow): void {
  statements(db).put.run(view);
}

/** Deletes for good what was removed of somebody's views, or of the office's. */
export function dropRemovedViews(db: Database, owner: number | null): void {
  statements(db).dropRemoved.run(owner);
}

export function viewWithId(db: Database, id: string): ViewRow | undefined {
  return statements(db).one.get(id);
}

/** The user's own and those of the office, by name. */
export function viewsSeenBy(db: Database, user: number): readonly ViewRow[] {
  return statements(db).seenBy.all(user);
}

export function putChoice(db: Database, user: number, { view, columns }: ChoiceRow): void {
  statements(db).setChoice.run(user, view, columns);
}

export function choiceOf(db: Database, user: number): ChoiceRow | undefined {
  return statements(db).choice.get(user);
}
