/** SQL that loads the published files, in the folder in which they lie. Names and types come from the tables, never from people. */
import type { PublishedColumn, PublishedTable } from './published-tables.ts';

const TYPES = { text: 'text', number: 'integer', 'yes-no': 'boolean', day: 'date' } as const satisfies Record<
  PublishedColumn['type'],
  string
>;

const quoted = (name: string): string => `"${name}"`;

function tableMade({ id, columns, key }: PublishedTable): string {
  const lines = columns.map(
    ({ name, type, always }) => `  ${quoted(name)} ${TYPES[type]}${always === true ? ' NOT NULL' : ''}`,
  );
  const keyed = key === undefined ? [] : [`  PRIMARY KEY (${key.map(quoted).join(', ')})`];
  return `CREATE TABLE ${quoted(id)} (\n${[...lines, ...keyed].join(',\n')}\n);`;
}

function script(notice: string, how: string, statements: readonly string[]): string {
  return `${[`-- ${notice}`, `-- ${how}`, 'BEGIN;', ...statements, 'COMMIT;'].join('\n')}\n`;
}

/** For `duckdb`, from Parquet. */
export function duckdbScript(tables: readonly PublishedTable[], notice: string): string {
  return script(
    notice,
    'duckdb facts.duckdb -c ".read load-duckdb.sql"',
    tables.map(({ id }) => `CREATE TABLE ${quoted(id)} AS SELECT * FROM read_parquet('${id}.parquet');`),
  );
}

/** For `duckdb`, from CSV. */
export function duckdbCsvScript(tables: readonly PublishedTable[], notice: string): string {
  return script(
    notice,
    'duckdb facts.duckdb -c ".read load-duckdb-csv.sql"',
    tables.flatMap((table) => [
      tableMade(table),
      `COPY ${quoted(table.id)} FROM '${table.id}.csv' (FORMAT csv, HEADER true);`,
    ]),
  );
}

/** For `psql`, from CSV: PostgreSQL reads no Parquet. */
export function postgresqlScript(tables: readonly PublishedTable[], notice: string): string {
  return script(notice, 'psql --set ON_ERROR_STOP=1 --file load-postgresql.sql DATABASE', [
    "SET client_encoding = 'UTF8';",
    ...tables.flatMap((table) => [
      tableMade(table),
      `\\copy ${quoted(table.id)} FROM '${table.id}.csv' WITH (FORMAT csv, HEADER true)`,
    ]),
  ]);
}
