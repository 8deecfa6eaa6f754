/** A process and all below it, as Linux tells of them: the processor time they have taken, and the memory they hold. */
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of a second in `/proc/…/stat`: 100 on every Linux that Node runs on. */
const TICKS = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds, with those of children that have ended. */
  readonly cpu: number;
}

/** Milliseconds of processor time of a process, of those below it, and of those of theirs that have ended. Null where there is no `/proc`. */
export function cpuOfTree(root: number): number | null {
  if (process.platform !== 'linux') return null;
  return treeOf(root).reduce((sum, { cpu }) => sum + cpu, 0);
}

/** Bytes that the processes hold together: what several share counts once. Null where Linux does not tell. */
export function memoryOfTree(root: number): number | null {
  if (process.platform !== 'linux') return null;
  return treeOf(root).reduce((sum, { pid }) => sum + sharedMemory(pid), 0);
}

/** Bytes of the process below it that runs something: the one whose command line says so. */
export function memoryOf(root: number, says: string): number | null {
  if (process.platform !== 'linux') return null;
  const found = treeOf(root).filter(({ pid }) => read(pid, 'cmdline').includes(says));
  return found.length === 0 ? null : found.reduce((sum, { pid }) => sum + sharedMemory(pid), 0);
}

function treeOf(root: number): readonly Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(Number(name)) : []));
  const below = (pid: number): readonly Process[] =>
    all.flatMap((one) => (one.parent === pid ? [one, ...below(one.pid)] : []));
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

function processOf(pid: number): readonly Process[] {
  const stat = read(pid, 'stat');
  // The name in brackets may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length < 16) return [];
  const [parent = 0] = fields.slice(1).map(Number);
  const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  return [{ pid, parent, cpu: (cpu * 1000) / TICKS }];
}

/** Its own memory, and of what it shares its part (Pss). */
function sharedMemory(pid: number): number {
  return Number(/^Pss: +(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) * 1024;
}

/** Empty where the process has ended meanwhile. */
function read(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
