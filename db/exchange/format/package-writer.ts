/**
 * Writing a sealed package as a stream: lines → one zstd frame → padding to a Padmé size → `age` for one recipient → a new file. The
 * file has its name only when it is complete; a cancelled or failed one leaves nothing.
 */
import { createHash, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { constants, createZstdCompress } from 'node:zlib';
import { FILE_ENDINGS } from '../../contract/file-endings.ts';
import { toText } from '../../store/bytes.ts';
import { signObject } from '../../store/chapter.ts';
import { expectSpace } from '../../store/disk-space.ts';
import { orDiskFull } from '../../store/durable-file.ts';
import { type JsonObject, writeLine } from '../../store/line.ts';
import { outgoingFile } from '../../store/outgoing-file.ts';
import { quietName } from '../../store/quiet-name.ts';
import { sealTo } from './age-file.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { paddingFor } from './padme.ts';
import { refusal } from './refusal.ts';

interface WriteOptions {
  readonly folder: string;
  /** The addressee's `age` hybrid recipient. */
  readonly recipient: string;
  /** The sender's signing key. */
  readonly key: KeyObject;
  readonly signal?: AbortSignal | undefined;
  /** Bytes of plaintext sealed so far and in all. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** A package that is complete on the disk under a temporary name. */
interface WrittenPackage {
  /** Its name once published: a quiet one and `.waymark`. */
  readonly name: string;
  readonly bytes: number;
  /** Gives the file its name. */
  publish(): void;
  /** Removes it again. */
  discard(): void;
}

const PIECE = 256 * 1024;
/** About what a package takes of the bytes of its lines, at most: hashes and salts do not get smaller, words do, padding adds a little. */
const SEALED_OF_PLAIN = 0.75;
const WINDOW_LOG = 23;

/** Throws `disk-space-short` where a folder has no room for packages whose lines have so many bytes. */
export function expectRoomToSeal(folder: string, bytes: number): void {
  expectSpace(folder, bytes * SEALED_OF_PLAIN);
}

/** Lines without their line feeds, some at a time (a chapter's, say). */
export type LineBatches = Iterable<readonly Buffer[]> | AsyncIterable<readonly Buffer[]>;

/**
 * Writes a package whose lines between manifest and seal are `batches`; they must be exactly as many, and of as many bytes, as the
 * manifest counts. Throws `seal-folder` where the folder cannot be written to, `inside-station`, `disk-space-short`, `disk-full`, and the signal's reason.
 */
export async function writePackage(
  manifest: Manifest,
  batches: LineBatches,
  options: WriteOptions,
): Promise<WrittenPackage> {
  expectRoomToSeal(options.folder, manifest.bytes);
  return writeSealed(sealedLines(manifest, batches, options), options);
}

/** Seals a plaintext (the whole of it, line feeds included) into a new file. */
async function writeSealed(
  plain: AsyncIterable<Buffer>,
  options: Pick<WriteOptions, 'folder' | 'recipient' | 'signal'>,
): Promise<WrittenPackage> {
  const leaving = outgoingFile(freePath(options.folder), { kind: null });
  let file: FileHandle | undefined;
  try {
    file = await create(leaving.part);
    let bytes = 0;
    for await (const piece of sealTo(options.recipient, padded(compressed(plain)))) {
      options.signal?.throwIfAborted();
      await file.write(piece);
      bytes += piece.length;
    }
    await file.sync();
    await file.close();
    return {
      name: basename(leaving.path),
      bytes,
      publish: () => leaving.publish(),
      discard: () => leaving.discard(),
    };
  } catch (error) {
    await file?.close().catch(() => undefined);
    leaving.discard();
    throw orDiskFull(error);
  }
}

/** Manifest, lines and seal as pieces of plaintext, each of a useful size: a chapter is a few hundred bytes or many MB. */
async function* sealedLines(
  manifest: Manifest,
  batches: LineBatches,
  options: Pick<WriteOptions, 'key' | 'signal' | 'progress'>,
): AsyncGenerator<Buffer> {
  const content = createHash('sha256');
  let count = 0;
  let bytes = 0;
  let parts: Buffer[] = [];
  let gathered = 0;
  const piece = (): Buffer => {
    const whole = Buffer.concat(parts, gathered);
    content.update(whole);
    bytes += gathered;
    parts = [];
    gathered = 0;
    return whole;
  };
  yield ended(writeManifest(manifest, options.key));
  for await (const lines of batches) {
    options.signal?.throwIfAborted();
    for (const line of lines) {
      parts.push(line, LINE_FEED);
      gathered += line.length + LINE_FEED.length;
    }
    count += lines.length;
    if (gathered < PIECE) continue;
    yield piece();
    options.progress?.(bytes, manifest.bytes);
  }
  if (gathered > 0) yield piece();
  options.progress?.(bytes, manifest.bytes);
  if (count !== manifest.lines || bytes !== manifest.bytes)
    throw new Error('the lines are not those that were counted');
  yield ended(writeSeal(content.digest(), options.key));
}

const LINE_FEED = Buffer.from('\n');

/** A line with its line feed. */
function ended(line: Buffer): Buffer {
  return Buffer.concat([line, LINE_FEED]);
}

/** The last line: it signs the hash of everything between manifest and seal. */
export function writeSeal(sha256: Buffer, key: KeyObject): Buffer {
  const object: JsonObject = { sha256: toText(sha256), type: 'seal' };
  return writeLine({ ...object, signature: toText(signObject('seal', object, key)) });
}

/**
 * One zstd frame. Node's stream begins a second, empty frame when it is ended while a write is still in the works (the padding would
 * then not be where a reader looks for it), so each write is waited for and the end comes alone. It is waited for when the next piece is there:
 * one core compresses while the other reads.
 */
export async function* compressed(plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const zstd = createZstdCompress({
    chunkSize: PIECE,
    params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_windowLog]: WINDOW_LOG },
  });
  const made: Buffer[] = [];
  zstd.on('data', (piece: Buffer) => made.push(piece));
  const finished = once(zstd, 'end');
  // Awaited at the end; a failure before must not count as unhandled.
  finished.catch(() => undefined);
  try {
    let written: Promise<void> | undefined;
    for await (const piece of plain) {
      await written;
      yield* made.splice(0);
      written = write(zstd, piece);
      // Awaited with the next piece; a failure before must not count as unhandled.
      written.catch(() => undefined);
    }
    await written;
    zstd.end();
    await finished;
    yield* made;
  } finally {
    zstd.destroy();
  }
}

function write(zstd: ReturnType<typeof createZstdCompress>, piece: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  zstd.write(piece, (error) => (error ? reject(error) : resolve()));
  return promise;
}

async function* padded(frame: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of frame) {
    bytes += piece.length;
    yield piece;
  }
  const { header, zeros } = paddingFor(bytes);
  yield header;
  for (let left = zeros; left > 0; left -= PIECE) yield Buffer.alloc(Math.min(left, PIECE));
}

function freePath(folder: string): string {
  for (;;) {
    const path = join(folder, `${quietName()}.${FILE_ENDINGS.packages}`);
    if (!existsSync(path)) return path;
  }
}

async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    throw refusal('seal-folder', {}, error);
  }
}
