/** The root key's file on its stick or in headquarters' folder: read to sign, and written again with what was signed. */
import { readFile } from 'node:fs/promises';
import { refusal } from '../exchange/format/refusal.ts';
import type { Directory } from '../exchange/trust/directory.ts';
import { type KeptRoot, openRootKey, type RootKey, sealRootKey } from '../exchange/trust/root-key.ts';
import { type OutgoingFile, writeWhole } from '../store/outgoing-file.ts';
import type { Desk } from './desk.ts';

/** Throws `root-key-missing` where there is no such file, and what `openRootKey` throws. */
export async function readRootFile(path: string, passphrase: string): Promise<KeptRoot> {
  let file: Buffer;
  try {
    file = await readFile(path);
  } catch (error) {
    throw refusal('root-key-missing', {}, error);
  }
  return openRootKey(file, passphrase);
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
    writeWhole(file, sealed);
  } catch (error) {
    throw refusal('root-key-not-written', {}, error);
  }
}

/** What sealing a root key costs: as much as it should, but where tests have cheaper passwords at all. */
export function rootCost(cost: Desk['cost']): { readonly workFactor?: number } {
  return cost?.belowFloor === true ? { workFactor: 10 } : {};
}
