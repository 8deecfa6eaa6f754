/**
 * How much a copy holds, kept with it and sealed twice: under a key of the station, so that it can compare its copies whatever keys they are
 * under, and under the copy's own key, so that somebody who can open several copies can choose one. In the clear a copy says its day alone.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { auditHead } from './audit.ts';
import { toText } from './bytes.ts';
import type { Database } from './database.ts';
import { writeLine } from './line.ts';
import { watchState, witnessKey } from './watched-rows.ts';
import { witnessed } from './witness.ts';
import { WITNESSED } from './witness-file.ts';

const COUNT = z.int().min(0);
const CONTENTS = z.strictObject({
  /** Lines of the audit trail. */
  acts: COUNT,
  /** Lines of records, erased ones too: their number never falls. */
  records: COUNT,
  cases: COUNT,
  /** How far the database had come: the witness that goes with the copy. */
  witness: WITNESSED.nullable(),
});
export type CopyContents = Readonly<z.infer<typeof CONTENTS>>;

export const SEALED_CONTENTS = z.strictObject({ station: z.string().max(2000), copy: z.string().max(2000) });
type SealedContents = z.infer<typeof SEALED_CONTENTS>;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function contentsOf(db: Database): CopyContents {
  const count = (table: 'record' | 'case_index') =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    acts: auditHead(db).n,
    records: count('record'),
    cases: count('case_index'),
    witness: witnessed(db) ?? null,
  };
}

/** Seals for the station of `db` and for the holder of the copy's key; `of` binds both to this copy. Null for a database without a watch. */
export function sealContents(db: Database, key: Buffer, of: string): SealedContents | null {
  const station = stationKey(db);
  if (station === undefined) return null;
  const contents = contentsOf(db);
  return { station: seal(contents, station, of), copy: seal(contents, key, of) };
}

/** What a copy of this station holds; undefined for one of another station, or one that does not say. */
export function contentsForStation(db: Database, sealed: SealedContents | undefined, of: string) {
  const key = stationKey(db);
  return sealed === undefined || key === undefined ? undefined : open(sealed.station, key, of);
}

/** What a copy holds, read with its key; undefined for one that does not say. */
export function contentsByKey(key: Buffer, sealed: SealedContents | undefined, of: string): CopyContents | undefined {
  return sealed === undefined ? undefined : open(sealed.copy, key, of);
}

/** Whether one holds something of which the other has less. */
export function holdsMore(one: CopyContents, than: CopyContents): boolean {
  return one.acts > than.acts || one.records > than.records || one.cases > than.cases;
}

function stationKey(db: Database): Buffer | undefined {
  return watchState(db) === undefined ? undefined : witnessKey(db);
}

function derived(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'waymark/copy-contents/1', 32));
}

function seal(contents: CopyContents, key: Buffer, of: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derived(key), nonce).setAAD(Buffer.from(of, 'utf8'));
  return toText(Buffer.concat([nonce, cipher.update(writeLine(contents)), cipher.final(), cipher.getAuthTag()]));
}

function open(text: string, key: Buffer, of: string): CopyContents | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', derived(key), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(of, 'utf8'))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return CONTENTS.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    // Another key's, or not as it was written: either way this copy does not say.
    return undefined;
  }
}
