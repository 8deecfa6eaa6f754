/**
 * Reading a sealed package as a stream: bounded, decrypted, decompressed, divided into lines and checked, without ever holding more
 * of it than a piece. Nothing here writes; what was checked goes to a sink, piece by piece.
 */
import { type KeyObject, verify } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdDecompress } from 'node:zlib';
import { signedBytes } from '../../store/chapter.ts';
import { WaymarkError } from '../../store/errors.ts';
import { MAX_LINE_BYTES, MAX_MANIFEST_BYTES } from '../../store/line.ts';
import { unseal } from './age-file.ts';
import type { Manifest } from './manifest.ts';
import { type HeadToVerify, type PackageLines, type PackageSink, packageLines } from './package-lines.ts';
import { refusal } from './refusal.ts';
import { walkFrame } from './zstd-frame.ts';

interface ReadOptions {
  /** The `age` hybrid identities of this station: its own, and those of what it was. */
  readonly identities: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the file read so far and in all. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

export interface ReadPackage {
  readonly manifest: Manifest;
  /** Throws unless this key signed the manifest, and the seal: for a sender that only the package itself could name. */
  readonly verifyManifest: (key: KeyObject) => void;
  readonly verifySeal: (key: KeyObject) => void;
}

const FILE_PIECE = 256 * 1024;
const PLAIN_PIECE = 256 * 1024;
/** Signatures that may be on their way through the thread pool while the next lines are read. */
const MOST_WAITING = 4096;

/**
 * Reads a package to its end. Throws a refusal for everything that is not exactly a package for this station; when it returns, all of
 * it was there, hashed and signed as it says (but for the seal of a sender not known yet: `verifySeal`).
 */
export async function readPackage(path: string, sink: PackageSink, options: ReadOptions): Promise<ReadPackage> {
  const file = await openFile(path);
  try {
    return await readSealed(fileBytes(file, options), sink, options);
  } finally {
    await file.close();
  }
}

/** The same from any source of sealed bytes. */
export async function readSealed(
  sealed: AsyncIterable<Uint8Array>,
  sink: PackageSink,
  options: ReadOptions,
): Promise<ReadPackage> {
  const lines = packageLines(sink);
  const walk = walkFrame();
  const verifying = verifier();
  const zstd = createZstdDecompress({ chunkSize: PLAIN_PIECE, params: { [constants.ZSTD_d_windowLogMax]: 23 } });

  async function* frame(): AsyncGenerator<Buffer> {
    for await (const chunk of unseal(options.identities, sealed)) {
      const bytes = walk.take(chunk);
      if (bytes.length > 0) yield bytes;
    }
    walk.end();
  }

  async function check(plain: AsyncIterable<Buffer>): Promise<void> {
    const split = splitter(lines);
    for await (const chunk of plain) {
      split.take(chunk);
      await verifying.add(lines.heads());
    }
    split.end();
    await verifying.settle();
  }

  try {
    await pipeline(frame(), zstd, check, ...(options.signal === undefined ? [] : [{ signal: options.signal }]));
  } catch (error) {
    // A pipeline that is stopped gathers what each of its parts says of it.
    options.signal?.throwIfAborted();
    throw isZstdError(error) ? refusal('package-damaged', {}, error) : error;
  }
  if (zstd.bytesWritten !== walk.frameBytes) throw refusal('package-trailing-bytes');
  const { manifest } = lines;
  if (manifest === undefined) throw refusal('manifest-missing');
  return { manifest, verifyManifest: lines.verifyManifest, verifySeal: lines.verifySeal };
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw refusal('package-unreadable', {}, error);
  }
}

async function* fileBytes(file: FileHandle, options: ReadOptions): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  for (let done = 0; ; ) {
    options.signal?.throwIfAborted();
    const piece = Buffer.allocUnsafe(FILE_PIECE);
    const { bytesRead } = await file.read(piece, 0, FILE_PIECE);
    if (bytesRead === 0) return;
    done += bytesRead;
    options.progress?.(done, size);
    yield piece.subarray(0, bytesRead);
  }
}

/** Divides the plaintext into lines; never holds more than one, nor more in all than the manifest counted. */
function splitter(lines: PackageLines) {
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  /** Bytes since the manifest's line feed. */
  let since = 0;

  return {
    take(chunk: Buffer): void {
      let start = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
        const last = chunk.subarray(start, end);
        bound(last.length + 1);
        const line = carriedBytes === 0 ? last : Buffer.concat([...carried, last]);
        carried = [];
        carriedBytes = 0;
        lines.take(line);
        start = end + 1;
      }
      const rest = chunk.subarray(start);
      if (rest.length === 0) return;
      bound(rest.length);
      carried.push(rest);
      carriedBytes += rest.length;
      const most = lines.manifest === undefined ? MAX_MANIFEST_BYTES : MAX_LINE_BYTES;
      if (carriedBytes > most) throw refusal('line-too-long');
    },
    end(): void {
      if (carriedBytes > 0) throw refusal('package-cut-short');
      lines.end();
    },
  };

  function bound(bytes: number): void {
    if (lines.mostBytes === undefined) return;
    since += bytes;
    if (since > lines.mostBytes) throw refusal('package-too-large');
  }
}

/** Verifies heads in the thread pool while the next lines are read. */
function verifier() {
  let waiting: Promise<boolean>[] = [];

  async function settle(): Promise<void> {
    const results = await Promise.all(waiting);
    waiting = [];
    if (!results.every(Boolean)) throw refusal('head-signature');
  }

  return {
    async add(heads: readonly HeadToVerify[]): Promise<void> {
      for (const head of heads) waiting.push(verifyLater(head));
      if (waiting.length > MOST_WAITING) await settle();
    },
    settle,
  };
}

function verifyLater({ object, signature, key }: HeadToVerify): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  verify(null, signedBytes('head', object), key, signature, (error, good) => (error ? reject(error) : resolve(good)));
  return promise;
}

function isZstdError(error: unknown): boolean {
  if (error instanceof WaymarkError || !(error instanceof Error) || !('code' in error)) return false;
  return typeof error.code === 'string' && (error.code.startsWith('ZSTD_') || error.code === 'Z_BUF_ERROR');
}
