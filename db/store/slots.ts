/**
 * Slots: who can open the database, as `keys.json` tells anybody who has the file.
 *
 * A slot is a key pair (post-quantum hybrid `age` identity). Its private half is sealed under a password or the recovery code:
 * Argon2id gives 32 bytes, HKDF-SHA-256 a key of this slot alone, AES-256-GCM seals with the slot's header as associated data.
 * The database key is one small `age` file to the public halves, so that it can be changed without anyone's password.
 *
 * The file holds numbers and no names: a thief learns how many people log in, not who works here. The name a person types is
 * checked against a hash inside the seal. To find the slot without a name, the passwords of a station share a salt, or a few: a change
 * draws a new one (`derivations.ts`), so that words tried on an old file are of no use on a later one. A shared salt spares a thief trying
 * a word anew for each user, a factor of the number of users, and costs no other protection.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { fromText, toText } from './bytes.ts';
import { KEY_BYTES } from './connection.ts';
import { WaymarkError } from './errors.ts';
import { writeLine } from './line.ts';
import { COST_CEILING, type Derivation, deriveSecret } from './password.ts';

const ID_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NAME_HASH_BYTES = 32;

const base64url = (bytes: number) => z.string().refine((text) => fromText(text, bytes) !== undefined);
const base64urlUpTo = (characters: number) =>
  z
    .string()
    .max(characters)
    .regex(/^[A-Za-z0-9_-]+$/);

export const DERIVATION = z.strictObject({
  memory: z.int().min(8).max(COST_CEILING.memory),
  passes: z.int().min(1).max(COST_CEILING.passes),
  lanes: z.int().min(1).max(COST_CEILING.lanes),
  salt: base64url(16),
});

/** One slot. `user` is the number of a user, null for the recovery slot. */
export const SLOT = z.strictObject({
  id: base64url(ID_BYTES),
  kind: z.enum(['user', 'recovery']),
  user: z.int().min(1).nullable(),
  /** The public half: hybrid only, an `age` file never mixes kinds of recipient. */
  recipient: z.string().regex(/^age1pq1[a-z0-9]{1000,2500}$/),
  derivation: DERIVATION,
  nonce: base64url(NONCE_BYTES),
  /** Hash of the user's name (zeros for recovery) and the private half, under AES-256-GCM, tag last. */
  sealed: base64urlUpTo(400),
});
export type Slot = Readonly<z.infer<typeof SLOT>>;

/** Who a new slot is for. */
export type SlotOwner =
  | { readonly kind: 'user'; readonly user: number; readonly name: string; readonly password: string }
  | { readonly kind: 'recovery'; readonly code: Buffer };

/** What a person gives to be let in. The name may be left out where one person alone logs in. */
export type Credentials =
  | { readonly name?: string | undefined; readonly password: string }
  | { readonly recoveryCode: Buffer };

/** A slot that has been opened; `identity` is its private half, `name` the hash of the user's name beside it. */
export interface OpenSlot {
  readonly slot: Slot;
  readonly identity: string;
  readonly name: Buffer;
}

/** Makes a key pair and seals its private half. Throws `password-empty`. */
export async function newSlot(owner: SlotOwner, derivation: Derivation): Promise<Slot> {
  const identity = await generateHybridIdentity();
  const header: Omit<Slot, 'sealed'> = {
    id: toText(randomBytes(ID_BYTES)),
    kind: owner.kind,
    user: owner.kind === 'user' ? owner.user : null,
    recipient: await identityToRecipient(identity),
    derivation,
    nonce: toText(randomBytes(NONCE_BYTES)),
  };
  const name = owner.kind === 'user' ? hashOfName(owner.name) : Buffer.alloc(NAME_HASH_BYTES);
  return seal(header, { name, identity }, owner.kind === 'user' ? secretOf(owner.password) : owner.code);
}

/** The same slot, key pair and password under another salt or cost. */
export function moveSlot({ slot, identity, name }: OpenSlot, password: string, derivation: Derivation): Promise<Slot> {
  const { sealed: _, ...header } = slot;
  const moved = { ...header, derivation, nonce: toText(randomBytes(NONCE_BYTES)) };
  return seal(moved, { name, identity }, secretOf(password));
}

