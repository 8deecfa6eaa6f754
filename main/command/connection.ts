/** The command's own way to the case database: the same process, forked by Node. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, connect } from '../../db/client.ts';
import type { AnswerOf, Contract, InputOf, Refusal } from '../../db/contract/index.ts';
import type { CallAnswer, Port, ProcessEvent } from '../../db/wire.ts';
import { databaseEnvironment, HEAP_FLAGS } from '../database.ts';
import { deskFolders, witnessesIn } from '../stations.ts';

/** Refused by the case database, with the code of its sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** A station's database, asked by area and verb; what it refuses is thrown as {@link Refused}. */
export interface Station {
  readonly ask: <A extends keyof Contract, V extends keyof Contract[A] & string>(
    area: A,
    verb: V,
    input: InputOf<Contract[A][V]>,
  ) => Promise<AnswerOf<Contract[A][V]>>;
  /** Lets the database's process bring its log into the database, then ends it. */
  readonly end: () => Promise<void>;
}

/** The built module beside this one, where this one is built; else the source. In a package the runtime is Electron's. */
function processModule(): { readonly path: string; readonly isPackaged: boolean } {
  const built = fileURLToPath(new URL('./process.js', import.meta.url));
  const source = fileURLToPath(new URL('../../db/process.ts', import.meta.url));
  return { path: existsSync(built) ? built : source, isPackaged: 'electron' in process.versions };
}

/** The same place as the window's. macOS names it by the application, the others are found without it. */
function witnesses(env: NodeJS.ProcessEnv): string {
  const home = homedir();
  const userData = join(home, 'Library', 'Application Support', 'Waymark');
  return witnessesIn(deskFolders(env, { platform: process.platform, home, userData }, () => false));
}

function forked(folder: string, places: NodeJS.ProcessEnv): Port {
  const { path, isPackaged } = processModule();
  const child = fork(path, [folder, witnesses(places)], {
    env: databaseEnvironment(process.env, isPackaged, process.platform),
    execArgv: ['--disable-warning=ExperimentalWarning', ...HEAP_FLAGS],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    post: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as CallAnswer | ProcessEvent)),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

/**
 * Starts the database's process on a station's folder. One process is enough here: nobody waits at a screen meanwhile. `beside`: what belongs to
 * the station is kept beside its folder, where a window opened with WAYMARK_STATION has it, and not among what is this person's own.
 */
export function stationIn(folder: string, onEvent: (event: ProcessEvent) => void, beside = false): Station {
  const places = beside ? { WAYMARK_STATION: folder } : process.env;
  const client: Client = connect(() => forked(folder, places), onEvent, false);
  return {
    ask: async (area, verb, input) => {
      const answer = await client.call(area, verb, input);
      if ('error' in answer) throw new Refused(answer.error);
      return answer.ok as AnswerOf<Contract[typeof area][typeof verb]>;
    },
    end: client.lock,
  };
}
