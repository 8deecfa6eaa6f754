/**
 * What the system writes of a process that crashes. A core dump of the database's process would hold names, notes, the password and the
 * station's keys in plain text, in a place that nobody looks after (core(5)).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Keeps this process's memory, and that of all it starts from now on, out of core dumps: Linux writes none of the mappings that its filter
 * leaves out. What it writes all the same are the registers, which hold the last few dozen bytes that were copied; so no dump at all is
 * allowed besides, where `prlimit` is there (it does not bind a system that hands its dumps to a program). Call it before anything is
 * started. Answers whether one of the two was done; false on other systems, which have no such switch for a running program.
 */
export function keepOutOfCoreDumps(): boolean {
  if (process.platform !== 'linux') return false;
  const isFiltered = setFilter();
  return (
    hasNoDumps() ||
    spawnSync('prlimit', ['--core=0:0', `--pid=${process.pid}`], { stdio: 'ignore' }).status === 0 ||
    isFiltered
  );
}

function setFilter(): boolean {
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
    return true;
  } catch {
    return false;
  }
}

/** True where whoever started this process has allowed it no dump, now and later. */
function hasNoDumps(): boolean {
  try {
    return /^Max core file size +0 +0 /m.test(readFileSync('/proc/self/limits', 'latin1'));
  } catch {
    return false;
  }
}
