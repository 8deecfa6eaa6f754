/**
 * The stage: what a package says, checked but believed by nobody yet. What is more than a piece lies in files in a folder of their own
 * inside the station's, under keys that exist in memory only (`sealed-run.ts`), and is deleted afterwards; what a power cut leaves of it
 * nobody can read.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_BYTES } from '../../store/chapter.ts';
import { systemCode } from '../../store/system-errors.ts';
import type { PackedChapter, PackedLine } from '../format/incoming-lines.ts';
import { type Place, sealedRun } from './sealed-run.ts';

export interface StagedChapter extends PackedChapter {
  /** Where its first line lies, undefined where it has none, and how many it has. */
  readonly first: Place | undefined;
  readonly lines: number;
}

/** A line as it was staged; `line` null where only its hash came. */
export interface StagedLine {
  readonly n: number;
  readonly hash: Buffer;
  readonly line: Buffer | null;
  readonly privateLine: Buffer | null;
  /** Where the pieces of the picture lie that the private half names. */
  readonly picture: readonly Place[];
}

interface KeptLine {
  readonly case_id: string | null;
  readonly type: string;
  readonly line: Buffer;
}

export interface Stage {
  line(line: PackedLine): void;
  /** A piece of the picture that the line before it names. */
  picture(piece: Buffer): void;
  chapter(chapter: PackedChapter): void;
  /** Keeps a line of an unknown type. */
  keep(line: KeptLine): void;
  /** The chapters in the order in which they came. */
  readonly chapters: readonly StagedChapter[];
  lines(chapter: StagedChapter): IterableIterator<StagedLine>;
  /** The picture that came with a line; undefined where none did. */
  pictureOf(line: StagedLine): Buffer | undefined;
  kept(): IterableIterator<KeptLine>;
  /** Closes and deletes it; what cannot be deleted now is by {@link clearStages}. */
  discard(): void;
}

const PREFIX = 'staging-';

/** What an entry is: its first byte. */
const PLACE = 0;
const RECORD = 1;
const WITH_PRIVATE = 2;
const PICTURE = 3;
/** Entry type, the line's place, its hash, the length of its open half. */
const LINE_HEADER = 1 + 8 + HASH_BYTES + 4;
const NO_BYTES = Buffer.alloc(0);

export function openStage(stationFolder: string): Stage {
  let folder: string | undefined;
  const fileIn = (name: string) => () => {
    folder ??= mkdtempSync(join(stationFolder, PREFIX));
    return join(folder, name);
  };
  const run = sealedRun(fileIn('lines'));
  const aside = sealedRun(fileIn('kept'));
  const chapters: StagedChapter[] = [];
  /** Of the chapter whose lines are coming. */
  let first: Place | undefined;
  let lines = 0;

  return {
    line({ n, hash, record }) {
      const header = Buffer.allocUnsafe(LINE_HEADER);
      header.writeUInt8(record === null ? PLACE : record.privateLine === null ? RECORD : WITH_PRIVATE, 0);
      header.writeDoubleBE(n, 1);
      header.set(hash, 9);
      header.writeUInt32BE(record?.line.length ?? 0, 9 + HASH_BYTES);
      const at = run.add([header, record?.line ?? NO_BYTES, record?.privateLine ?? NO_BYTES]);
      first ??= at;
      lines += 1;
    },
    picture(bytes) {
      run.add([Buffer.of(PICTURE), bytes]);
    },
    chapter(chapter) {
      chapters.push({ ...chapter, first, lines });
      first = undefined;
      lines = 0;
    },
    keep({ case_id: caseId, type, line }) {
      const says = Buffer.from(JSON.stringify([caseId, type]), 'utf8');
      const length = Buffer.allocUnsafe(4);
      length.writeUInt32BE(says.length, 0);
      aside.add([length, says, line]);
    },
    chapters,
    *lines(chapter) {
      let waiting: (StagedLine & { picture: Place[] }) | undefined;
      let left = chapter.lines;
      for (const { place, bytes } of chapter.first === undefined ? [] : run.from(chapter.first)) {
        if (bytes[0] === PICTURE) {
          waiting?.picture.push(place);
          continue;
        }
        if (waiting !== undefined) yield waiting;
        waiting = undefined;
        if (left === 0) return;
        left -= 1;
        waiting = lineOf(bytes);
      }
      if (waiting !== undefined) yield waiting;
    },
    pictureOf: ({ picture }) =>
      picture.length === 0 ? undefined : Buffer.concat(picture.map((place) => run.read(place).subarray(1))),
    *kept() {
      for (const { bytes } of aside.from({ piece: 0, at: 0 })) {
        const end = 4 + bytes.readUInt32BE(0);
        const [caseId, type] = JSON.parse(bytes.toString('utf8', 4, end)) as [string | null, string];
        yield { case_id: caseId, type, line: bytes.subarray(end) };
      }
    },
    discard() {
      ifPossible(run.close);
      ifPossible(aside.close);
      if (folder !== undefined) removeStage(folder);
    },
  };
}

function lineOf(bytes: Buffer): StagedLine & { picture: Place[] } {
  const type = bytes.readUInt8(0);
  const end = LINE_HEADER + bytes.readUInt32BE(9 + HASH_BYTES);
  return {
    n: bytes.readDoubleBE(1),
    hash: bytes.subarray(9, 9 + HASH_BYTES),
    line: type === PLACE ? null : bytes.subarray(LINE_HEADER, end),
    privateLine: type === WITH_PRIVATE ? bytes.subarray(end) : null,
    picture: [],
  };
}

function removeStage(folder: string): void {
  ifPossible(() => rmSync(folder, { recursive: true, force: true }));
}

/**
 * What another program holds, or the disk does not give up, stays for the next time: nobody can read it. Whether a package was taken in does not
 * hang on it.
 */
function ifPossible(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}

/** Deletes what a cut-short opening left; nobody has its key. Only while no package is being opened. */
export function clearStages(stationFolder: string): void {
  ifPossible(() => {
    for (const name of readdirSync(stationFolder)) {
      if (name.startsWith(PREFIX)) removeStage(join(stationFolder, name));
    }
  });
}
