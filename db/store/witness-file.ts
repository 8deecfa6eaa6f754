/**
 * The witness: a small file outside the database that says how far the database had come. Two places of fixed size are written in turn, so
 * that a power cut leaves one of them whole. It holds numbers and hashes, nothing of a case.
 */
import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { toText } from './bytes.ts';
import { writeLine } from './line.ts';

const FORMAT = 'waymark-witness/2';
const PLACE_BYTES = 512;
const PLACES = 2;

/** What a database can be compared with. */
export interface Witnessed {
  /** The station's epoch: a later one was begun on purpose, and what an earlier one had is known to be lost. */
  readonly epoch: number;
  /** Lines of the audit trail, and the trail's hash after the last (unpadded base64url). */
  readonly acts: number;
  readonly head: string;
  /** UTC minute of that line; null where the trail is empty. */
  readonly at: string | null;
  /** How many transactions changed watched rows, and the digest of their sums after the last. */
  readonly changes: number;
  readonly roots: string;
}

/** One written place: `number` grows with each writing. */
export interface Witness extends Witnessed {
  readonly number: number;
}

const HASH = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const COUNT = z.int().min(0);
const MINUTE = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
export const WITNESSED = z.strictObject({
  epoch: COUNT,
  acts: COUNT,
  head: HASH,
  at: MINUTE.nullable(),
  changes: COUNT,
  roots: HASH,
});
const PLACE = WITNESSED.extend({
  format: z.literal(FORMAT),
  number: COUNT,
  mac: HASH,
  sum: HASH,
});

/**
 * The newest place of a file that this database's key vouches for. `missing`: there is no file, or no place of it is whole. `foreign`: its
 * whole places were written under another key.
 */
export function readWitness(path: string, key: Buffer): Witness | 'missing' | 'foreign' {
  const places = readPlaces(path);
  // Made once: Node looks at the bytes of a key again each time, which takes longer than the sum.
  const secret = createSecretKey(key);
  const newest = newestOf(places.filter((place) => isVouched(place, secret)));
  if (newest !== undefined) return newest;
  return places.length === 0 ? 'missing' : 'foreign';
}

/** The newest whole place of a file, under whatever key: for a database of a version that had no such keys. */
export function readUnvouched(path: string): Witness | undefined {
  return newestOf(readPlaces(path));
}

function newestOf(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>((a, b) => (a === undefined || b.number > a.number ? b : a), undefined);
}

/** Writes the place that does not hold the newest witness, `before`; `synced` brings it to the disk. */
export function writeWitness(
  path: string,
  key: Buffer,
  now: Witnessed,
  { before, synced }: { readonly before: Witness | undefined; readonly synced: boolean },
): void {
  const number = (before?.number ?? 0) + 1;
  const { epoch, acts, head, at, changes, roots } = now;
  const fields: WitnessFields = { format: FORMAT, number, epoch, acts, head, at, changes, roots };
  const vouched = { ...fields, mac: macOf(fields, createSecretKey(key)) };
  const text = writeLine({ ...vouched, sum: sumOf(vouched) }).toString('utf8');
  const bytes = Buffer.from(`${text.padEnd(PLACE_BYTES - 1)}\n`, 'utf8');
  const file = openWitness(path);
  try {
    writeSync(file, bytes, 0, PLACE_BYTES, (number % PLACES) * PLACE_BYTES);
    if (synced) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Its folder is made where there is none yet. */
function openWitness(path: string): number {
  if (!existsSync(path)) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
}

type Place = z.infer<typeof PLACE>;

function readPlaces(path: string): readonly Place[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    // No file, or one that cannot be read: either way there is no witness, and that is told.
    return [];
  }
  return Array.from({ length: PLACES }, (_, at) => bytes.subarray(at * PLACE_BYTES, (at + 1) * PLACE_BYTES)).flatMap(
    (place) => placeOf(place.toString('utf8')) ?? [],
  );
}

function placeOf(text: string): Place | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = PLACE.safeParse(value);
  if (!read.success) return undefined;
  const { sum, ...vouched } = read.data;
  return sum === sumOf(vouched) ? read.data : undefined;
}

type WitnessFields = Omit<Place, 'mac' | 'sum'>;

function isVouched({ mac, sum: _, ...fields }: Place, key: KeyObject): boolean {
  return timingSafeEqual(Buffer.from(mac, 'utf8'), Buffer.from(macOf(fields, key), 'utf8'));
}

function macOf(fields: WitnessFields, key: KeyObject): string {
  return toText(createHmac('sha256', key).update('waymark/witness/2\n', 'utf8').update(writeLine(fields)).digest());
}

/** Tells a place that was written in part from one that somebody altered. */
function sumOf(vouched: WitnessFields & { readonly mac: string }): string {
  return toText(createHash('sha256').update('waymark/witness-sum/2\n', 'utf8').update(writeLine(vouched)).digest());
}
