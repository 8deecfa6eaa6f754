import type { Port } from '../db/wire.ts';
import type { ChildProcesses } from './electron.ts';

/** What Node needs to start, on any system. */
const NEEDED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ'];

/**
 * The environment of a database process: what its runtime needs and nothing else, for passwords may stand beside it
 * (WAYMARK_PASSWORD of the command). What is for tests alone (WAYMARK_TEST_…) reaches no packaged application.
 */
export function databaseEnvironment(env: NodeJS.ProcessEnv, isPackaged: boolean): Record<string, string> {
  const forTests = (name: string) => !isPackaged && (name.startsWith('WAYMARK_TEST_') || name === 'NODE_V8_COVERAGE');
  const names = Object.keys(env).filter((name) => NEEDED.includes(name) || forTests(name));
  return Object.fromEntries(names.map((name) => [name, env[name] ?? '']));
}

/** Starts one of the database's processes (`module`) on a station's folder: the `spawn` of `db/client.ts`. */
export function databaseProcess(
  children: ChildProcesses,
  module: string,
  folder: string,
  env: Record<string, string>,
): Port {
  const child = children.fork(module, [folder], { serviceName: 'Waymark database', env });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as Parameters<typeof listener>[0])),
    onExit: (listener) => void child.on('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
