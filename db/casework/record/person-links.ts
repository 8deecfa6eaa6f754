/** What links persons of this office: the one place that reads and writes the table `person_link`. Rows of the office, in no chapter. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** A link as it lies there; `one` is the lesser id of the two cases. */
interface LinkRow {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly what: string;
  readonly sure: string;
  readonly word: string;
}

const statements = cachedPerDatabase((db) => ({
  of: db.prepare<{ caseId: string }, LinkRow>(
    'SELECT id, one, other, what, sure, word FROM person_link WHERE one = @caseId OR other = @caseId ORDER BY id',
  ),
  put: db.prepare<LinkRow>(
    `INSERT INTO person_link (id, one, other, what, sure, word) VALUES (@id, @one, @other, @what, @sure, @word)
     ON CONFLICT (one, other, what) DO UPDATE SET sure = excluded.sure, word = excluded.word`,
  ),
  drop: db.prepare<[string]>('DELETE FROM person_link WHERE id = ?'),
  apart: db
    .prepare<{ one: string; other: string }, number>(
      "SELECT 1 FROM person_link WHERE one = @one AND other = @other AND what = 'keep-apart'",
    )
    .pluck(),
}));

/** The links of a case, whoever asks. */
export function linksOf(db: Database, caseId: string): readonly LinkRow[] {
  return statements(db).of.all({ caseId });
}

/** The two cases of a link in the order in which they are kept. */
export function inKeptOrder(one: string, other: string): { readonly one: string; readonly other: string } {
  return one < other ? { one, other } : { one: other, other: one };
}

/** Call inside a transaction. A link of two persons by one thing is one row. */
export function putLinkRow(db: Database, row: LinkRow): void {
  statements(db).put.run(row);
}

/** Call inside a transaction. */
export function dropLink(db: Database, id: string): void {
  statements(db).drop.run(id);
}

/** Whether two persons are to be kept apart by a link, wherever each of them is. */
export function areKeptApart(db: Database, one: string, other: string): boolean {
  return statements(db).apart.get(inKeptOrder(one, other)) !== undefined;
}
