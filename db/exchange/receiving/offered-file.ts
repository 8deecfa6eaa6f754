/** A file that somebody offers to be taken in: what is known of it before anything in it is believed. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

export interface OfferedFile {
  /** SHA-256 of its bytes; null where it could not be read. */
  readonly fingerprint: Buffer | null;
  readonly bytes: number | null;
  /** Null where Waymark did not give it: people write names of persons into the names of files. */
  readonly name: string | null;
}

const PIECE = 1024 * 1024;

/** Reads the file once, piece by piece. What cannot be read has no fingerprint; who opens it says why. Throws the signal's reason. */
export async function offeredFile(path: string, signal?: AbortSignal): Promise<OfferedFile> {
  const name = nameGivenHere(basename(path));
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const file = await open(path, 'r');
    try {
      for (const piece = Buffer.allocUnsafe(PIECE); ; ) {
        signal?.throwIfAborted();
        const { bytesRead } = await file.read(piece, 0, PIECE);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
        bytes += bytesRead;
      }
    } finally {
      await file.close();
    }
  } catch {
    signal?.throwIfAborted();
    return { fingerprint: null, bytes: null, name };
  }
  return { fingerprint: hash.digest(), bytes, name };
}

/** As `../format/package-writer.ts` names files; a mail program may add a number in brackets. */
const GIVEN_HERE = /^[a-z]{8}(?: ?\(\d{1,3}\))?\.waymark$/;

function nameGivenHere(name: string): string | null {
  return GIVEN_HERE.test(name) ? name : null;
}
