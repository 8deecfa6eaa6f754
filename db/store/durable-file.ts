/**
 * Files that are whole or not there: written new, brought to the disk, then put in their place under one name. A virus scanner that has
 * one of the two open refuses that for a moment: it is tried again for up to three seconds.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isHeldByOthers, orNotWritten, systemCode } from './system-errors.ts';

export { orDiskFull } from './system-errors.ts';

/** Milliseconds between two attempts; about three seconds together. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 800, 930];

/**
 * Replaces a file's content. A power cut leaves the old content or the new. Waits by blocking this process: for what must not be
 * interrupted, a change of keys. Throws `disk-full`, `file-in-use`, `write-failed`; the file that was there stays then.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const next = `${path}.new`;
  try {
    blockingWhileHeld(() => writeSynced(next, bytes));
    blockingWhileHeld(() => renameSync(next, path));
  } catch (error) {
    throw takenBack(next, error);
  }
  syncFolder(dirname(path));
}

/** Gives a file that is already on the disk its final name, replacing what has it. Waits by blocking. Throws as {@link writeDurably}. */
export function putInPlace(from: string, to: string): void {
  try {
    blockingWhileHeld(() => renameSync(from, to));
  } catch (error) {
    throw orNotWritten(error);
  }
  syncFolder(dirname(to));
}

/** {@link putInPlace} that lets other work go on while it waits. */
export async function putInPlaceWhenFree(from: string, to: string): Promise<void> {
  try {
    await waitingWhileHeld(() => renameSync(from, to));
  } catch (error) {
    throw orNotWritten(error);
  }
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

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Takes away what an error left half written (on a full disk every byte of it is missed elsewhere) and answers what to throw. */
function takenBack(next: string, error: unknown): unknown {
  rmSync(next, { force: true });
  return orNotWritten(error);
}

function blockingWhileHeld<T>(work: () => T): T {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (const ms of PAUSES) {
    try {
      return work();
    } catch (error) {
      if (!isHeldByOthers(error)) throw error;
    }
    Atomics.wait(clock, 0, 0, ms);
  }
  return work();
}

async function waitingWhileHeld<T>(work: () => T): Promise<T> {
  for (const ms of PAUSES) {
    try {
      return work();
    } catch (error) {
      if (!isHeldByOthers(error)) throw error;
    }
    await pause(ms);
  }
  return work();
}

/**
 * Brings a folder's names to the disk. Windows has no such call (a rename is in the file system's own journal there), and some
 * file systems of sticks and shares refuse it. Throws `write-failed`: the file has its name, but a power cut may take it back.
 */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw orNotWritten(error);
  } finally {
    closeSync(folder);
  }
}
