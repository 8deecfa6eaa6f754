/**
 * Works that are timed in a fresh process each, as long work is in the application: nothing is warm from the run before, and
 * the most memory that the process ever held is that of this work. `runApart` is the parent's side, the script the child's.
 */
import { fork } from 'node:child_process';
import type { Office } from './offices.ts';
import { openBarely, openOurs } from './opening-works.ts';
import { sealBarely, sealOurs } from './sealing-works.ts';

/** What a work is done with. */
export interface Job {
  readonly office: Office;
  /** Where packages lie; of an opening the package itself. */
  readonly path: string;
}

/** Does the work and answers its milliseconds, without what had to be made ready for it. */
export type Work = (job: Job) => Promise<number>;

const WORKS = { openOurs, openBarely, sealOurs, sealBarely } satisfies Readonly<Record<string, Work>>;
type Name = keyof typeof WORKS;

export interface Ran {
  readonly ms: number;
  /** Most memory the process held, in bytes. */
  readonly peak: number;
}

export function runApart(name: Name, job: Job): Promise<Ran> {
  const child = fork(import.meta.filename, [name], {
    execArgv: [
      ...process.execArgv.filter((arg) => !arg.startsWith('--cpu-prof')),
      '--disable-warning=ExperimentalWarning',
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
  const name = Object.keys(WORKS).find((known): known is Name => known === asked);
  if (name === undefined) throw new Error(`no such work: ${asked}`);
  process.once('message', async (job) => {
    const ms = await WORKS[name](job as Job);
    // maxRSS is in KiB on every platform.
    process.send?.({ ms, peak: process.resourceUsage().maxRSS * 1024 } satisfies Ran);
    process.disconnect();
  });
}
