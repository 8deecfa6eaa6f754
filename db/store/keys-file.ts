/**
 * `keys.json`: the slots of a station and its database key sealed to them. While the key is being changed it holds the old one and the
 * next, oldest first; a start that finds several tries them all (`rekey.ts`). Written from the database's own list of slots, never edited.
 * It is the one file without which nobody gets in, so it carries a checksum and has a twin in the same folder, written after it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { fromText, toText } from './bytes.ts';
import { writeDurably } from './durable-file.ts';
import { WaymarkError } from './errors.ts';
import { type JsonObject, LineError, readLine, writeLine } from './line.ts';
import { type Credentials, type OpenSlot, openDatabaseKey, openSlot, SLOT } from './slots.ts';
import { orNotRead } from './system-errors.ts';

const FORMAT = 'waymark-keys/2';
/** Without salt and checksum, of version 0.1.0; read, and written anew at the next log-in. */
const FIRST_FORMAT = 'waymark-keys/1';
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_SLOTS = 100;
const LINE_FEED = 0x0a;
/** The one in force, the one to come, and room for what is not proven dead. */
export const MAX_KEYS = 4;

/** Slots and the database keys they open; also part of a copy's header. */
export const KEYS = z.strictObject({
  keys: z
    .array(z.string().regex(/^[A-Za-z0-9_-]+$/))
    .min(1)
    .max(MAX_KEYS),
  slots: z.array(SLOT).min(1).max(MAX_SLOTS),
});
export type Keys = Readonly<z.infer<typeof KEYS>>;

const FIRST_KEYS_FILE = KEYS.extend({ format: z.literal(FIRST_FORMAT) });
const KEYS_FILE = KEYS.extend({
  format: z.literal(FORMAT),
  /** The database's own salt (its file's first 16 bytes): which database these keys are for, and what a damaged first page lacks. */
  salt: z.string().refine((text) => fromText(text, 16) !== undefined),
  sha256: z.string(),
});

/** What a file of keys holds; `salt` is null in one of version 0.1.0. */
export type KeysFile = Keys & { readonly salt: string | null };

/** Throws `keys-missing`, `keys-damaged`, `newer-waymark`, `read-failed`. */
export function readKeysFile(path: string): KeysFile {
  const bytes = bytesOf(path);
  const text = bytes.toString('utf8');
  if (!isWhole(bytes)) {
    const first = FIRST_KEYS_FILE.safeParse(parsed(text));
    if (!first.success) throw new WaymarkError('keys-damaged');
    return { keys: first.data.keys, slots: first.data.slots, salt: null };
  }
  const { keys, slots, salt } = parseKeys(text, KEYS_FILE, FORMAT, 'keys-damaged');
  return { keys, slots, salt };
}

/** `salt` is the database's, hexadecimal. Waits by blocking, as a change of keys must. Throws what `writeDurably` throws. */
export function writeKeysFile(path: string, { keys, slots }: Keys, salt: string): void {
  const content = { format: FORMAT, keys, salt: toText(Buffer.from(salt, 'hex')), slots };
  const line = writeLine({ ...content, sha256: digestOf(content) }, MAX_BYTES - 1);
  writeDurably(path, Buffer.concat([line, Buffer.of(LINE_FEED)]));
}

function bytesOf(path: string): Buffer {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new WaymarkError('keys-missing');
    if (size > MAX_BYTES) throw new WaymarkError('keys-damaged');
    return readFileSync(path);
  } catch (error) {
    throw orNotRead(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether the bytes are what their checksum says: SHA-256 over the canonical line of everything but the checksum. Every later format has
 * it in the same place, so that one changed bit of the format's name is not taken for a newer Waymark.
 */
function isWhole(bytes: Buffer): boolean {
  if (bytes.at(-1) !== LINE_FEED) return false;
  try {
    const { sha256, ...content } = readLine(bytes.subarray(0, -1), MAX_BYTES);
    return digestOf(content) === sha256;
  } catch (error) {
    if (error instanceof LineError) return false;
    throw error;
  }
}

function digestOf(content: JsonObject): string {
  return toText(createHash('sha256').update(writeLine(content, MAX_BYTES)).digest());
}

/** Reads JSON that says its format, or throws `newer-waymark` for a later version of it and `damaged` for the rest. */
export function parseKeys<T extends z.ZodType>(
  text: string,
  shape: T,
  format: string,
  damaged: SentenceCode,
): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new WaymarkError(damaged, {}, { cause });
  }
  const said = z.looseObject({ format: z.string() }).safeParse(value);
  if (said.success && said.data.format !== format && said.data.format.startsWith(format.replace(/\d+$/, ''))) {
    throw new WaymarkError('newer-waymark');
  }
  const read = shape.safeParse(value);
  if (!read.success) throw new WaymarkError(damaged);
  return read.data;
}

/** What {@link unlock} found: whose slot it was and the database keys that it opens, in the file's order. */
export interface Unlocked extends OpenSlot {
  readonly keys: readonly Buffer[];
}

/**
 * Opens a slot and the database keys sealed to it: a slot that is on its way out is not given the key to come. Throws what `openSlot`
 * throws, and `keys-damaged` where it opens no key at all.
 */
export async function unlock(keys: Keys, credentials: Credentials): Promise<Unlocked> {
  const open = await openSlot(keys.slots, credentials);
  const tried = await Promise.allSettled(keys.keys.map((sealed) => openDatabaseKey(sealed, open.identity)));
  const opened = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (opened.length === 0) throw new WaymarkError('keys-damaged');
  return { ...open, keys: opened };
}
