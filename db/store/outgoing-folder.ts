/**
 * A folder of files that leave together: written under a temporary name beside its place, and given its name when all of it is whole. Whatever goes
 * wrong, nothing of it remains. The door is that for files (`outgoing-file.ts`).
 */
import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orDiskFull, putInPlaceWhenFree } from './durable-file.ts';
import { WaymarkError } from './errors.ts';
import { expectOutsideStations, realPath } from './outgoing-file.ts';
import { clearParts, partName } from './outgoing-part.ts';

export interface OutgoingFolder {
  /** Where it will be, links resolved: empty or not there until it is whole. */
  readonly path: string;
  /** Where the files are written until then. */
  readonly part: string;
}

/**
 * Sees that a folder may be written at this place: one that is not there yet, or holds nothing. Nothing is made. Throws `inside-station`,
 * `outgoing-folder-not-empty`, and what the system refuses.
 */
export function outgoingFolder(given: string): OutgoingFolder {
  const path = realPath(given);
  expectOutsideStations(path);
  expectEmpty(path);
  const beside = dirname(path);
  // Says what is wrong with a place that is not there, before anything is noted as gone.
  statSync(beside);
  return { path, part: join(beside, partName()) };
}

/** Lets `write` fill the folder, brings every file to the disk and puts the folder in its place. Throws what `write` throws, and `disk-full`. */
export async function writeWholeFolder<T>(folder: OutgoingFolder, write: (part: string) => Promise<T>): Promise<T> {
  const { path, part } = folder;
  clearParts(dirname(path));
  try {
    mkdirSync(part, { mode: 0o700 });
    const answer = await write(part);
    expectEmpty(path);
    // Windows puts no folder in the place of another, although that is empty.
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) rmdirSync(path);
    await putInPlaceWhenFree(part, path);
    return answer;
  } catch (error) {
    throw orDiskFull(error);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** A new file in a folder that is being written: whoever writes it calls {@link closeSynced} when it is whole. */
export function newFileIn(part: string, name: string): Promise<FileHandle> {
  return open(join(part, name), 'wx', 0o600);
}

export async function closeSynced(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function expectEmpty(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory() || readdirSync(path).length > 0) throw new WaymarkError('outgoing-folder-not-empty');
}
