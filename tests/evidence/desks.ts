/**
 * Stations for the evidence: each has its folder and its database in a process of its own, called as the window and the command call
 * it. Passwords are cheap here, and all people invented.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, connect } from '../../db/client.ts';
import type { AnswerOf, Contract, InputOf, Refusal, Session } from '../../db/contract/index.ts';
import type { CallAnswer, Port, ProcessEvent } from '../../db/wire.ts';
import { Refused, type Station } from '../../main/command/connection.ts';
import { compiledOnce, programOf } from './programs.ts';

export const PASSWORD = 'seven quiet rivers';
export const ROOT_PASSWORD = 'a stick in the drawer';

/** The database's process of a folder, and nobody logged in yet. */
export interface Desk {
  readonly folder: string;
  readonly ask: Station['ask'];
  readonly client: Client;
  /** Ends every process of it by SIGKILL, as locking does, and waits until the system has taken them away. */
  readonly end: () => Promise<void>;
}

/** A desk where the first user has logged in. */
export interface OpenDesk extends Desk {
  readonly office: string;
  readonly session: Session;
}

/** Somebody who is logged in at a station, wherever its database runs. */
type LoggedIn = Pick<OpenDesk, 'office' | 'session' | 'ask'>;

interface DeskOptions {
  /** Long work in a second process, as at the window; without it, in the first, as at the command. */
  readonly second?: boolean;
  readonly onEvent?: (event: ProcessEvent) => void;
}

/** A temporary folder for everything a test makes. */
export function tempDir(name: string): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function startDesk(folder: string, options: DeskOptions = {}): Desk {
  const running = new Set<ChildProcess>();
  const spawn = (): Port => {
    const child = fork(programOf('process'), [folder], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: { ...process.env, ...compiledOnce(), WAYMARK_TEST_PASSWORD_COST: 'cheap' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.add(child);
    child.on('exit', () => running.delete(child));
    // Writing to a process that was killed in the meantime is what these tests are about.
    child.on('error', () => {});
    return {
      post: (message) => void child.send(message, () => {}),
      onMessage: (listener) => void child.on('message', (message) => listener(message as CallAnswer | ProcessEvent)),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  };
  const client = connect(spawn, options.onEvent ?? (() => {}), options.second ?? true);
  return {
    folder,
    client,
    ask: async (area, verb, input) => {
      const answer = await client.call(area, verb, input);
      if ('error' in answer) throw refusedBy(answer.error);
      return answer.ok as AnswerOf<Contract[typeof area][typeof verb]>;
    },
    end: async () => {
      const ends = [...running].map((child) => once(child, 'exit'));
      client.end();
      await Promise.all(ends);
    },
  };
}

/** With all that the refusal names: a failing test should say which question it was. */
function refusedBy(refusal: Refusal): Refused {
  const error = new Refused(refusal);
  error.message = `${refusal.code} ${JSON.stringify(refusal.places)}`;
  return error;
}

/** What {@link setUp} makes, and the code that is printed once. */
export interface Made {
  readonly desk: OpenDesk;
  readonly recoveryCode: string;
}

type SetUp = InputOf<Contract['station']['setUp']>;

/** A new station in a folder `<office>` of the place; its focal point (or case manager) is logged in. */
export async function setUp(
  place: string,
  office: string,
  wanted: Partial<Pick<SetUp, 'kind' | 'country' | 'user' | 'copies'>> = {},
  options: DeskOptions = {},
): Promise<Made> {
  const folder = join(place, office);
  const desk = startDesk(folder, options);
  const kind = wanted.kind ?? 'mission';
  const { recoveryCode, session } = await desk.ask('station', 'setUp', {
    kind,
    office,
    name: `Office ${office}`,
    country: wanted.country ?? 'KGZ',
    user: wanted.user ?? 'Ana',
    password: PASSWORD,
    copies: wanted.copies ?? null,
    ...(kind === 'headquarters' ? { rootPassword: ROOT_PASSWORD } : {}),
  });
  return { desk: { ...desk, office, session }, recoveryCode };
}

/** Opens a station that is there. */
export async function logIn(
  folder: string,
  as: { readonly user?: string; readonly password?: string } = {},
  options: DeskOptions = {},
): Promise<OpenDesk> {
  const desk = startDesk(folder, options);
  try {
    const { session } = await desk.ask('station', 'logIn', { user: as.user ?? '', password: as.password ?? PASSWORD });
    return { ...desk, office: session.station.office, session };
  } catch (error) {
    await desk.end();
    throw error;
  }
}

/** The cards go to headquarters, the directory comes back, its root compared by its twelve words. */
export async function introduce(hq: LoggedIn, missions: readonly LoggedIn[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const mission of missions) {
    const out = join(folder, `${mission.office}.card`);
    const { fingerprint } = await mission.ask('exchange', 'card', { out });
    await hq.ask('exchange', 'enrol', { file: out, fingerprint: [...fingerprint] });
  }
  const root = hq.session.root;
  if (root === null) throw new Error('headquarters trusts its own root');
  const { files } = await hq.ask('exchange', 'issueDirectory', { folder, rootPassword: ROOT_PASSWORD });
  for (const mission of missions) {
    const file = files.find(({ office }) => office === mission.office);
    if (file === undefined) throw new Error(`no directory for ${mission.office}`);
    await mission.ask('exchange', 'takeDirectory', { file: join(folder, file.name), root: [...root] });
  }
}

type SealWish = Omit<InputOf<Contract['exchange']['seal']>, 'folder' | 'to'>;

export interface Carried {
  readonly sealed: AnswerOf<Contract['exchange']['seal']>;
  readonly files: readonly string[];
  readonly results: AnswerOf<Contract['exchange']['open']>['results'];
}

/** Seals at one desk and opens at the other, as a package carried by mail. `receipt`: the receipt goes back and is opened. */
export async function carry(
  from: Pick<LoggedIn, 'ask'>,
  to: Pick<LoggedIn, 'ask' | 'office'>,
  folder: string,
  wish: SealWish & { readonly receipt?: boolean } = {},
): Promise<Carried> {
  const { receipt, ...wanted } = wish;
  mkdirSync(folder, { recursive: true });
  const sealed = await from.ask('exchange', 'seal', { ...wanted, to: to.office, folder });
  const files = sealed.files.map(({ name }) => join(folder, name));
  const before = new Set(readdirSync(folder));
  const { results } = await to.ask('exchange', 'open', {
    files,
    ...(receipt === true ? { receipts: folder } : {}),
  });
  const receipts = readdirSync(folder).filter((name) => !before.has(name));
  if (receipts.length > 0) {
    await from.ask('exchange', 'open', { files: receipts.map((name) => join(folder, name)) });
  }
  return { sealed, files, results };
}

/** The code of the refusal that this call meets; undefined where it is answered. */
export async function refusalOf(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}
