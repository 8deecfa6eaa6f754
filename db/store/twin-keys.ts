/**
 * keys.json and its twin: both are written, the twin last, and either opens. The twin is read where keys.json does not open; it never
 * overwrites anything: what is written comes from the database's own list.
 */
import type { SentenceCode } from '../codebook/sentences.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';
import { type Keys, type KeysFile, readKeysFile, type Unlocked, unlock, writeKeysFile } from './keys-file.ts';
import { writeLine } from './line.ts';
import type { Credentials, Slot } from './slots.ts';

/** Where a database and its keys lie. */
export interface KeyFiles {
  readonly database: string;
  readonly keys: string;
  readonly keysTwin: string;
}

/**
 * Writes both; only with a key that has just opened the database through a connection of its own. Throws what `writeKeysFile` throws for
 * keys.json. A twin that is refused is an older one until the next log-in: it opens what it opened before.
 */
export function writeKeys(files: KeyFiles, keys: Keys, salt: string): void {
  writeKeysFile(files.keys, keys, salt);
  try {
    writeKeysFile(files.keysTwin, keys, salt);
  } catch (error) {
    if (!isWaymarkError(error)) throw error;
  }
}

/** What lies in a station's folder: files that are whole and differ, keys.json first. */
interface FoundKeys {
  readonly whole: readonly KeysFile[];
  /** Both are there, whole and alike. */
  readonly asWritten: boolean;
  /** keys.json does not say what it should: it is damaged, the disk does not give it back, or only its twin is left. */
  readonly damaged: boolean;
}

/** Throws `keys-missing` where there is neither; where none is whole `read-failed` or `keys-damaged`; `newer-waymark`. */
export function readKeys(files: KeyFiles): FoundKeys {
  const [main, twin] = [read(files.keys), read(files.keysTwin)];
  const whole = [main, twin].filter((one) => typeof one !== 'string');
  if (main === 'missing' && twin === 'missing') throw new WaymarkError('keys-missing');
  if (whole.length === 0)
    throw new WaymarkError(main === 'unread' || twin === 'unread' ? 'read-failed' : 'keys-damaged');
  const alike = whole.length === 2 && textOf(whole[0]) === textOf(whole[1]);
  return { whole: alike ? whole.slice(0, 1) : whole, asWritten: alike, damaged: typeof main === 'string' };
}

/**
 * Opens a person's slot in whichever file opens the database: `fits` answers which of the keys does. Where none does, the error says
 * only what is known: it does not say that the password is wrong where the file that should know it is damaged.
 * Throws what `openSlot` throws, `keys-damaged`, `keys-damaged-or-password`, `wrong-key`.
 */
export async function unlockWhere(
  found: FoundKeys,
  credentials: Credentials,
  fits: (keys: readonly Buffer[]) => Buffer | undefined,
): Promise<{ readonly file: KeysFile; readonly unlocked: Unlocked; readonly key: Buffer }> {
  const refusals: unknown[] = [];
  for (const file of found.whole) {
    try {
      const unlocked = await unlock(file, credentials);
      const key = fits(unlocked.keys);
      if (key !== undefined) return { file, unlocked, key };
      // A slot that the last change took out of force is not given the key to come.
      const isOut = unlocked.keys.length < file.keys.length;
      refusals.push(isOut ? wrongSecret(credentials) : new WaymarkError('wrong-key'));
    } catch (error) {
      if (!isWaymarkError(error)) throw error;
      refusals.push(error);
    }
  }
  throw refusalOf(refusals, found.damaged);
}

function refusalOf(refusals: readonly unknown[], damaged: boolean): unknown {
  const of = (code: SentenceCode) => refusals.find((error) => isWaymarkError(error, code));
  const wrong = of('wrong-password') ?? of('wrong-recovery-code');
  if (damaged && wrong !== undefined) return new WaymarkError('keys-damaged-or-password', {}, { cause: wrong });
  const other = refusals.find((error) => error !== wrong && !isWaymarkError(error, 'wrong-key'));
  return other ?? (damaged ? new WaymarkError('keys-damaged') : (of('wrong-key') ?? wrong));
}

function wrongSecret(credentials: Credentials): WaymarkError {
  return 'recoveryCode' in credentials ? new WaymarkError('wrong-recovery-code') : new WaymarkError('wrong-password');
}

function read(path: string): KeysFile | 'missing' | 'damaged' | 'unread' {
  try {
    return readKeysFile(path);
  } catch (error) {
    if (isWaymarkError(error, 'keys-missing')) return 'missing';
    if (isWaymarkError(error, 'keys-damaged')) return 'damaged';
    if (isWaymarkError(error, 'read-failed')) return 'unread';
    throw error;
  }
}

function textOf(file: KeysFile | undefined): string {
  return JSON.stringify(file);
}

/** One thing about the keys that is not as the database says. */
interface KeysFault {
  readonly check: 'keys';
  /** `keys.json: slot of user 2`: no name, no answer. */
  readonly subject: string;
}

/** How the two files differ from the database's list, slot by slot, bytes and all; `salt` is the database's, hexadecimal. */
export function keysFaults(files: KeyFiles, slots: readonly Slot[], salt: string): KeysFault[] {
  const expected = Buffer.from(salt, 'hex').toString('base64url');
  return (['keys', 'keysTwin'] as const).flatMap((which) => {
    const name = which === 'keys' ? 'keys.json' : 'keys-twin.json';
    const file = read(files[which]);
    const faults = typeof file === 'string' ? [file] : differences(file, slots, expected);
    return faults.map((fault): KeysFault => ({ check: 'keys', subject: `${name}: ${fault}` }));
  });
}

function differences(file: KeysFile, slots: readonly Slot[], salt: string): string[] {
  const faults: string[] = [];
  if (file.salt !== salt) faults.push('salt');
  if (file.keys.length > 1) faults.push('several keys');
  const here = new Map(file.slots.map((slot) => [slot.id, slot]));
  for (const slot of slots) {
    const found = here.get(slot.id);
    if (found === undefined || !sameSlot(found, slot)) faults.push(ownerOf(slot));
    here.delete(slot.id);
  }
  return [...faults, ...[...here.values()].map(ownerOf)];
}

function sameSlot(one: Slot, other: Slot): boolean {
  return writeLine(one).equals(writeLine(other));
}

function ownerOf({ user }: Slot): string {
  return user === null ? 'slot of the recovery code' : `slot of user ${user}`;
}
