import type { Port } from '../db/wire.ts';
import type { ChildProcesses } from './electron.ts';

/** What Node and SQLite need to start and to find their folders, on any system. */
const NEEDED = [
  ...['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'TZ'],
  ...['SystemRoot', 'windir', 'SystemDrive', 'USERPROFILE', 'LOCALAPPDATA'],
];

/**
 * The environment of a database process: what its runtime needs and nothing else, for passwords may stand beside it
 * (WAYMARK_PASSWORD of the command). What is for tests alone (WAYMARK_TEST_…) reaches no packaged application.
 * Windows knows names by their letters alone, and writes them as it likes (`Path`, `SYSTEMROOT`).
 */
export function databaseEnvironment(
  env: NodeJS.ProcessEnv,
  isPackaged: boolean,
  platform: NodeJS.Platform,
): Record<string, string> {
  const plain = (name: string) => (platform === 'win32' ? name.toUpperCase() : name);
  const needed = new Set(NEEDED.map(plain));
  const forTests = (name: string) => !isPackaged && (name.startsWith('WAYMARK_TEST_') || name === 'NODE_V8_COVERAGE');
  const names = Object.keys(env).filter((name) => needed.has(plain(name)) || forTests(name));
  return Object.fromEntries(names.map((name) => [name, env[name] ?? '']));
}

/**
 * How V8 lets the heap of a database process grow: what lives briefly in 4 MB, and the rest by two fifths before it is collected. Left to itself it holds
 * nearly twice as much in long work, and is no faster for that (tests/bench/README.md, Sealing, and what is kept in memory).
 */
export const HEAP_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=40'] as const;

/** What a database process is told at its start. */
interface DatabasePlaces {
  /** The station's folder. */
  readonly folder: string;
  /** Where this person's application data keeps the witnesses of stations, apart from them. */
  readonly witnesses: string;
}

/** Starts one of the database's processes (`module`) on a station: the `spawn` of `db/client.ts`. */
export function databaseProcess(
  children: ChildProcesses,
  module: string,
  { folder, witnesses }: DatabasePlaces,
  env: Record<string, string>,
): Port {
  const child = children.fork(module, [folder, witnesses], {
    serviceName: 'Waymark database',
    env,
    // These become switches of the process: V8 reads its own flags there alone, before it begins.
    execArgv: [`--js-flags=${HEAP_FLAGS.join(' ')}`],
  });
  // V8 gave up: `exit` follows and says the rest. Unheard, this would end main as well.
  child.on('error', () => undefined);
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as Parameters<typeof listener>[0])),
    onExit: (listener) => void child.on('exit', () => listener()),
    // Before it has started there is nothing to end yet, and Electron forgets that it was asked.
    kill: () => {
      if (!child.kill()) child.on('spawn', () => void child.kill());
    },
  };
}
