/** How much room a disk has, asked before an act that writes much. */
import { statfsSync } from 'node:fs';
import { WaymarkError } from './errors.ts';

/** Bytes that this user may still write into a folder; undefined where the folder or the system does not say. */
export function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // No such folder, or a file system without the question: the act itself will say what is wrong.
    return undefined;
  }
}

const MB = 1024 * 1024;

/** Throws `disk-space-short` with both numbers, in whole MB, where a folder has less room than `needed` bytes. */
export function expectSpace(folder: string, needed: number, freeIn = freeBytes): void {
  const free = freeIn(folder);
  if (free !== undefined && free < needed)
    throw new WaymarkError('disk-space-short', { needed: Math.ceil(needed / MB), free: Math.floor(free / MB) });
}
