/**
 * A run of byte strings that is written once to its end and then read, of any length and in bounded memory: what does not fit goes to a
 * file in pieces under AES-256-GCM, by a key that is drawn for this run and exists in memory only. So nobody reads the file, and a piece
 * that the disk gives back otherwise, or in another place, is found out (`read-failed`). A short run never touches the disk.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { WaymarkError } from '../../store/errors.ts';
import { orDiskFull } from '../../store/system-errors.ts';

/** Where an entry lies: the number of its piece, and the first of its bytes in it. */
export interface Place {
  readonly piece: number;
  readonly at: number;
}

interface SealedRun {
  /** Adds an entry. */
  add(parts: readonly Uint8Array[]): Place;
  /** The entries from a place on, to the end. */
  from(place: Place): IterableIterator<Entry>;
  read(place: Place): Buffer;
  /** Lets go of the file, without deleting it; what was handed out is no longer good. */
  close(): void;
}

export interface Entry {
  readonly place: Place;
  readonly bytes: Buffer;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const PIECE_BYTES = 1024 * 1024;

/** A piece on the disk: its bytes and its tag. */
interface Written {
  readonly at: number;
  readonly length: number;
}

/** `file` answers where the file is to lie; it is asked when the first piece is full. */
export function sealedRun(file: () => string): SealedRun {
  const key = randomBytes(KEY_BYTES);
  const written: Written[] = [];
  let descriptor: number | undefined;
  let fileBytes = 0;
  /** The piece that is being filled. */
  let filling = Buffer.allocUnsafe(PIECE_BYTES);
  let filled = 0;
  /** The piece that was read last, by its number: entries are read in their order. */
  let opened: { readonly piece: number; readonly bytes: Buffer } | undefined;

  /** Each piece has a number of its own, and the key is of this run alone. */
  function nonce(piece: number): Buffer {
    const iv = Buffer.alloc(IV_BYTES);
    iv.writeUInt32BE(piece, IV_BYTES - 4);
    return iv;
  }

  function seal(): void {
    descriptor ??= openSync(file(), 'wx+', 0o600);
    const cipher = createCipheriv('aes-256-gcm', key, nonce(written.length), { authTagLength: TAG_BYTES });
    const sealed = [cipher.update(filling.subarray(0, filled)), cipher.final(), cipher.getAuthTag()];
    const at = fileBytes;
    for (const part of sealed) writeWhole(descriptor, part);
    written.push({ at, length: fileBytes - at });
    if (filling.length > PIECE_BYTES) filling = Buffer.allocUnsafe(PIECE_BYTES);
    filled = 0;
  }

  function writeWhole(to: number, bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      const count = writeSync(to, bytes, done, bytes.length - done, fileBytes);
      done += count;
      fileBytes += count;
    }
  }

  function piece(number: number): Buffer {
    if (number === written.length) return filling.subarray(0, filled);
    if (opened?.piece === number) return opened.bytes;
    const where = written[number];
    if (where === undefined || descriptor === undefined) throw new Error('no piece of this number was written');
    const bytes = unsealed(readWhole(descriptor, where), number);
    opened = { piece: number, bytes };
    return bytes;
  }

  function readWhole(from: number, { at, length }: Written): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const count = readSync(from, bytes, done, length - done, at + done);
      if (count === 0) throw new WaymarkError('read-failed');
      done += count;
    }
    return bytes;
  }

  function unsealed(sealed: Buffer, number: number): Buffer {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(end));
    const bytes = decipher.update(sealed.subarray(0, end));
    try {
      return Buffer.concat([bytes, decipher.final()]);
    } catch (error) {
      // Our own disk did this, not whoever sent the package.
      throw new WaymarkError('read-failed', {}, { cause: error });
    }
  }

  function entryAt(bytes: Buffer, at: number): Buffer {
    const start = at + LENGTH_BYTES;
    return bytes.subarray(start, start + bytes.readUInt32BE(at));
  }

  return {
    add(parts) {
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      const needed = LENGTH_BYTES + length;
      try {
        if (filled > 0 && filled + needed > PIECE_BYTES) seal();
      } catch (error) {
        throw orDiskFull(error);
      }
      // Longer than a piece: one of its own.
      if (needed > filling.length) filling = Buffer.allocUnsafe(needed);
      const place = { piece: written.length, at: filled };
      filled = filling.writeUInt32BE(length, filled);
      for (const part of parts) {
        filling.set(part, filled);
        filled += part.length;
      }
      return place;
    },
    *from(start) {
      let { at } = start;
      for (let number = start.piece; number <= written.length; number++) {
        const bytes = piece(number);
        while (at < bytes.length) {
          const entry = entryAt(bytes, at);
          yield { place: { piece: number, at }, bytes: entry };
          at += LENGTH_BYTES + entry.length;
        }
        at = 0;
      }
    },
    read: (place) => entryAt(piece(place.piece), place.at),
    close() {
      key.fill(0);
      filling.fill(0);
      opened?.bytes.fill(0);
      opened = undefined;
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}