async function seal(
  header: Omit<Slot, 'sealed'>,
  { name, identity }: Pick<OpenSlot, 'name' | 'identity'>,
  secret: Buffer,
): Promise<Slot> {
  const derived = await deriveSecret(secret, header.derivation);
  const key = slotKey(derived, header.id);
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(header.nonce, 'base64url')).setAAD(writeLine(header));
  const sealed = Buffer.concat([cipher.update(name), cipher.update(identity, 'utf8'), cipher.final()]);
  derived.fill(0);
  key.fill(0);
  return { ...header, sealed: toText(Buffer.concat([sealed, cipher.getAuthTag()])) };
}

/**
 * Opens the slot that the credentials belong to. The work is the same for a name that nobody has and for a wrong password, and
 * so is the answer. Throws `wrong-password`, `wrong-recovery-code`, `user-name-needed`, `password-empty`.
 */
export async function openSlot(slots: readonly Slot[], credentials: Credentials): Promise<OpenSlot> {
  const recovery = 'recoveryCode' in credentials;
  const candidates = slots.filter((slot) => (slot.kind === 'recovery') === recovery);
  const name = recovery ? undefined : credentials.name;
  const users = new Set(candidates.map(({ user }) => user));
  if (!recovery && name === undefined && users.size > 1) throw new WaymarkError('user-name-needed');
  const secret = recovery ? credentials.recoveryCode : secretOf(credentials.password);
  const expected = recovery ? Buffer.alloc(NAME_HASH_BYTES) : name === undefined ? undefined : hashOfName(name);
  const derived = await deriveOnce(secret, candidates);
  const opened = candidates.flatMap((slot) => {
    const open = openSealed(slot, derived.get(writeLine(slot.derivation).toString()));
    return open !== undefined && (expected === undefined || timingSafeEqual(open.name, expected))
      ? [{ slot, ...open }]
      : [];
  });
  for (const bytes of derived.values()) bytes.fill(0);
  const found = opened[0];
  if (found === undefined) throw new WaymarkError(recovery ? 'wrong-recovery-code' : 'wrong-password');
  return found;
}

/** One derivation for all slots that share salt and cost. */
async function deriveOnce(secret: Buffer, slots: readonly Slot[]): Promise<Map<string, Buffer>> {
  const derived = new Map<string, Buffer>();
  for (const { derivation } of slots) {
    const place = writeLine(derivation).toString();
    if (!derived.has(place)) derived.set(place, await deriveSecret(secret, derivation));
  }
  return derived;
}

function openSealed(slot: Slot, derived: Buffer | undefined): { name: Buffer; identity: string } | undefined {
  const bytes = Buffer.from(slot.sealed, 'base64url');
  if (derived === undefined || bytes.length <= NAME_HASH_BYTES + TAG_BYTES) return undefined;
  const { sealed: _, ...header } = slot;
  const key = slotKey(derived, slot.id);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(writeLine(header))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    return { name: plain.subarray(0, NAME_HASH_BYTES), identity: plain.toString('utf8', NAME_HASH_BYTES) };
  } catch {
    // The tag does not fit: another password's slot. Whether any fits is for the caller to say.
    return undefined;
  } finally {
    key.fill(0);
  }
}

function slotKey(derived: Buffer, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', derived, Buffer.alloc(0), `waymark/slot/1\n${id}`, 32));
}

function secretOf(password: string): Buffer {
  if (password === '') throw new WaymarkError('password-empty');
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

/** Small and capital letters and outer spaces make no difference, as in the table of users. */
function hashOfName(name: string): Buffer {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return createHash('sha256').update('waymark/user/1\n', 'utf8').update(plain, 'utf8').digest();
}

/** The database key as an `age` file to these recipients (all hybrid), unpadded base64url. */
export async function sealDatabaseKey(key: Buffer, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!recipient.startsWith('age1pq1')) throw new Error('a database key is sealed to hybrid recipients only');
    encrypter.addRecipient(recipient);
  }
  return toText(await encrypter.encrypt(key));
}

/** The database key from an `age` file of {@link sealDatabaseKey}. Throws `keys-damaged` when this identity does not open it. */
export async function openDatabaseKey(sealed: string, identity: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let key: Uint8Array;
  try {
    key = await decrypter.decrypt(Buffer.from(sealed, 'base64url'));
  } catch (cause) {
    throw new WaymarkError('keys-damaged', {}, { cause });
  }
  if (key.length !== KEY_BYTES) throw new WaymarkError('keys-damaged');
  return Buffer.from(key);
}
