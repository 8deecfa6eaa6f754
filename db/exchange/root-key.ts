/**
 * The root key signs directories and nothing else. It is not a station's key: it lives in a file of its own, sealed with a passphrase
 * (`age` with scrypt), that can be kept on a stick in a safe. The file also holds the next root key, whose hash every directory
 * announces, so that the root can be renewed without comparing fingerprints anew.
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { fromText, toText } from '../store/bytes.ts';
import { privateKeyFrom } from '../store/chapter.ts';
import { type JsonObject, LineError, readLine, writeLine } from '../store/line.ts';
import { bytesField, objectField } from './fields.ts';
import { refusal } from './refusal.ts';

export interface SigningKey {
  readonly seed: Buffer;
  readonly public: Buffer;
  readonly key: KeyObject;
}

export interface RootKey {
  readonly current: SigningKey;
  readonly next: SigningKey;
}

const MAX_FILE_BYTES = 64 * 1024;

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
 * The root key file's bytes. `workFactor` is the base-2 logarithm of scrypt's cost (18: about a second on an office PC); lower it
 * in tests only.
 */
export async function sealRootKey(root: RootKey, passphrase: string, workFactor = 18): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(writeLine({ current: pair(root.current), next: pair(root.next), type: 'root', v: '1.0' }));
}

/** Opens a root key file. Throws `root-key-malformed` for another file, `root-key-password` for a wrong passphrase. */
export async function openRootKey(file: Uint8Array, passphrase: string): Promise<RootKey> {
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
    const object = readLine(plain);
    const current = readPair(object.current);
    const next = readPair(object.next);
    if (object.type !== 'root' || object.v !== '1.0' || current === undefined || next === undefined) {
      throw refusal('root-key-malformed');
    }
    return { current, next };
  } catch (error) {
    if (error instanceof LineError) throw refusal('root-key-malformed', {}, error);
    throw error;
  }
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
