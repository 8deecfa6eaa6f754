/** The copies of one station in a folder: which there are, how they are named, which are kept. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareText } from '../codebook/order.ts';
import { FILE_ENDINGS } from '../contract/file-endings.ts';
import { type CopyHeader, readCopyHeader } from './copy-file.ts';
import { putInPlaceWhenFree } from './durable-file.ts';
import { isWaymarkError } from './errors.ts';
import { quietName } from './quiet-name.ts';
import { asWaymarkError } from './system-errors.ts';

const ENDING = `.${FILE_ENDINGS.backup}`;
const NAME = new RegExp(`^([A-Za-z0-9_-]{22})(-[a-z]{8})?[.]${FILE_ENDINGS.backup}$`);

export interface Generation {
  readonly path: string;
  readonly header: CopyHeader;
}

/** The newest has the station's id alone; it says nothing. */
export function newestName(station: string): string {
  return station + ENDING;
}

/** Another name for a copy of the same station: eight random letters, no day and no number. */
export function anotherName(station: string): string {
  return `${station}-${quietName()}${ENDING}`;
}

/** The copies of a station in a folder, newest first. What is no copy, or is damaged at its head, is none of them. */
export function generationsIn(folder: string, station: string): readonly Generation[] {
  return copiesNamed(
    folder,
    readdirSync(folder).filter((name) => NAME.exec(name)?.[1] === station),
  );
}

/** The copies in a folder that have these names. */
export function copiesNamed(folder: string, names: readonly string[]): readonly Generation[] {
  return names
    .flatMap((name): Generation[] => {
      const path = join(folder, name);
      try {
        return [{ path, header: readCopyHeader(path).header }];
      } catch (error) {
        if (isWaymarkError(asWaymarkError(error))) return [];
        throw error;
      }
    })
    .toSorted((a, b) => compareText(b.header.at, a.header.at) || writtenAt(b) - writtenAt(a));
}

/** The copies that lie beside one and are of the same station, newest first, itself among them; itself alone where its name is another. */
export function generationsBeside(path: string): readonly Generation[] {
  const station = NAME.exec(basename(path))?.[1];
  const itself = { path, header: readCopyHeader(path).header };
  return station === undefined ? [itself] : generationsIn(dirname(path), station);
}

/** A copy beside another, by its name alone; undefined where no such name lies there. */
export function generationNamed(path: string, name: string): string | undefined {
  return generationsBeside(path).find((one) => basename(one.path) === name)?.path;
}

/**
 * Those that are kept: the last three, the last of an earlier month, the last of an earlier quarter, seen from the newest. Newest first in,
 * newest first out. Pure.
 */
export function keptOf<T extends { readonly header: Pick<CopyHeader, 'at'> }>(copies: readonly T[]): readonly T[] {
  const [newest] = copies;
  if (newest === undefined) return [];
  const before = (start: string) => copies.find(({ header }) => header.at < start);
  const { at } = newest.header;
  const kept = new Set([...copies.slice(0, LAST), before(monthOf(at)), before(quarterOf(at))]);
  return copies.filter((copy) => kept.has(copy));
}
const LAST = 3;

/** Text before which every minute of an earlier month stands. */
function monthOf(at: string): string {
  return at.slice(0, 7);
}

function quarterOf(at: string): string {
  const first = Math.floor((Number(at.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${at.slice(0, 4)}-${String(first).padStart(2, '0')}`;
}

/** Gives the newest copy's name free: what has it keeps its bytes under another. Interrupted, all copies are still there. */
export async function makeWay(folder: string, station: string): Promise<void> {
  const newest = join(folder, newestName(station));
  try {
    await putInPlaceWhenFree(newest, join(folder, anotherName(station)));
  } catch (error) {
    if (!isWaymarkError(error) || !isMissing(error.cause)) throw error;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

/** Removes copies. One that the system keeps back stays, and is answered: it goes the next time. */
export function removeCopies(copies: readonly Generation[]): readonly Generation[] {
  return copies.filter(({ path }) => {
    try {
      rmSync(path, { force: true });
      return false;
    } catch (error) {
      if (!isWaymarkError(asWaymarkError(error))) throw error;
      return true;
    }
  });
}

/** Of two copies of one minute: which was written later. A new name leaves that as it was. */
function writtenAt({ path }: Generation): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
