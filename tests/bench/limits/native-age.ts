/**
 * The payload of an `age` v1 file through the system's own ChaCha20-Poly1305: the file key comes from the library, everything else is a nonce of
 * 16 bytes, HKDF-SHA-256 and pieces of 64 KiB (C2SP age, Payload). Node's OpenSSL has the cipher; Electron's BoringSSL does not, so this is
 * what the machine could do, not what the application can do in one thread.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';

const PIECE = 64 * 1024;
const TAG = 16;
const SALT = 16;
/** More than any header here. */
const HEADER_MOST = 64 * 1024;
const CIPHER = 'chacha20-poly1305';
const AS_CIPHER = { authTagLength: TAG } as const;

/** The pieces of a sealed file, decrypted. Throws where one was changed. */
export async function* unsealed(identity: string, path: string): AsyncGenerator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(HEADER_MOST);
    const length = headerLength(start.subarray(0, readSync(file, start, 0, HEADER_MOST, 0)));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const key = payloadKey(await decrypter.decryptHeader(start.subarray(0, length)), start, length);
    let at = length + SALT;
    let piece = readPiece(file, at);
    for (let n = 0; piece.length > 0; n++) {
      at += piece.length;
      const next = readPiece(file, at);
      yield opened(key, nonce(n, next.length === 0), piece);
      piece = next;
    }
  } finally {
    closeSync(file);
  }
}

/** How a file of one recipient begins, and how its pieces are sealed. */
export async function sealing(recipient: string) {
  let fileKey = Buffer.alloc(0);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Buffer.from(key);
      return [new Stanza(['waymark-grease'], new Uint8Array())];
    },
  });
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array()));
  const head = Buffer.concat([empty.subarray(0, headerLength(empty)), randomBytes(SALT)]);
  const key = payloadKey(fileKey, head, head.length - SALT);
  return { head, stream: pieces(key) };
}

/** Divides what comes into pieces and seals them. */
function pieces(key: Buffer) {
  let held: Buffer = Buffer.alloc(0);
  let n = 0;
  return {
    /** What can be sealed already: the last piece is marked as such, so one is always kept back. */
    add(plain: Buffer): Buffer {
      held = held.length === 0 ? plain : Buffer.concat([held, plain]);
      const ready: Buffer[] = [];
      let at = 0;
      for (; held.length - at > PIECE; at += PIECE)
        ready.push(...closed(key, nonce(n++, false), held.subarray(at, at + PIECE)));
      held = held.subarray(at);
      return Buffer.concat(ready);
    },
    end: (): Buffer => Buffer.concat(closed(key, nonce(n, true), held)),
  };
}

function readPiece(file: number, at: number): Buffer {
  const piece = Buffer.allocUnsafe(PIECE + TAG);
  return piece.subarray(0, readSync(file, piece, 0, PIECE + TAG, at));
}

function headerLength(bytes: Buffer): number {
  return bytes.indexOf(0x0a, bytes.indexOf('\n--- ') + 1) + 1;
}

function payloadKey(fileKey: Uint8Array, bytes: Buffer, saltAt: number): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, bytes.subarray(saltAt, saltAt + SALT), 'payload', 32));
}

function nonce(n: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(n, 7);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

function opened(key: Buffer, iv: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, iv, AS_CIPHER);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
  decipher.final();
  return plain;
}

function closed(key: Buffer, iv: Buffer, plain: Buffer): readonly Buffer[] {
  const cipher = createCipheriv(CIPHER, key, iv, AS_CIPHER);
  const sealed = cipher.update(plain);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}
