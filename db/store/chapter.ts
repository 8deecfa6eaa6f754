/**
 * Chapters: what one station wrote in one case in one epoch, as a hash chain whose head the station signs.
 * The formulas are those of the format (`waymark/record/1` … `waymark/head/1`); tests/db/store/vectors hold their vectors.
 */
import { createHash, createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { toText } from './bytes.ts';
import { type JsonObject, writeLine } from './line.ts';

export const HASH_BYTES = 32;

/** Which chapter: `case` and `station` are ids (22 characters), `epoch` a whole number of the station. */
interface ChapterId {
  readonly case: string;
  readonly station: string;
  readonly epoch: number;
}

/** A chapter's end: `n` lines, the chain's value after the last, and when its station signed it (UTC minute). */
export interface Head extends ChapterId {
  readonly n: number;
  readonly head: Buffer;
  readonly at: string;
}

/** Over the context and the parts as one: of what fits here at once, which costs half as much as piece by piece. */
function sha256(context: string, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, context.length);
  if (length > together.length) {
    const pieces = createHash('sha256').update(context, 'latin1');
    for (const part of parts) pieces.update(part);
    return pieces.digest();
  }
  let at = together.write(context, 0, 'latin1');
  for (const part of parts) {
    together.set(part, at);
    at += part.length;
  }
  return hash('sha256', together.subarray(0, length), 'buffer');
}
const together = Buffer.alloc(16 * 1024);

export function hashOfRecord(line: Uint8Array): Buffer {
  return sha256('waymark/record/1\n', line);
}

export function hashOfPrivate(line: Uint8Array): Buffer {
  return sha256('waymark/private/1\n', line);
}

/**
 * A case's id, from the salt of its first line and the station that writes it: 16 bytes, as random as the salt, by which everyone
 * who holds that line can see who opened the case. No other station can write a first line that fits.
 */
export function caseIdOf(salt: Uint8Array, station: string): string {
  return toText(sha256('waymark/case/1\n', writeLine({ salt: toText(salt), station })).subarray(0, 16));
}

/** The chain's value before the first line. */
export function firstHead(chapter: ChapterId): Buffer {
  const { case: caseId, epoch, station } = chapter;
  return sha256('waymark/chapter/1\n', writeLine({ case: caseId, epoch, station }));
}

/** The chain's value after one more line. */
export function nextHead(head: Uint8Array, hash: Uint8Array): Buffer {
  return sha256('waymark/chain/1\n', head, hash);
}

/** What a head's signature covers. */
export function headObject(head: Head): JsonObject {
  return {
    at: head.at,
    case: head.case,
    epoch: head.epoch,
    head: toText(head.head),
    n: head.n,
    station: head.station,
  };
}

/** Every signature begins with its own context line, so that none can stand for another. */
type SignatureContext = 'head' | 'manifest' | 'seal' | 'card' | 'directory';

/** The bytes a signature covers: its context line and the object's canonical form. */
export function signedBytes(context: SignatureContext, object: JsonObject): Buffer {
  return Buffer.concat([Buffer.from(`waymark/${context}/1\n`, 'utf8'), writeLine(object, Number.MAX_SAFE_INTEGER)]);
}

/** Ed25519 over the context line and the object's canonical bytes (the object without its `signature`); 64 bytes. */
export function signObject(context: SignatureContext, object: JsonObject, key: KeyObject): Buffer {
  return sign(null, signedBytes(context, object), key);
}

export function verifyObject(
  context: SignatureContext,
  object: JsonObject,
  signature: Uint8Array,
  key: KeyObject,
): boolean {
  return signature.length === 64 && verify(null, signedBytes(context, object), key, signature);
}

/** An Ed25519 public key from its 32 raw bytes (RFC 8032). */
export function publicKeyFrom(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toText(raw) }, format: 'jwk' });
}

/** An Ed25519 private key from its 32-byte seed. */
export function privateKeyFrom(seed: Uint8Array, publicRaw: Uint8Array): KeyObject {
  return createPrivateKey({
    key: { kty: 'OKP', crv: 'Ed25519', d: toText(seed), x: toText(publicRaw) },
    format: 'jwk',
  });
}
