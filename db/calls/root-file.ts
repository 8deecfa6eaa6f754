/** The root key's file on its stick or in headquarters' folder: read to sign, and written again with what was signed. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { refusal } from '../exchange/format/refusal.ts';
import type { Directory } from '../exchange/trust/directory.ts';
import { type KeptRoot, openRootKey, type RootKey, sealRootKey } from '../exchange/trust/root-key.ts';
import { toText } from '../store/bytes.ts';
import { WaymarkError } from '../store/errors.ts';
import { type OutgoingFile, writeWhole } from '../store/outgoing-file.ts';
import type { Desk } from './desk.ts';

/**
 * The first line of a root key's file, with a checksum of the rest: a damaged file must not pass for a wrong password. Files of version
 * 0.1.0 lack it and begin with the `age` header itself.
 */
const MARK = 'waymark-root-key/2 ';

/** The bytes of the file for what `sealRootKey` sealed. */
export function markedRootFile(sealed: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${MARK}${digestOf(sealed)}\n`, 'latin1'), sealed]);
}

/** What was sealed. Throws `root-key-damaged`. */
function sealedIn(file: Buffer): Buffer {
  const end = file.indexOf(0x0a);
  const first = file.subarray(0, Math.max(0, Math.min(end, 128))).toString('latin1');
  if (!first.startsWith(MARK)) return file;
  const sealed = file.subarray(end + 1);
  if (first !== `${MARK}${digestOf(sealed)}`) throw new WaymarkError('root-key-damaged');
  return sealed;
}

function digestOf(bytes: Uint8Array): string {
  return toText(createHash('sha256').update(bytes).digest());
}

/** Throws `root-key-missing` where there is no such file, `root-key-damaged`, and what `openRootKey` throws. */
export async function readRootFile(path: string, passphrase: string): Promise<KeptRoot> {
  let file: Buffer;
  try {
    file = await readFile(path);
  } catch (error) {
    throw refusal('root-key-missing', {}, error);
  }
  return openRootKey(sealedIn(file), passphrase);
}

/** Writes the root with the directory just signed in the place of the file before. Throws `root-key-not-written`. */
export async function writeRootFile(
  file: OutgoingFile,
  passphrase: string,
  root: RootKey,
  directory: Directory | null,
  cost?: Desk['cost'],
): Promise<void> {
  const sealed = await sealRootKey(root, passphrase, { directory, ...rootCost(cost) });
  try {
    writeWhole(file, markedRootFile(sealed));
  } catch (error) {
    throw refusal('root-key-not-written', {}, error);
  }
}

/** What sealing a root key costs: as much as it should, but where tests have cheaper passwords at all. */
export function rootCost(cost: Desk['cost']): { readonly workFactor?: number } {
  return cost?.belowFloor === true ? { workFactor: 10 } : {};
}
