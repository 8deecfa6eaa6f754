/**
 * The one door for files that leave: card, copy, package, paper, table, root key, recovery code, index. A file is written under a temporary
 * name beside its place and gets its name when it is whole; never among a station's own files, never in the place of a file of
 * another kind. Windows of every host use it too, so it knows neither SQLite nor Electron.
 */
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ROOT_KEY_FILE } from '../contract/file-endings.ts';
import { orDiskFull, putInPlace } from './durable-file.ts';
import { WaymarkError } from './errors.ts';
import { type FileKind, headOf, isKind, kindOf } from './file-kind.ts';
import { clearParts, discardPart, partName } from './outgoing-part.ts';

/** A file on its way. The caller writes `part` and brings it to the disk, then publishes or discards it. */
export interface OutgoingFile {
  /** Where it will be, links resolved. */
  readonly path: string;
  readonly part: string;
  /** Gives the file its name. Throws `file-exists` where one of another kind has come there meanwhile. */
  publish(): void;
  /** Removes the part, and what was made beside it under its name; harmless after {@link publish}. */
  discard(): void;
}

export interface Leaving {
  /** What may be replaced: a file of this kind, or an empty one. Null: nothing. */
  readonly kind: FileKind | null;
  /** A folder that is going to be a station although nothing says so yet. */
  readonly station?: string;
}

/**
 * Sees that a file may be written at this place; nothing is made yet, but parts that ended work left in the folder are removed.
 * Throws `inside-station` and `file-exists`.
 */
export function outgoingFile(given: string, leaving: Leaving): OutgoingFile {
  const path = realPath(given);
  expectOutsideStations(path, leaving.station);
  return fileOnItsWay(path, leaving.kind);
}

/**
 * Where a root key's file is written: in its default place in the folder of a station, or wherever else a file may leave to. It is the only
 * file of that folder that is written because somebody asks for it. `path` undefined: the default place in `station`. Throws what
 * {@link outgoingFile} throws.
 */
export function rootKeyFile(station: string, path = join(station, ROOT_KEY_FILE)): OutgoingFile {
  const real = realPath(path);
  const byDefault =
    basename(real) === ROOT_KEY_FILE && (dirname(real) === realPath(station) || isStation(dirname(real)));
  return byDefault ? fileOnItsWay(real, 'root-key') : outgoingFile(real, { kind: 'root-key', station });
}

/** Writes a file whose bytes are all there; they say what kind it is. Throws what {@link outgoingFile} throws, and `disk-full`. */
export function writeOutgoingFile(path: string, bytes: Uint8Array): void {
  writeWhole(outgoingFile(path, { kind: kindOf(bytes, path) }), bytes);
}

/** Writes all of a file and publishes it; whatever goes wrong, nothing of it remains. Throws `file-exists`, `disk-full`. */
export function writeWhole(file: OutgoingFile, bytes: Uint8Array): void {
  try {
    const part = openSync(file.part, 'wx', 0o600);
    try {
      writeFileSync(part, bytes);
      fsyncSync(part);
    } finally {
      closeSync(part);
    }
    file.publish();
  } catch (error) {
    throw orDiskFull(error);
  } finally {
    file.discard();
  }
}

/**
 * Sees that a file or folder lies in no station's folder: one that holds a database or its keys, or `station`, which is going to be one.
 * Throws `inside-station`.
 */
export function expectOutsideStations(place: string, station?: string): void {
  if (liesInStation(place, station)) throw new WaymarkError('inside-station');
}

export function liesInStation(place: string, station?: string): boolean {
  const own = station === undefined ? undefined : realPath(station);
  for (let folder = realPath(place); ; folder = dirname(folder)) {
    if (folder === own || isStation(folder)) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** The path as the system will take it: absolute, and every link on it resolved as far as it is there. */
export function realPath(given: string): string {
  const missing: string[] = [];
  for (let there = resolve(given); ; there = dirname(there)) {
    try {
      return join(realpathSync.native(there), ...missing);
    } catch (error) {
      if (dirname(there) === there) throw error;
      missing.unshift(basename(there));
    }
  }
}

function isStation(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name));
  if (has('station.db') || has('unfinished.db')) return true;
  // Other programs have files of this name too; ours says what it is, or the station's lock lies beside it.
  return has('keys.json') && (has('lock.db') || headOf(join(folder, 'keys.json')).includes('waymark-keys/'));
}

function fileOnItsWay(path: string, kind: FileKind | null): OutgoingFile {
  expectReplaceable(path, kind);
  const folder = dirname(path);
  clearParts(folder);
  const part = join(folder, partName());
  return {
    path,
    part,
    publish() {
      expectReplaceable(path, kind);
      putInPlace(part, path);
    },
    discard: () => discardPart(part),
  };
}

function expectReplaceable(path: string, kind: FileKind | null): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return;
  const replaceable = there.isFile() && (there.size === 0 || (kind !== null && isKind(kind, headOf(path), path)));
  if (!replaceable) throw new WaymarkError('file-exists');
}
