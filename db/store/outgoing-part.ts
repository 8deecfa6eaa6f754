/** The temporary names under which files that leave are written, and the removal of what ended work left under them. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { quietName } from './quiet-name.ts';

const PART = /^[a-z]{8}-(\d+)\.waymark-part(\.new(-db)?)?(-journal)?$/;
/** What making a copy puts beside its part. */
const SCRATCH = ['', '.new', '.new-db', '.new-db-journal'] as const;

/** True for a name under which a file that leaves is being written, or was when the work ended. */
export const isPart = (name: string): boolean => PART.test(name);

/** Removes a part, and what was made beside it under its name. */
export function discardPart(part: string): void {
  for (const end of SCRATCH) rmSync(part + end, { force: true });
}

/** A quiet name and the number of the process that writes it. */
export function partName(): string {
  return `${quietName()}-${process.pid}.waymark-part`;
}

/**
 * A part that nothing has touched for so long is not being written by another computer, where the folder is shared. A copy beside its part
 * is read through for minutes before it gets its name; it is sealed, and may wait.
 */
const FORSAKEN_MS = 60_000;
const FORSAKEN_COPY_MS = 24 * 60 * 60_000;

/** Removes the parts whose process was ended. What cannot be looked at or removed stays: the next one tries again. */
export function clearParts(folder: string): void {
  for (const name of namesIn(folder)) {
    const maker = PART.exec(name)?.[1];
    if (maker === undefined || isRunning(Number(maker))) continue;
    const path = join(folder, name);
    try {
      const forsaken = name.includes('.new') ? FORSAKEN_COPY_MS : FORSAKEN_MS;
      if (lastTouched(path) < Date.now() - forsaken) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another process was faster, or may and this one may not.
    }
  }
}

/** Milliseconds since 1970. A folder that is being written is touched by each of its files. */
function lastTouched(path: string): number {
  const there = statSync(path);
  if (!there.isDirectory()) return there.mtimeMs;
  return Math.max(there.mtimeMs, ...readdirSync(path).map((name) => statSync(join(path, name)).mtimeMs));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Writing the file will say what is wrong with the folder.
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
