/**
 * Bringing a copy back where a station lies: the copy becomes a station beside it, whole and checked, and only then the two folders change
 * places. The older one is kept under a name of its own; nothing of it is touched.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { putInPlaceWhenFree } from './durable-file.ts';
import { type StationFiles, stationFiles } from './folder.ts';
import { quietName } from './quiet-name.ts';
import { takeStationLock } from './station-lock.ts';

/** A new folder in which the copy becomes a station. What earlier attempts left is removed: no station was ever in it. */
export function placeBeside(folder: string): string {
  for (const left of besides(folder)) rmSync(left, { recursive: true, force: true });
  return `${resolve(folder)}.restoring-${quietName()}`;
}

/**
 * Sets the station in a folder aside and puts the one that was made beside it in its place. Answers the name of the older folder. Throws
 * `station-in-use` and what the system refuses; the station that was there is there then.
 */
export async function changePlaces(
  { folder, lock }: Pick<StationFiles, 'folder' | 'lock'>,
  beside: string,
): Promise<string> {
  takeStationLock(lock).release();
  const older = freeName(folder);
  await putInPlaceWhenFree(folder, older);
  try {
    await putInPlaceWhenFree(beside, folder);
  } catch (error) {
    await putInPlaceWhenFree(older, folder);
    throw error;
  }
  return basename(older);
}

/** What a start does first: where a power cut came between the two renames, the station that was whole gets its place. */
export async function finishChangingPlaces(folder: string): Promise<void> {
  if (existsSync(resolve(folder))) return;
  const whole = besides(folder).find((beside) => existsSync(stationFiles(beside).database));
  if (whole !== undefined) await putInPlaceWhenFree(whole, resolve(folder));
}

function besides(folder: string): readonly string[] {
  const [parent, name] = [dirname(resolve(folder)), basename(resolve(folder))];
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((one) => one.startsWith(`${name}.restoring-`) && /^[a-z]{8}$/.test(one.slice(-8)))
    .map((one) => join(parent, one));
}

function freeName(folder: string): string {
  for (let n = 1; ; n++) {
    const name = join(dirname(folder), `${basename(folder)}.older-${n}`);
    if (!existsSync(name)) return name;
  }
}
