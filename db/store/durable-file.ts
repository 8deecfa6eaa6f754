/** Files that are whole or not there: written new, brought to the disk, then put in their place under one name. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { WaymarkError } from './errors.ts';

/** Replaces a file's content. A power cut leaves the old content or the new. Throws `disk-full`. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const next = `${path}.new`;
  const file = openSync(next, 'w', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    throw orDiskFull(error);
  } finally {
    closeSync(file);
  }
  putInPlace(next, path);
}

/** Gives a file that is already on the disk its final name, replacing what has it. */
export function putInPlace(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Brings a folder's names to the disk. Windows has no such call: there a rename is in the file system's own journal. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The same error, or `disk-full` where the system said that no space is left. */
export function orDiskFull(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL'
    ? new WaymarkError('disk-full', {}, { cause: error })
    : error;
}
