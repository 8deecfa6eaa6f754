/** The statements that a piece of work runs on a connection, as it runs them; how SQLite goes about them; and in how many of its own steps. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryConnection } from '../../db/store/connection.ts';
import type { Database } from '../../db/store/database.ts';
import { randomId } from '../../db/store/station.ts';

/** A statement that read something, with what it was given. `first`: only its first row was asked for. */
export interface Ran {
  readonly sql: string;
  readonly given: readonly unknown[];
  readonly first: boolean;
}

type Prepared = ReturnType<Database['prepare']>;

/** Notes what is read on a connection from now on. Statements that were prepared before are not seen: give it a new connection. */
export function watchStatements(db: Database): { readonly during: (work: () => unknown) => Promise<readonly Ran[]> } {
  let ran: Ran[] = [];
  const prepare = db.prepare.bind(db);
  const watched = (sql: string): Prepared => {
    const made = prepare(sql) as Prepared;
    if (!made.reader) return made;
    for (const verb of ['get', 'all', 'iterate'] as const) {
      const run = made[verb].bind(made) as (...given: unknown[]) => unknown;
      Object.defineProperty(made, verb, {
        value: (...given: unknown[]) => {
          ran.push({ sql, given, first: verb === 'get' });
          return run(...given);
        },
      });
    }
    return made;
  };
  Object.defineProperty(db, 'prepare', { value: watched });
  return {
    during: async (work) => {
      ran = [];
      await work();
      return ran;
    },
  };
}

/** What SQLite says of how it goes about a statement, a line each. */
function planOf(db: Database, { sql, given }: Ran): readonly string[] {
  return db
    .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...given)
    .map(({ detail }) => detail);
}

/**
 * Tables that a statement goes through from end to end, with the index by which it does. Not those of which it takes the first rows in an order that an index has (`LIMIT`): how many
 * it passes by until it has them is what {@link stepsOf} counts.
 */
export function scannedIn(db: Database, ran: Ran): readonly string[] {
  if (/^(?:EXPLAIN|PRAGMA)/.test(ran.sql) || /\bLIMIT\s+\S+(?:\s+OFFSET\s+\S+)?\s*$/.test(ran.sql)) return [];
  const named = [...ran.sql.matchAll(/(?:FROM|JOIN|,)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/gi)];
  const tables = new Map(
    named.flatMap(([, table = '', alias = table]) => [[table, table] as const, [alias, table] as const]),
  );
  return planOf(db, ran).flatMap((step) => {
    // A search table that is asked by its words, or by the number of a row, is not gone through.
    const scanned = /^SCAN (\w+)(?! VIRTUAL TABLE INDEX \d+:[M=])/.exec(step)?.[1];
    const table = scanned === undefined ? undefined : (tables.get(scanned) ?? scanned);
    if (table === undefined || !isTable(db, table)) return [];
    const index = / USING (?:COVERING )?INDEX (\w+)/.exec(step)?.[1];
    return [index === undefined ? table : `${table} by ${index}`];
  });
}

function isTable(db: Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/** The program that counts; undefined where there is none here. */
export function python(): string | undefined {
  return spawnSync('python3', ['--version']).status === 0 ? 'python3' : undefined;
}

const PROGRAM = join(import.meta.dirname, 'count.py');

/** The steps of each list of statements, on a copy of what is in the database now. */
export function stepsOf(db: Database, lists: readonly (readonly Ran[])[]): readonly number[] {
  const file = join(tmpdir(), `waymark-steps-${randomId()}.db`);
  try {
    writeFileSync(file, plainCopy(db), { mode: 0o600 });
    const asked = lists.map((list) =>
      list.filter(({ sql }) => !sql.startsWith('PRAGMA')).map((one) => ({ ...one, given: plainValues(one.given) })),
    );
    const done = spawnSync('python3', [PROGRAM, file], {
      input: JSON.stringify(asked),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout) as readonly number[];
  } finally {
    rmSync(file, { force: true });
  }
}

/** Older libraries do not open a search table that overwrites what it deletes: the copy has one that does not, with the same rows. */
function plainCopy(db: Database): Buffer {
  const copy = openMemoryConnection(db.serialize());
  try {
    const made = copy.prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name = 'search'`).pluck().get() ?? '';
    const columns = copy.prepare<[], string>(`SELECT name FROM pragma_table_info('search')`).pluck().all().join(', ');
    copy.exec(`CREATE TEMP TABLE was AS SELECT rowid AS place, ${columns} FROM search; DROP TABLE search; ${made};
      INSERT INTO search (rowid, ${columns}) SELECT place, ${columns} FROM was ORDER BY place; PRAGMA journal_mode = DELETE;`);
    return copy.serialize();
  } finally {
    copy.close();
  }
}

function plainValues(given: readonly unknown[]): unknown {
  const [only] = given;
  if (given.length === 1 && Array.isArray(only)) return plainValues(only);
  if (given.length === 1 && isNamed(only))
    return Object.fromEntries(Object.entries(only).map(([name, value]) => [name, plainValue(value)]));
  return given.map(plainValue);
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
}

function plainValue(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('hex') };
  return value ?? null;
}
