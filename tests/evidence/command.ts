/** Running `waymark` as a script does: what it says on both outputs, how it ends, and the one document of `--json`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { AnswerOf, Contract } from '../../db/contract/index.ts';
import { PASSWORD, ROOT_PASSWORD, tempDir } from './desks.ts';
import { programOf } from './programs.ts';

export const NEW_PASSWORD = 'nine slow clouds';

export interface Ran<T> {
  readonly status: number;
  readonly out: string;
  readonly told: string;
  /** The one document on the output, as a script reads it; undefined where there is none. */
  readonly document: T | undefined;
}
export interface Failure {
  readonly error: { readonly code: string; readonly message: string };
}
export type Answered<A extends keyof Contract, V extends keyof Contract[A]> = AnswerOf<Contract[A][V]>;
export interface Station {
  readonly office: string;
  readonly station: string;
  readonly fingerprint: string;
  readonly root?: string;
}
export type Imported = Answered<'cases', 'import'>;
export type Report = Answered<'statistics', 'report'>;
export interface Sealed {
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly totals: Readonly<Record<string, number>>;
  readonly stays: readonly { readonly reference: string; readonly reason: string; readonly message: string }[];
}
export interface Opened {
  readonly results: readonly (Partial<Failure> & { readonly outcome: string; readonly receipt?: string | null })[];
}
type Cases = Answered<'cases', 'list'>;

const run = promisify(execFile);
let compiled = '';

/** A temporary folder for stations and their files. */
export function commandPlace(name: string) {
  const place = tempDir(name);
  compiled = join(place.path, 'compiled');
  return { ...place, at: (...parts: readonly string[]): string => join(place.path, ...parts) };
}

export async function execute<T>(program: string, given: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran<T>> {
  const { stdout, stderr, status } = await run(program, given, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      // Seventy times the same program: compiled once.
      NODE_COMPILE_CACHE: compiled,
      LC_ALL: 'C',
      WAYMARK_DESK: join(compiled, '..', 'desk'),
      WAYMARK_TEST_PASSWORD_COST: 'cheap',
      WAYMARK_PASSWORD: PASSWORD,
      WAYMARK_ROOT_PASSWORD: ROOT_PASSWORD,
      WAYMARK_NEW_PASSWORD: NEW_PASSWORD,
      ...env,
    },
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    (done) => ({ ...done, status: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({ ...error, status: error.code }),
  );
  for (const secret of [PASSWORD, ROOT_PASSWORD, NEW_PASSWORD]) expect(stdout + stderr).not.toContain(secret);
  const isDocument = given.includes('--json') && stdout !== '';
  return { status, out: stdout, told: stderr, document: isDocument ? (JSON.parse(stdout) as T) : undefined };
}

/** Runs a command with `--json`. */
export function waymark<T>(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran<T>> {
  return plain([...given, '--json'], env);
}

export function plain<T>(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran<T>> {
  return execute(process.execPath, ['--disable-warning=ExperimentalWarning', programOf('waymark'), ...given], env);
}

/** The document of a command that is to be done. */
export async function done<T>(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<T> {
  const ran = await waymark<T>(given, env);
  expect([ran.status, ran.status === 0 ? '' : ran.out + ran.told], given.join(' ')).toEqual([0, '']);
  expect(ran.out.trim().split('\n')).toHaveLength(1);
  return documentOf(ran);
}

export function documentOf<T>({ document, told }: Ran<T>): T {
  if (document === undefined) throw new Error(`no document: ${told}`);
  return document;
}

/** What `cases` lists; the command calls the rows cases. */
export function listed(
  folder: string,
  env: NodeJS.ProcessEnv,
  ...more: readonly string[]
): Promise<{ readonly total: number; readonly cases: Cases['rows'] }> {
  return done(['cases', folder, ...more], env);
}

/** Expects exit 1 and answers the code; the sentence is there and says something else. */
export async function refused(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const ran = await waymark<Failure>(given, env);
  expect(ran, given.join(' ')).toMatchObject({ status: 1, document: { error: {} } });
  const { error, ...more } = documentOf(ran);
  expect(more).toEqual({});
  const { code, message } = error;
  expect(message.length).toBeGreaterThan(15);
  expect(message).not.toContain('{');
  expect(message).not.toBe(code);
  return code;
}

/** Environments: whoever set the desk up, and the others, who got their password from them. */
export const ANA = { WAYMARK_USER: 'Ana' };
export const VERA = { WAYMARK_USER: 'Vera' };
export const as = (user: string) => ({ WAYMARK_USER: user, WAYMARK_PASSWORD: NEW_PASSWORD });

/** The command that makes a mission, or a headquarters. */
export const initMission = (folder: string) =>
  `init ${folder} --kind mission --office KG-BIS --name Bishkek --country KGZ --user Ana`.split(' ');
export const initHeadquarters = (folder: string) =>
  `init ${folder} --kind headquarters --office HQ --name Headquarters --country CHE --user Vera`.split(' ');
