/**
 * Folders that are being written where they will leave from (`outgoing-folder.ts`), as the database knows them until they are whole: what is not encrypted in one
 * must not lie there because the program was ended. Whoever opens the station next removes it.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Database } from './database.ts';
import type { OutgoingFolder } from './outgoing-folder.ts';
import { isPart } from './outgoing-part.ts';
import { setSetting, setting } from './settings.ts';

interface FolderOnItsWay extends OutgoingFolder {
  /** What it is in the list of what left. */
  readonly number: number;
}

function foldersOnTheirWay(db: Database): readonly FolderOnItsWay[] {
  return JSON.parse(setting(db, 'folders-on-their-way') ?? '[]') as readonly FolderOnItsWay[];
}

function keep(db: Database, folders: readonly FolderOnItsWay[]): void {
  setSetting(db, 'folders-on-their-way', folders.length === 0 ? null : JSON.stringify(folders));
}

/** Call in the transaction that notes it as leaving, before anything of it is written. */
export function noteOnItsWay(db: Database, folder: FolderOnItsWay): void {
  keep(db, [...foldersOnTheirWay(db), folder]);
}

/** It is whole where it was to be, or nothing of it is there. Call in a transaction. */
export function noteWayEnded(db: Database, number: number): void {
  keep(
    db,
    foldersOnTheirWay(db).filter((one) => one.number !== number),
  );
}

/**
 * Removes what was being written when the work ended, and answers the numbers of those that so never left: whoever wrote them may have removed their files and
 * could not say so any more. Call in a transaction as the one who opens the station, before anybody writes. What lies where nothing can be reached now, as on
 * a stick, is removed once it can.
 */
export function clearOnTheirWay(db: Database): readonly number[] {
  const folders = foldersOnTheirWay(db);
  if (folders.length === 0) return [];
  const left = folders.filter(({ part }) => !existsSync(dirname(part)) || !remove(part));
  keep(db, left);
  return folders.filter((one) => !left.includes(one) && !isWhole(one)).map(({ number }) => number);
}

/** Also where it cannot be looked into: what left is better told too often. */
function isWhole({ path }: FolderOnItsWay): boolean {
  try {
    return existsSync(path) && readdirSync(path).length > 0;
  } catch {
    return true;
  }
}

/** Whether nothing is there any more. Only ever a name under which files that leave are written. */
function remove(part: string): boolean {
  if (!isPart(basename(part))) return true;
  try {
    rmSync(part, { recursive: true, force: true });
    return true;
  } catch {
    // Somebody holds it, or it is to be read only now: it stays noted.
    return false;
  }
}
