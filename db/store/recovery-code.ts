/**
 * The recovery code: 128 random bits in two halves that two people can keep, each with its own check characters.
 * A half is 64 bits as 13 characters of Crockford's base 32 and two check characters, printed in three groups of five.
 */
import { WaymarkError } from './errors.ts';

export const CODE_BYTES = 16;

/** Crockford's alphabet: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VALUE_CHARACTERS = 13;
const CHECK_CHARACTERS = 2;
const HALF_CHARACTERS = VALUE_CHARACTERS + CHECK_CHARACTERS;
const HALF_BITS = 64n;

/**
 * The check is the half's value modulo a prime that divides neither 32 nor any difference of two characters, so no single
 * wrong character and no two exchanged neighbours pass. The second half's is shifted, which tells the halves apart.
 */
const PRIME = 1021n;
const SHIFT = { 1: 0n, 2: 511n } as const;
type Half = keyof typeof SHIFT;

/** The code as it is printed, in its two halves; joined with a hyphen they are the whole code. */
export function writeRecoveryCode(code: Buffer): readonly [string, string] {
  if (code.length !== CODE_BYTES) throw new Error(`a recovery code has ${CODE_BYTES} bytes`);
  return [writeHalf(code.readBigUInt64BE(0), 1), writeHalf(code.readBigUInt64BE(8), 2)];
}

/**
 * The 16 bytes of a typed code: whole or as two halves in any order, small letters, spaces and hyphens as you like.
 * Throws `recovery-code-length` {count}, `recovery-code-mistyped` {half}, `recovery-code-same-half`.
 */
export function readRecoveryCode(...typed: readonly string[]): Buffer {
  const characters = typed
    .join('')
    .toUpperCase()
    .replaceAll(/[\s\-‐‑–—.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (characters.length !== 2 * HALF_CHARACTERS) {
    throw new WaymarkError('recovery-code-length', { count: characters.length, expected: 2 * HALF_CHARACTERS });
  }
  const halves = new Map<Half, bigint>();
  for (const place of [1, 2] as const) {
    const read = readHalf(characters.slice((place - 1) * HALF_CHARACTERS, place * HALF_CHARACTERS));
    if (read === undefined) throw new WaymarkError('recovery-code-mistyped', { half: place });
    halves.set(read.half, read.value);
  }
  const first = halves.get(1);
  const second = halves.get(2);
  if (first === undefined || second === undefined) throw new WaymarkError('recovery-code-same-half');
  const code = Buffer.alloc(CODE_BYTES);
  code.writeBigUInt64BE(first, 0);
  code.writeBigUInt64BE(second, 8);
  return code;
}

function writeHalf(value: bigint, half: Half): string {
  const text = writeNumber(value, VALUE_CHARACTERS) + writeNumber((value + SHIFT[half]) % PRIME, CHECK_CHARACTERS);
  return (text.match(/.{5}/g) ?? []).join('-');
}

function readHalf(text: string): { half: Half; value: bigint } | undefined {
  const value = readNumber(text.slice(0, VALUE_CHARACTERS));
  const check = readNumber(text.slice(VALUE_CHARACTERS));
  if (value === undefined || check === undefined || value >> HALF_BITS !== 0n) return undefined;
  for (const half of [1, 2] as const) if ((value + SHIFT[half]) % PRIME === check) return { half, value };
  return undefined;
}

function writeNumber(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = ALPHABET.charAt(Number(rest & 31n)) + text;
  return text;
}

function readNumber(text: string): bigint | undefined {
  let value = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
}
