/** A station's folder: what lies in it, and how a new one comes to be. */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { putInPlaceWhenFree, syncFile } from './durable-file.ts';
import { WaymarkError } from './errors.ts';
import { isPart } from './outgoing-part.ts';
import { systemCode } from './system-errors.ts';

export interface StationFiles {
  readonly folder: string;
  /** The case database. It has this name only once it is complete: the folder is a station when this file is there. */
  readonly database: string;
  readonly keys: string;
  /** The same as `keys`, written after it, for the day it is damaged. */
  readonly keysTwin: string;
  readonly lock: string;
  /** How far the database had come (`witness.ts`). */
  readonly witness: string;
  /** The folder for witnesses in the person's own application data, apart from the station; null where the host names none. */
  readonly ownData: string | null;
  /** The database while it is being made. */
  readonly unfinished: string;
}

export function stationFiles(folder: string, ownData: string | null = null): StationFiles {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, 'station.db'),
    keys: join(root, 'keys.json'),
    keysTwin: join(root, 'keys-twin.json'),
    lock: join(root, 'lock.db'),
    witness: join(root, 'witness'),
    ownData: ownData === null ? null : resolve(ownData),
    unfinished: join(root, 'unfinished.db'),
  };
}

/**
 * Takes from others of this machine the right to read a station that an earlier version made, or somebody copied here. A file that is
 * not there needs none; where the system does not let us, for the files are somebody else's, they stay: what is in them is encrypted.
 */
export function closeToOthers(files: StationFiles): void {
  const database = ['', '-wal', '-shm'].map((end) => files.database + end);
  for (const file of [...database, files.lock, files.keys, files.keysTwin, files.witness]) {
    try {
      chmodSync(file, 0o600);
    } catch (error) {
      if (systemCode(error) === '') throw error;
    }
  }
}

/**
 * Sees that a new station can be made in this folder, which is made if need be. Only an empty one will do, or one where an earlier
 * set-up or restore was cut short. Throws `folder-not-empty` for the rest: a keys.json may be the only key to a database elsewhere.
 */
export function expectEmptyFolder(files: StationFiles): void {
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  const cutShort = wasCutShort(files);
  const ours = /^(lock\.db|keys(-twin)?\.json\.new|unfinished\.db(-wal|-shm|-journal)?)$/;
  const ifCutShort = /^(keys(-twin)?\.json|root\.key)$/;
  const isOurs = (name: string) => ours.test(name) || (cutShort && (ifCutShort.test(name) || isPart(name)));
  if (!readdirSync(files.folder).every(isOurs)) throw new WaymarkError('folder-not-empty');
}

/**
 * True where a set-up or restore ended before the folder was a station. What lies there then is of no use to anybody: no set-up begins in a
 * folder that held a root key or other keys.
 */
export function wasCutShort(files: StationFiles): boolean {
  return existsSync(files.unfinished) && !existsSync(files.database);
}

export function discardUnfinished(files: StationFiles): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(files.unfinished + end, { force: true });
}

/**
 * Takes back what an error left of a station that was being made, so that it can be made again. Once the database has its name the folder is a
 * station and stays.
 */
export function discardNewStation(files: StationFiles): void {
  if (existsSync(files.database)) return;
  // The database last: while it is there, keys beside it are known to open nothing else.
  for (const keys of [files.keys, files.keysTwin]) for (const end of ['', '.new']) rmSync(keys + end, { force: true });
  discardUnfinished(files);
}

/** The last step of a new station, after its keys.json is in place: the database, closed and whole, gets its name. */
export async function publishDatabase(files: StationFiles): Promise<void> {
  syncFile(files.unfinished);
  await putInPlaceWhenFree(files.unfinished, files.database);
}
