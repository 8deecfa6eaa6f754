/** The pieces in which a picture follows the private half that names it (FORMAT.md, Attachments). */
import { createHash } from 'node:crypto';
import { type NamedPicture, namedPicture } from '../../casework/record/named-picture.ts';
import { toText } from '../../store/bytes.ts';
import { type JsonObject, writeLine } from '../../store/line.ts';
import { countField } from './parse-fields.ts';
import { refusal } from './refusal.ts';

const PIECE_BYTES = 256 * 1024;

function pieceCount(size: number): number {
  return Math.ceil(size / PIECE_BYTES);
}

/** The lines of a picture, in order. */
export function* pieceLines(id: string, bytes: Buffer): Generator<Buffer> {
  const of = pieceCount(bytes.length);
  for (let n = 1; n <= of; n++) {
    const data = bytes.subarray((n - 1) * PIECE_BYTES, n * PIECE_BYTES);
    yield writeLine({ data: toText(data), id, n, of, type: 'attachment' });
  }
}

/** How many lines a picture of so many bytes has, and how many bytes they take, line feeds included. */
export function sizeOfPieces(id: string, size: number): { readonly lines: number; readonly bytes: number } {
  const of = pieceCount(size);
  let bytes = 0;
  for (let n = 1; n <= of; n++) {
    const data = Math.min(PIECE_BYTES, size - (n - 1) * PIECE_BYTES);
    const empty = writeLine({ data: '', id, n, of, type: 'attachment' });
    bytes += empty.length + Math.ceil((data * 4) / 3) + 1;
  }
  return { lines: of, bytes };
}

export interface PieceReader {
  /** Takes the next piece and answers its bytes; undefined where it is passed over. Throws `attachment-malformed`, `attachment-mismatch`. */
  take(piece: JsonObject): Buffer | undefined;
  /** Throws `attachment-malformed` unless none came, or all did. */
  end(): void;
}

/** Reads the pieces of the picture that the private half of a record names. Of a picture that only a newer Waymark knows they are passed over. */
export function pieceReader(id: string, answers: JsonObject): PieceReader {
  const named = namedPicture(answers);
  return named === undefined ? passingOver(id) : readerOf(id, named);
}

function passingOver(id: string): PieceReader {
  return {
    take(piece) {
      if (piece.id !== id) throw refusal('attachment-malformed');
      return undefined;
    },
    end() {},
  };
}

function readerOf(id: string, { size, sha256 }: NamedPicture): PieceReader {
  const of = pieceCount(size);
  const hash = createHash('sha256');
  let n = 0;
  return {
    take(piece) {
      const bytes = typeof piece.data === 'string' ? Buffer.from(piece.data, 'base64url') : undefined;
      const isNext = piece.id === id && countField(piece.n, 1) === n + 1 && n < of && piece.of === of;
      if (!isNext || bytes === undefined || toText(bytes) !== piece.data) throw refusal('attachment-malformed');
      if (bytes.length !== Math.min(PIECE_BYTES, size - n * PIECE_BYTES)) throw refusal('attachment-malformed');
      n += 1;
      hash.update(bytes);
      if (n === of && toText(hash.digest()) !== sha256) throw refusal('attachment-mismatch');
      return bytes;
    },
    end() {
      if (n > 0 && n < of) throw refusal('attachment-malformed');
    },
  };
}
