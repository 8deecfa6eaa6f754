/**
 * Works that are timed in a fresh process each, as long work is in the application: nothing is warm from the run before, and
 * the most memory that the process ever held is that of this work. `runApart` is the parent's side, the script the child's.
 */
import { fork } from 'node:child_process';
import { HEAP_FLAGS } from '../../main/database.ts';
import type { Cost } from './cost.ts';
import { type Job, WORKS } from './works.ts';

export type WorkName = keyof typeof WORKS;

export interface Ran {
  readonly cost: Cost;
  /** Most memory the process held, in bytes. */
  readonly peak: number;
}

/** `here`: in this process. */
export async function runApart(name: WorkName, job: Job, here: boolean): Promise<Ran> {
  if (here) return { cost: await WORKS[name](job), peak: 0 };
  const child = fork(import.meta.filename, [name], {
    execArgv: [
      ...process.execArgv.filter((arg) => !arg.startsWith('--cpu-prof')),
      '--disable-warning=ExperimentalWarning',
      ...HEAP_FLAGS,
    ],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    child.once('message', (ran) => resolve(ran as Ran));
    child.send(job);
  });
}

const [, script, asked] = process.argv;
if (script === import.meta.filename) {
  const name = Object.keys(WORKS).find((known): known is WorkName => known === asked);
  if (name === undefined) throw new Error(`no such work: ${asked}`);
  process.once('message', async (job) => {
    const cost = await WORKS[name](job as Job);
    // maxRSS is in KiB on every platform.
    process.send?.({ cost, peak: process.resourceUsage().maxRSS * 1024 } satisfies Ran);
    process.disconnect();
  });
}
