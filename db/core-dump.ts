/**
 * What the system writes of a process that crashes. A core dump of the database's process would hold names, notes, the password and the
 * station's keys in plain text, in a place that nobody looks after (core(5)).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/**
 * Keeps this process's memory, and that of all it starts from now on, out of core dumps: Linux writes none of the mappings that its filter
 * leaves out. Call it before anything is started. Where the filter cannot be set, no dump at all is allowed, if `prlimit` is there. Answers
 * whether one of the two was done; false on other systems, which have no such switch for a running program.
 */
export function keepOutOfCoreDumps(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
    return true;
  } catch {
    return spawnSync('prlimit', ['--core=0:0', `--pid=${process.pid}`], { stdio: 'ignore' }).status === 0;
  }
}
