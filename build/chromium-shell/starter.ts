import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { exitCodeOf } from './exit-code.ts';
import { shellMessage } from './hook-messages.ts';

/** Memory, where there is a file system for it: Chromium's profile then never touches the disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/**
 * Runs the shell until it ends for good, and answers its exit code ({@link exitCodeOf}); 0 where this process was told to stop it. After a lock it is started again: a new process,
 * a new Chromium, a new profile. This process sees the shell's messages to it and nothing else.
 */
export async function runShell(args: readonly string[]): Promise<number> {
  let running: ChildProcess | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    running?.kill();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A test that is gone cannot stop what it started.
  process.on('disconnect', stop);
  for (let next = args; ; ) {
    const profile = mkdtempSync(join(memory, 'waymark-'));
    running = fork(join(import.meta.dirname, 'shell.ts'), [...next], {
      // Whatever Chromium and its driver would put elsewhere for a while goes the same way as the profile.
      env: { ...process.env, WAYMARK_PROFILE: profile, TMPDIR: profile, XDG_CACHE_HOME: profile },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const { code, relaunch } = await endOf(running);
    await forget(profile);
    if (relaunch === undefined || stopped) {
      // Listening would keep this process.
      process.off('disconnect', stop);
      return stopped ? 0 : code;
    }
    next = relaunch;
  }
}

/** Removes the profile for good: Chromium's last processes may write there while they end. */
async function forget(profile: string): Promise<void> {
  for (let absent = 0; absent < 3; ) {
    absent = existsSync(profile) ? 0 : absent + 1;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    await setTimeout(50);
  }
}

interface Ended {
  readonly code: number;
  /** The arguments to start again with. */
  readonly relaunch: readonly string[] | undefined;
}

/** Waits for the shell's end, and meanwhile passes what a test and the shell say to each other. */
function endOf(shell: ChildProcess): Promise<Ended> {
  const down = (message: unknown) => shell.connected && shell.send(message as object);
  process.on('message', down);
  let relaunch: readonly string[] | undefined;
  shell.on('message', (message) => {
    const heard = shellMessage.safeParse(message);
    if (heard.success && 'relaunch' in heard.data) relaunch = heard.data.relaunch;
    else process.send?.(message);
  });
  return new Promise((resolve) => {
    shell.on('exit', (code, signal) => {
      process.off('message', down);
      resolve({ code: exitCodeOf(code, signal), relaunch });
    });
  });
}
