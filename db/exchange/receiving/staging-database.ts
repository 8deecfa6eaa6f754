/**
 * The staging database: what a package says, checked but believed by nobody yet. It lies in a folder of its own inside the station's,
 * under a key that exists in memory only, and is deleted afterwards; what a power cut leaves of it nobody can read.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_BYTES, openConnection } from '../../store/connection.ts';
import type { Database } from '../../store/database.ts';
import { systemCode } from '../../store/system-errors.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { PackedChapter, PackedLine } from '../format/incoming-lines.ts';

export interface StagedChapter extends PackedChapter {
  /** Row numbers of its first line and of the one after its last. */
  readonly first: number;
  readonly end: number;
}

/** A line as it was staged; `line` null where only its hash came. */
export interface StagedLine {
  readonly seq: number;
  readonly n: number;
  readonly hash: Buffer;
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: number | null;
  readonly line: Buffer | null;
  readonly private_hash: Buffer | null;
  readonly private_line: Buffer | null;
}

interface KeptLine {
  readonly case_id: string | null;
  readonly type: string;
  readonly line: Buffer;
}

export interface Stage {
  /** Notes a line; it is written with the others at the next {@link Stage.write}. */
  line(line: PackedLine): void;
  /** Notes a piece of the picture that the line noted last names. */
  picture(piece: Buffer): void;
  chapter(chapter: PackedChapter): void;
  /** Keeps a line of an unknown type. */
  keep(line: KeptLine): void;
  /** Writes what was noted since the last time, in one transaction. */
  write(): void;
  /** The chapters in the order in which they came. */
  readonly chapters: readonly StagedChapter[];
  lines(chapter: StagedChapter): IterableIterator<StagedLine>;
  /** The picture that came with a line; undefined where none did. */
  pictureOf(line: StagedLine): Buffer | undefined;
  kept(): IterableIterator<KeptLine>;
  /** Closes and deletes it. */
  discard(): void;
}

const PREFIX = 'staging-';

const SCHEMA = `
CREATE TABLE line (
  seq INTEGER PRIMARY KEY, n INTEGER NOT NULL, hash BLOB NOT NULL, id TEXT, revision INTEGER, kind TEXT, at TEXT, by INTEGER,
  line BLOB, private_hash BLOB, private_line BLOB
) STRICT;
CREATE TABLE piece (seq INTEGER PRIMARY KEY, line INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX piece_of_line ON piece (line);
CREATE TABLE kept (seq INTEGER PRIMARY KEY, case_id TEXT, type TEXT NOT NULL, line BLOB NOT NULL) STRICT;
`;

export function openStage(stationFolder: string): Stage {
  const folder = mkdtempSync(join(stationFolder, PREFIX));
  let db: Database;
  try {
    db = openConnection(join(folder, 'stage.db'), randomBytes(KEY_BYTES), { create: true });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  // Nobody will ever open this database again: neither a journal nor waiting for the disk would save anything.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec(SCHEMA);
  const insert = db.prepare(
    'INSERT INTO line (seq, n, hash, id, revision, kind, at, by, line, private_hash, private_line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertKept = db.prepare('INSERT INTO kept (case_id, type, line) VALUES (?, ?, ?)');
  const select = db.prepare<[number, number], StagedLine>(
    'SELECT seq, n, hash, id, revision, kind, at, by, line, private_hash, private_line FROM line WHERE seq >= ? AND seq < ? ORDER BY seq',
  );
  const selectKept = db.prepare<[], KeptLine>('SELECT case_id, type, line FROM kept ORDER BY seq');
  const insertPiece = db.prepare<[number, Buffer]>('INSERT INTO piece (line, bytes) VALUES (?, ?)');
  const selectPieces = db.prepare<[number], Buffer>('SELECT bytes FROM piece WHERE line = ? ORDER BY seq').pluck();
  const chapters: StagedChapter[] = [];
  let noted: PackedLine[] = [];
  let kept: KeptLine[] = [];
  let pieces: { readonly line: number; readonly bytes: Buffer }[] = [];
  let seq = 1;
  let chapterFirst = 1;

  return {
    line(line) {
      noted.push(line);
    },
    picture(bytes) {
      pieces.push({ line: seq + noted.length - 1, bytes });
    },
    chapter(chapter) {
      const end = seq + noted.length;
      chapters.push({ ...chapter, first: chapterFirst, end });
      chapterFirst = end;
    },
    keep(line) {
      kept.push(line);
    },
    write() {
      inTransaction(db, () => {
        for (const { n, hash, record } of noted) {
          if (record === null) insert.run(seq, n, hash, null, null, null, null, null, null, null, null);
          else {
            const { id, revision, kind, at, by, line, privateHash, privateLine } = record;
            insert.run(seq, n, hash, id, revision, kind, at, by, line, privateHash, privateLine);
          }
          seq += 1;
        }
        for (const { line, bytes } of pieces) insertPiece.run(line, bytes);
        for (const line of kept) insertKept.run(line.case_id, line.type, line.line);
      });
      noted = [];
      pieces = [];
      kept = [];
    },
    chapters,
    lines: (chapter) => select.iterate(chapter.first, chapter.end),
    pictureOf: ({ seq: line }) => {
      const all = selectPieces.all(line);
      return all.length === 0 ? undefined : Buffer.concat(all);
    },
    kept: () => selectKept.iterate(),
    discard() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Deletes what a cut-short opening left; nobody has its key. Only while no package is being opened. What another program holds, or the disk
 * does not give up, stays for the next time.
 */
export function clearStages(stationFolder: string): void {
  try {
    for (const name of readdirSync(stationFolder)) {
      if (name.startsWith(PREFIX)) rmSync(join(stationFolder, name), { recursive: true, force: true });
    }
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}
