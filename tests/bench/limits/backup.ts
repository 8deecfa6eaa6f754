/**
 * The least that a checked copy must do: write the database anew into one file, hash it and copy it behind a header, bring it to the disk, take it
 * out again as a restore would, and verify what came out.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { openConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { verifyBarely } from './verify.ts';

/** Writes the copy to `out`; `key` is the database's own. */
export async function backupBarely(db: Database, key: Buffer, out: string): Promise<void> {
  const scratch = `${out}.db`;
  db.prepare('VACUUM INTO ?').run(scratch);
  const digest = hashOf(scratch);
  copy(scratch, out);
  rmSync(scratch);
  if (!copy(out, scratch).equals(digest)) throw new Error('the copy differs');
  const copied = openConnection(scratch, key, { readonly: true });
  await verifyBarely(copied);
  copied.close();
  rmSync(scratch);
}

const PIECE = Buffer.alloc(256 * 1024);

function hashOf(path: string): Buffer {
  const hash = createHash('sha256');
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest();
}

/** Copies a file to the disk; answers the hash of its bytes. */
function copy(from: string, to: string): Buffer {
  const hash = createHash('sha256');
  const file = openSync(to, 'w');
  for (const piece of piecesOf(from)) {
    hash.update(piece);
    writeSync(file, piece);
  }
  fsyncSync(file);
  closeSync(file);
  return hash.digest();
}

function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  for (let read = readSync(file, PIECE); read > 0; read = readSync(file, PIECE)) yield PIECE.subarray(0, read);
  closeSync(file);
}
