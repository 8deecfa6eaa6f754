/**
 * What an act wrote beside chapters and records: the rows of every table that has rows of a case and grew by it, whatever tables those are. A limit
 * inserts the very same into the same schema; how they are worked out is no part of it.
 */
import type { Database, Statement } from '../../../db/store/database.ts';

type Values = (string | number | bigint | Buffer | null)[];

/** Cases whose rows are read together. */
export const TOGETHER = 200;

/** Rows of some cases, read with the watch off and inserted with it on. */
export interface RowsOfCases {
  read(cases: readonly string[]): void;
  insert(): void;
}

interface Table {
  readonly name: string;
  readonly read: Statement<[string], Values>;
  readonly insert: Statement<Values>;
  rows: Values[];
}

/** Tables with rows of a case that hold more in `after` than in `before`; what triggers write is written by them here too. */
export function rowsThatCame(before: Database, after: Database): RowsOfCases {
  const byTriggers = new Set(
    schemaOf(after, 'trigger').flatMap(({ sql }) =>
      [...sql.matchAll(/INSERT INTO (\w+)/g)].map(([, table = '']) => table),
    ),
  );
  const tables = schemaOf(after, 'table')
    .filter(
      ({ name, sql }) =>
        !byTriggers.has(name) && !OTHERWISE.has(name) && /\bcase_id\b/.test(sql) && grew(before, after, name),
    )
    .map(({ name, sql }) => tableOf(before, after, name, sql));
  return {
    read(cases) {
      for (const table of tables) table.rows = cases.flatMap((caseId) => table.read.all(caseId));
    },
    insert() {
      for (const { insert, rows } of tables) for (const row of rows) insert.run(...row);
    },
  };
}

/** Written line by line. */
const OTHERWISE: ReadonlySet<string> = new Set(['chapter', 'record']);

/** Throws where two databases differ in how much they hold of cases. */
export function expectSame(ours: Database, bare: Database): void {
  const names = schemaOf(ours, 'table').filter(
    ({ name, sql }) => /\bcase_id\b/.test(sql) && !name.startsWith('search_'),
  );
  for (const { name } of names) {
    const [a, b] = [ours, bare].map((db) => countOf(db, name));
    if (a !== b) throw new Error(`the limit did not do the same work: ${name} has ${a} rows, and ${b}`);
  }
  const [a, b] = [ours, bare].map((db) => db.prepare(OF_LINES).raw().get() as readonly unknown[]);
  if (String(a) !== String(b))
    throw new Error(`the limit did not do the same work: ${String(a)} of lines, and ${String(b)}`);
}

const OF_LINES = `SELECT sum(length(line)), sum(length(private_line)), sum(current), sum(n), count(DISTINCT hash) FROM record`;

function schemaOf(db: Database, type: string) {
  return db
    .prepare<[string], { name: string; sql: string }>(
      'SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL',
    )
    .all(type)
    .filter(({ name }) => !name.startsWith('search_'));
}

/** Rows of cases; one that is of none belongs to the act. */
function countOf(db: Database, table: string): number {
  return db.prepare<[], number>(`SELECT count(case_id) FROM ${table}`).pluck().get() ?? 0;
}

function grew(before: Database, after: Database, table: string): boolean {
  return countOf(after, table) > countOf(before, table);
}

/** The search table is found by row number, because no index leads to its cases. */
const BY_CASE = 'case_id = ?';
const BY_ROW = 'rowid = (SELECT rowid FROM case_index WHERE case_id = ?)';

function tableOf(into: Database, from: Database, name: string, sql: string): Table {
  const isVirtual = sql.startsWith('CREATE VIRTUAL');
  const hasRowid = isVirtual || name === 'case_index';
  const named = from.pragma(`table_info(${name})`) as readonly { readonly name: string }[];
  const columns = [...(hasRowid ? ['rowid'] : []), ...named.map((column) => column.name)];
  return {
    name,
    read: from
      .prepare<[string], Values>(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${isVirtual ? BY_ROW : BY_CASE}`)
      .raw(),
    insert: into.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ) as Statement<Values>,
    rows: [],
  };
}
