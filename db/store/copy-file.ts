/**
 * The file of a copy: one header line (canonical JSON) with slots and sealed key, then the bytes of the database as they are, encrypted.
 * `bytes` and `sha256` are those of the database.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { SEALED_CONTENTS } from './copy-contents.ts';
import { orDiskFull } from './durable-file.ts';
import { WaymarkError } from './errors.ts';
import { piecesOf } from './file-pieces.ts';
import { KEYS, parseKeys } from './keys-file.ts';
import { writeLine } from './line.ts';

const FORMAT = 'waymark-copy/2';
/** Of version 0.1.0: does not say how much it holds. */
const FORMAT_BEFORE = 'waymark-copy/1';
const MAX_HEADER_BYTES = 4 * 1024 * 1024;

const HEADER = KEYS.extend({
  format: z.enum([FORMAT, FORMAT_BEFORE]),
  /** How much it holds, sealed (`copy-contents.ts`). */
  holds: SEALED_CONTENTS.optional(),
  /** When the copy was made, UTC minute. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type CopyHeader = Readonly<z.infer<typeof HEADER>>;

/** Writes header and database into a new file and brings it to the disk. Throws `disk-full`. */
export function writeCopyFile(
  path: string,
  database: string,
  header: Pick<CopyHeader, 'at' | 'keys' | 'slots'>,
  holds: (of: string) => z.infer<typeof SEALED_CONTENTS> | null,
): CopyHeader {
  const { at, keys, slots } = header;
  const said = { at, keys, slots, bytes: statSync(database).size, sha256: digestOf(database) };
  const sealed = holds(boundTo(said));
  const whole = { format: FORMAT, ...said, ...(sealed ? { holds: sealed } : {}) } as const;
  const out = openSync(path, 'w', 0o600);
  try {
    writeAll(out, writeLine(whole, MAX_HEADER_BYTES - 1));
    writeAll(out, Buffer.from('\n'));
    for (const piece of piecesOf(database, 0)) writeAll(out, piece);
    fsyncSync(out);
  } catch (error) {
    throw orDiskFull(error);
  } finally {
    closeSync(out);
  }
  return whole;
}

/** What binds the sealed contents to one copy. */
export function boundTo({ at, sha256 }: Pick<CopyHeader, 'at' | 'sha256'>): string {
  return `${at} ${sha256}`;
}

/** The header of a copy; `start` is where its database begins. Throws `copy-damaged` for any other file, and `newer-waymark`. */
export function readCopyHeader(path: string): { header: CopyHeader; start: number } {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new WaymarkError('copy-missing');
  const pieces: Buffer[] = [];
  let length = 0;
  for (const piece of piecesOf(path, 0)) {
    const end = piece.indexOf(0x0a);
    pieces.push(end < 0 ? Buffer.from(piece) : Buffer.from(piece.subarray(0, end)));
    length += pieces.at(-1)?.length ?? 0;
    if (length > MAX_HEADER_BYTES) break;
    if (end < 0) continue;
    const header = readHeader(Buffer.concat(pieces).toString('utf8'));
    return { header, start: length + 1 };
  }
  throw new WaymarkError('copy-damaged');
}

function readHeader(text: string): CopyHeader {
  const format = text.includes(`"format":"${FORMAT_BEFORE}"`) ? FORMAT_BEFORE : FORMAT;
  return parseKeys(text, HEADER, format, 'copy-damaged');
}

/** Writes the database of a copy into a new file, if every byte is what the header says. Throws `copy-damaged`, `disk-full`. */
export function extractDatabase(path: string, to: string): CopyHeader {
  const { header, start } = readCopyHeader(path);
  if (statSync(path).size !== start + header.bytes) throw new WaymarkError('copy-damaged');
  const hash = createHash('sha256');
  const out = openSync(to, 'w', 0o600);
  try {
    for (const piece of piecesOf(path, start)) {
      hash.update(piece);
      writeAll(out, piece);
    }
    fsyncSync(out);
  } catch (error) {
    throw orDiskFull(error);
  } finally {
    closeSync(out);
  }
  if (hash.digest('base64url') !== header.sha256) throw new WaymarkError('copy-damaged');
  return header;
}

function digestOf(path: string): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(path, 0)) hash.update(piece);
  return hash.digest('base64url');
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
