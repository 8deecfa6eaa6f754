/** Engines of an institution's own that load a published folder by its own SQL and answer SQL: DuckDB, and PostgreSQL where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export interface Engine {
  /** Rows of a query, each value as text; null where there is none. */
  readonly rows: (sql: string) => Promise<readonly (readonly (string | null)[])[]>;
  readonly end: () => void;
}

/** `script`: the file of the folder that loads it. */
export async function duckdb(folder: string, script: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // What the command line does by being run in the folder.
  await connection.run(`SET file_search_path = '${folder}'`);
  await runAll(connection, readFileSync(join(folder, script), 'utf8'));
  return {
    rows: async (sql) => {
      const read = await connection.runAndReadAll(sql);
      return read.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
    },
    end: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>;

async function runAll(connection: Connection, sql: string): Promise<void> {
  const statements = await connection.extractStatements(sql);
  for (let at = 0; at < statements.count; at += 1) {
    const prepared = await statements.prepare(at);
    await prepared.run();
  }
}

/** True where a PostgreSQL can be started and asked. */
export function hasPostgresql(): boolean {
  return ['initdb', 'pg_ctl', 'psql'].every((program) => spawnSync(program, ['--version']).status === 0);
}

/** A server of its own, on a socket in a temporary folder, that nobody else reaches. */
export function postgresql(folder: string): Engine {
  const place = mkdtempSync(join(tmpdir(), 'pg-'));
  // A server refuses to run as root.
  const NOBODY = 65_534;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(place, NOBODY, NOBODY);
  const other = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  chmodSync(place, 0o700);
  const run = (program: string, ...given: readonly string[]) =>
    execFileSync(program, given, { ...other, cwd: place, stdio: ['ignore', 'ignore', 'pipe'] });
  const data = join(place, 'data');
  run('initdb', '--pgdata', data, '--auth', 'trust', '--username', 'postgres', '--encoding', 'UTF8', '--no-sync');
  const options = `-c listen_addresses= -c unix_socket_directories=${place} -c fsync=off`;
  run('pg_ctl', '--pgdata', data, '--options', options, '--log', join(place, 'log'), '--wait', 'start');
  const psql = (...given: readonly string[]) =>
    execFileSync('psql', ['--no-psqlrc', '-v', 'ON_ERROR_STOP=1', '-h', place, '-U', 'postgres', ...given], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const end = () => {
    run('pg_ctl', '--pgdata', data, '--mode', 'immediate', '--wait', 'stop');
    rmSync(place, { recursive: true, force: true });
  };
  try {
    psql('--quiet', '--file', 'load-postgresql.sql');
  } catch (error) {
    end();
    throw error;
  }
  return {
    rows: async (sql) => {
      const out = psql('--tuples-only', '--no-align', '--field-separator', '\t', '--pset', 'null=∅', '-c', sql);
      const lines = out.split('\n').filter((line) => line !== '');
      return lines.map((line) => line.split('\t').map((value) => (value === '∅' ? null : value)));
    },
    end,
  };
}
