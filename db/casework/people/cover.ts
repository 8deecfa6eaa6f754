/** Who covers for whom, from day to day: the one place that reads and writes the table `cover`. It ends by itself. */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

export interface Cover {
  readonly number: number;
  /** Whose cases, and who covers: numbers of users. */
  readonly covered: number;
  readonly by: number;
  /** Days, both counted. */
  readonly first: string;
  readonly last: string;
}

const ALIVE = `FROM cover JOIN user AS whose ON whose.number = covered JOIN user AS who ON who.number = by
  WHERE who.active = 1 AND whose.active = 1`;

const statements = cachedPerDatabase((db) => ({
  name: db.prepare<Omit<Cover, 'number'> & { namedBy: number; at: string }>(
    `INSERT INTO cover (covered, by, first, last, named_by, at) VALUES (@covered, @by, @first, @last, @namedBy, @at)`,
  ),
  end: db.prepare<[number]>('DELETE FROM cover WHERE number = ?'),
  one: db.prepare<[number], Cover>('SELECT number, covered, by, first, last FROM cover WHERE number = ?'),
  coveredBy: db.prepare<{ by: number; day: string }, { number: number; all: 0 | 1 }>(
    `SELECT covered AS number, whose.role = 'focal-point' AS "all" ${ALIVE} AND by = @by AND @day BETWEEN first AND last`,
  ),
  ofUser: db.prepare<{ user: number | null; day: string }, Cover & { whose: string; who: string }>(
    `SELECT cover.number, covered, by, first, last, whose.name AS whose, who.name AS who ${ALIVE}
     AND last >= @day AND (@user IS NULL OR @user IN (covered, by)) ORDER BY first, cover.number`,
  ),
}));

export function nameCover(
  db: Database,
  cover: Omit<Cover, 'number'> & { readonly namedBy: number; readonly at: string },
): void {
  statements(db).name.run(cover);
}

export function endCover(db: Database, number: number): void {
  statements(db).end.run(number);
}

export function coverNumbered(db: Database, number: number): Cover | undefined {
  return statements(db).one.get(number);
}

/** For whom a user covers on a day; `all`: that is a focal point, so it is for every case of the office. */
export function coveredBy(
  db: Database,
  by: number,
  day: string,
): readonly { readonly number: number; readonly all: boolean }[] {
  return statements(db)
    .coveredBy.all({ by, day })
    .map(({ number, all }) => ({ number, all: all === 1 }));
}

/** What is or comes of a user's cover, as who covers and as who is covered, from a day on; with both names. `user` null: everybody's. */
export function coversOf(
  db: Database,
  user: number | null,
  day: string,
): readonly (Cover & { readonly whose: string; readonly who: string })[] {
  return statements(db).ofUser.all({ user, day });
}
