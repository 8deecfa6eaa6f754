/**
 * Folders that are being written where they will leave from (`outgoing-folder.ts`), as the database knows them until they are whole: what is not encrypted in one
 * must not lie there because the program was ended. Whoever opens the station next removes it.
 */
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Database } from './database.ts';
import { isPart } from './outgoing-part.ts';
import { setSetting, setting } from './settings.ts';

interface FolderOnItsWay {
  /** Where its files are written. */
  readonly part: string;
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

/** It is there, or nothing of it is. Call in a transaction. */
export function noteArrived(db: Database, number: number): void {
  keep(
    db,
    foldersOnTheirWay(db).filter((one) => one.number !== number),
  );
}

/**
 * Removes what was being written when the program was ended, and answers the numbers of those that so never left. Call in a transaction as the one who opens the
 * station, before anybody writes. What lies where nothing can be reached now, as on a stick, is removed once it can.
 */
export function clearOnTheirWay(db: Database): readonly number[] {
  const folders = foldersOnTheirWay(db);
  if (folders.length === 0) return [];
  const cut = folders.filter(({ part }) => existsSync(part));
  const left = folders.filter(({ part }) => !existsSync(dirname(part)) || !remove(part));
  keep(db, left);
  return cut.filter((one) => !left.includes(one)).map(({ number }) => number);
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
