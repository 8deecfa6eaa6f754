/**
 * `keys.json`: the slots of a station and its database key sealed to them. While the key is being changed it holds two, the old one
 * first; a start that finds both tries both (`rekey.ts`). Written from the database's own list of slots, never edited.
 */

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { writeDurably } from './durable-file.ts';
import { WaymarkError } from './errors.ts';
import { writeLine } from './line.ts';
import { type Credentials, openDatabaseKey, openSlot, SLOT, type Slot } from './slots.ts';

const FORMAT = 'waymark-keys/1';
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_SLOTS = 100;

/** Slots and the database keys they open; also part of a copy's header. */
export const KEYS = z.strictObject({
  keys: z
    .array(z.string().regex(/^[A-Za-z0-9_-]+$/))
    .min(1)
    .max(2),
  slots: z.array(SLOT).min(1).max(MAX_SLOTS),
});
export type Keys = Readonly<z.infer<typeof KEYS>>;

const KEYS_FILE = KEYS.extend({ format: z.literal(FORMAT) });

/** Throws `keys-missing`, `keys-damaged`, `newer-waymark`. */
export function readKeysFile(path: string): Keys {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new WaymarkError('keys-missing');
  if (size > MAX_BYTES) throw new WaymarkError('keys-damaged');
  const { format: _, ...keys } = parseKeys(readFileSync(path, 'utf8'), KEYS_FILE, FORMAT, 'keys-damaged');
  return keys;
}

export function writeKeysFile(path: string, keys: Keys): void {
  writeDurably(path, Buffer.concat([writeLine({ format: FORMAT, ...keys }, MAX_BYTES - 1), Buffer.from('\n')]));
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

/** What {@link unlock} found: whose slot it was and the database keys in it, in the file's order. */
export interface Unlocked {
  readonly slot: Slot;
  readonly keys: readonly Buffer[];
}

/** Opens a slot and the database keys sealed to it. Throws what `openSlot` throws, and `keys-damaged`. */
export async function unlock(keys: Keys, credentials: Credentials): Promise<Unlocked> {
  const { slot, identity } = await openSlot(keys.slots, credentials);
  return { slot, keys: await Promise.all(keys.keys.map((sealed) => openDatabaseKey(sealed, identity))) };
}
