/**
 * The root key signs directories and nothing else. It is not a station's key: it lives in a file of its own, sealed with a passphrase
 * (`age` with scrypt), that can be kept on a stick in a safe. The file also holds the next root key. Every directory announces its
 * hash, so that the root can be renewed without comparing fingerprints anew. And it holds the last directory that was signed with it: a
 * headquarters that lost its PC goes on from there with this file alone.
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { fromText, toText } from '../../store/bytes.ts';
import { privateKeyFrom } from '../../store/chapter.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { type JsonObject, LineError, readLine, writeLine } from '../../store/line.ts';
import { bytesField, objectField } from '../format/parse-fields.ts';
import { refusal } from '../format/refusal.ts';
import { type Directory, linesOf, readDirectory } from './directory.ts';
import { rootDigest } from './fingerprint.ts';

export interface SigningKey {
  readonly seed: Buffer;
  readonly public: Buffer;
  readonly key: KeyObject;
}

export interface RootKey {
  readonly current: SigningKey;
  readonly next: SigningKey;
}

/** A root key as its file holds it. */
export interface KeptRoot extends RootKey {
  /** The last directory signed with it; null before the first. */
  readonly directory: Directory | null;
}

/** Two thousand stations of a directory. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** A new Ed25519 key. */
export function newSigningKey(): SigningKey {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const seed = fromText(jwk.d, 32);
  const publicRaw = fromText(jwk.x, 32);
  if (seed === undefined || publicRaw === undefined) throw new Error('the platform made no Ed25519 key');
  return { seed, public: publicRaw, key: privateKeyFrom(seed, publicRaw) };
}

export function newRootKey(): RootKey {
  return { current: newSigningKey(), next: newSigningKey() };
}

/** The key after the current one, with a fresh one to follow it. */
export function renewedRootKey(root: RootKey): RootKey {
  return { current: root.next, next: newSigningKey() };
}

/**
 * The root key file's bytes: the keys, then the lines of the last directory. `workFactor` is the base-2 logarithm of scrypt's cost (18:
 * about a second on an office PC); lower it in tests only.
 */
export async function sealRootKey(
  root: RootKey,
  passphrase: string,
  more: { readonly directory?: Directory | null; readonly workFactor?: number } = {},
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(more.workFactor ?? 18);
  const keys = writeLine({ current: pair(root.current), next: pair(root.next), type: 'root', v: '1.0' });
  const { directory } = more;
  const lines = directory == null ? [] : [directory.line, LINE_FEED, directory.entries];
  return encrypter.encrypt(Buffer.concat([keys, LINE_FEED, ...lines]));
}

/** Opens a root key file. Throws `root-key-malformed` for another file, `root-key-password` for a wrong passphrase. */
export async function openRootKey(file: Uint8Array, passphrase: string): Promise<KeptRoot> {
  const isSealed =
    file.length <= MAX_FILE_BYTES &&
    Buffer.from(file.subarray(0, 64)).toString('latin1').startsWith('age-encryption.org/v1\n-> scrypt ');
  if (!isSealed) throw refusal('root-key-malformed');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let plain: Uint8Array;
  try {
    plain = await decrypter.decrypt(file);
  } catch (error) {
    throw refusal('root-key-password', {}, error);
  }
  try {
    return readRoot(linesOf(Buffer.from(plain)));
  } catch (error) {
    if (error instanceof LineError || isWaymarkError(error)) throw refusal('root-key-malformed', {}, error);
    throw error;
  }
}

const LINE_FEED = Buffer.from('\n');

function readRoot([line, ...directoryLines]: readonly Buffer[]): KeptRoot {
  const object = readLine(line ?? Buffer.alloc(0));
  const current = readPair(object.current);
  const next = readPair(object.next);
  if (object.type !== 'root' || object.v !== '1.0' || current === undefined || next === undefined) {
    throw refusal('root-key-malformed');
  }
  const directory = directoryLines.length === 0 ? null : readDirectory(directoryLines);
  // Signed by this root, or by the one before it, which announced it.
  const follows =
    directory === null || directory.root.equals(current.public) || directory.next.equals(rootDigest(current.public));
  if (!follows) throw refusal('root-key-malformed');
  return { current, next, directory };
}

function pair(key: SigningKey): JsonObject {
  return { public: toText(key.public), seed: toText(key.seed) };
}

function readPair(value: JsonObject[string] | undefined): SigningKey | undefined {
  const object = objectField(value);
  const seed = bytesField(object?.seed, 32);
  const publicRaw = bytesField(object?.public, 32);
  if (seed === undefined || publicRaw === undefined) return undefined;
  return { seed, public: publicRaw, key: privateKeyFrom(seed, publicRaw) };
}
