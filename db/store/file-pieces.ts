/** A file read a piece at a time: however long it is, no more of it is in memory. */
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE_BYTES = 256 * 1024;

/** The bytes of a file from a place on; each piece is overwritten by the next. */
export function* piecesOf(path: string, from: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let at = from; ; ) {
      const read = readSync(file, piece, 0, piece.length, at);
      if (read === 0) return;
      at += read;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
