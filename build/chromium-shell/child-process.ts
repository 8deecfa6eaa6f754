import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ChildProcesses } from '../../main/electron.ts';

/** `utilityProcess.fork` by `child_process.fork`: the same module, a process of its own, messages of the same kind. */
export const childProcesses: ChildProcesses = {
  fork: (modulePath, args, { env }) => {
    const child = fork(join(import.meta.dirname, 'utility.ts'), [modulePath, ...args], {
      env,
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    return {
      postMessage: (message) => {
        if (child.connected) child.send(message as object);
      },
      on: (event: 'message' | 'exit', listener: (detail: never) => void) => {
        if (event === 'message') child.on('message', (message) => listener(message as never));
        else child.on('exit', (code) => listener((code ?? 1) as never));
      },
      kill: () => child.kill('SIGKILL'),
    };
  },
};
