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

/**
 * Brings a folder's names to the disk. Windows has no such call (a rename is in the file system's own journal there), and some
 * file systems of sticks and shares refuse it.
 */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw error;
  } finally {
    closeSync(folder);
  }
}

/** The same error, or `disk-full` where the system said that no space is left. */
export function orDiskFull(error: unknown): unknown {
  const full = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(systemCode(error));
  return full ? new WaymarkError('disk-full', {}, { cause: error }) : error;
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
