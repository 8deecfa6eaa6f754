/**
 * Running `waymark` as a script does: what it says on both outputs, how it ends, and the one document of `--json`. A program with the database's
 * beside it takes two thirds of such a test to start. So the same command runs in the test's own process, on a database in it; that the program
 * is the same, its outputs, its exit code and its one lock on a station, is tried by {@link runProgram}.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { newDesk } from '../../db/calls/desk.ts';
import { answerCall } from '../../db/calls/dispatch.ts';
import type { AnswerOf, Contract } from '../../db/contract/index.ts';
import { isWaymarkError } from '../../db/store/errors.ts';
import { COST_FLOOR } from '../../db/store/password.ts';
import { finishChangingPlaces } from '../../db/store/set-aside.ts';
import { restStore } from '../../db/store/store.ts';
import { asWaymarkError } from '../../db/store/system-errors.ts';
import { type Station as OpenedStation, Refused } from '../../main/command/connection.ts';
import { runCommand } from '../../main/command/run-command.ts';
import type { Terminal } from '../../main/command/terminal.ts';
import { witnessesIn } from '../../main/stations.ts';
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
  readonly files: readonly { readonly name: string; readonly path: string; readonly number: number }[];
  readonly totals: Readonly<Record<string, number>>;
  readonly index: 'written' | 'not-written' | null;
  readonly stays: readonly { readonly reference: string; readonly reason: string; readonly message: string }[];
}
export interface Opened {
  readonly results: readonly (Partial<Failure> & { readonly outcome: string; readonly receipt?: string | null })[];
}
type Cases = Answered<'cases', 'list'>;

const run = promisify(execFile);
let compiled = '';
/** The person's own application data. */
let ownData = '';

/** A temporary folder for stations and their files. */
export function commandPlace(name: string) {
  const place = tempDir(name);
  compiled = join(place.path, 'compiled');
  ownData = join(place.path, 'desk');
  return { ...place, at: (...parts: readonly string[]): string => join(place.path, ...parts) };
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LC_ALL: 'C',
    WAYMARK_DESK: ownData,
    WAYMARK_PASSWORD: PASSWORD,
    WAYMARK_ROOT_PASSWORD: ROOT_PASSWORD,
    WAYMARK_NEW_PASSWORD: NEW_PASSWORD,
    ...env,
  };
}

/** Starts the program itself. */
export function runProgram<T>(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran<T>> {
  return execute(process.execPath, ['--disable-warning=ExperimentalWarning', programOf('waymark'), ...given], env);
}

export async function execute<T>(program: string, given: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran<T>> {
  const { stdout, stderr, status } = await run(program, given, {
    env: { ...environment(env), NODE_COMPILE_CACHE: compiled, WAYMARK_TEST_PASSWORD_COST: 'cheap' },
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    (done) => ({ ...done, status: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({ ...error, status: error.code }),
  );
  return asRan(given, { status, out: stdout, told: stderr });
}

function asRan<T>(given: readonly string[], ran: Omit<Ran<T>, 'document'>): Ran<T> {
  for (const secret of [PASSWORD, ROOT_PASSWORD, NEW_PASSWORD]) expect(ran.out + ran.told).not.toContain(secret);
  const isDocument = given.includes('--json') && ran.out !== '';
  return { ...ran, document: isDocument ? (JSON.parse(ran.out) as T) : undefined };
}

/** Runs a command with `--json`. */
export function waymark<T>(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran<T>> {
  return plain([...given, '--json'], env);
}

export async function plain<T>(given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran<T>> {
  const { terminal, heard } = terminalOf(env);
  const status = await runCommand(given, terminal, (folder) =>
    stationHere(folder, terminal.env.WAYMARK_DESK ?? ownData),
  );
  return asRan(given, { status, ...heard() });
}

/** A terminal that nobody sits at, and what was heard there. */
export function terminalOf(env: NodeJS.ProcessEnv) {
  let out = '';
  let told = '';
  const terminal: Terminal = {
    env: environment(env),
    write: (text) => {
      out += text;
    },
    remark: (text) => {
      told += text;
    },
    isWatched: false,
    ask: null,
  };
  return { terminal, heard: () => ({ out, told }) };
}

/** A station's database in this process; what it refuses comes as from a process of its own. */
export function stationHere(folder: string, ownFolder: string): OpenedStation {
  const cheap = { ...COST_FLOOR, memory: 64, passes: 1, belowFloor: true } as const;
  const desk = newDesk(
    folder,
    () => new Date(),
    () => {},
    cheap,
    witnessesIn({ desk: ownFolder }),
  );
  const placed = finishChangingPlaces(folder);
  return {
    ask: async (area, verb, input) => {
      try {
        await placed;
        const answer = (await answerCall(desk, area, verb, structuredClone(input))) ?? null;
        return structuredClone(answer) as AnswerOf<Contract[typeof area][typeof verb]>;
      } catch (error) {
        const named = asWaymarkError(error);
        if (!isWaymarkError(named)) throw error;
        throw new Refused({ code: named.code, places: named.places });
      }
    },
    end: async () => {
      if (desk.store?.db.open === true) restStore(desk.store);
      desk.store = null;
    },
  };
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

/** Environments: of the person who set the desk up, and of the others, to whom they gave passwords. */
export const ANA = { WAYMARK_USER: 'Ana' };
export const VERA = { WAYMARK_USER: 'Vera' };
export const as = (user: string) => ({ WAYMARK_USER: user, WAYMARK_PASSWORD: NEW_PASSWORD });

/** The command that makes a mission, or a headquarters. */
export const initMission = (folder: string) =>
  `init ${folder} --kind mission --office KG-BIS --name Bishkek --country KGZ --user Ana`.split(' ');
export const initHeadquarters = (folder: string) =>
  `init ${folder} --kind headquarters --office HQ --name Headquarters --country CHE --user Vera`.split(' ');
