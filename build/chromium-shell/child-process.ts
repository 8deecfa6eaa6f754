import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ChildProcesses } from '../../main/electron.ts';

/** `utilityProcess.fork` by `child_process.fork`: the same module, a process of its own, messages of the same kind. */
export const childProcesses: ChildProcesses = {
  fork: (modulePath, args, { env, execArgv }) => {
    const child = fork(join(import.meta.dirname, 'utility.ts'), [modulePath, ...args], {
      env,
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning', ...execArgv.flatMap(flagsOfV8)],
    });
    let hasStarted = false;
    child.on('spawn', () => {
      hasStarted = true;
    });
    return {
      postMessage: (message) => {
        if (child.connected) child.send(message as object);
      },
      on: (event: 'message' | 'exit' | 'spawn' | 'error', listener: (detail: never) => void) => {
        if (event === 'exit') child.on('exit', (code) => listener((code ?? 1) as never));
        // Electron's `error` is of V8 alone; Node's, of a process that cannot be started, is not heard here.
        else if (event !== 'error') child.on(event, (message?: unknown) => listener(message as never));
      },
      kill: () => hasStarted && child.kill('SIGTERM'),
    };
  },
};

/** Node takes each of them by itself; Electron takes them as one of its switches. */
function flagsOfV8(option: string): readonly string[] {
  return option.replace(/^--js-flags=/, '').split(' ');
}
