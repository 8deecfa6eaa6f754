/** Where copies may be kept: anywhere but among a station's own files, with which they would be lost; on another disk, if that can be. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { WaymarkError } from '../store/errors.ts';
import { liesInStation } from '../store/outgoing-file.ts';

/** `station`: the desk's own folder, which may not be one yet. Throws `copies-inside-station`. */
export function expectCopiesOutside(folder: string, station: string): void {
  if (liesInStation(folder, station)) throw new WaymarkError('copies-inside-station');
}

/** Whether a folder lies on the disk of the station, with which its copies would be lost. False where the folder is not there. */
export function liesOnDiskOf(folder: string, station: string): boolean {
  const device = statSync(folder, { throwIfNoEntry: false })?.dev;
  if (device === undefined) return false;
  let there = station;
  // A station that is yet to be made goes where its nearest folder is.
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  return device === statSync(there).dev;
}
