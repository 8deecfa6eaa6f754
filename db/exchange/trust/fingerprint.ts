/**
 * Fingerprints: what two people compare by telephone. Twelve words of one fixed list of 2,048 (the English list of BIP 39, the same in
 * every language) stand for the first 132 bits of a SHA-256 digest.
 */
import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { toText } from '../../store/bytes.ts';
import { writeLine } from '../../store/line.ts';
import { stationDigest } from '../../store/station.ts';
import { refusal } from '../format/refusal.ts';

export type Fingerprint = readonly string[];

const FINGERPRINT_WORDS = 12;
const BITS_A_WORD = 11;

/** The first 132 bits of a digest as twelve words. */
export function wordsOf(digest: Uint8Array): Fingerprint {
  const bits = Array.from(digest.subarray(0, 17), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: FINGERPRINT_WORDS }, (_, i) => {
    const index = Number.parseInt(bits.slice(i * BITS_A_WORD, (i + 1) * BITS_A_WORD), 2);
    const word = wordlist[index];
    if (word === undefined) throw new Error('a digest has at least 17 bytes');
    return word;
  });
}

/** A station's fingerprint; it covers the same bytes as the station's id. */
export function stationFingerprint(keys: {
  readonly age: string;
  readonly office: string;
  readonly sign: Uint8Array;
}): Fingerprint {
  return wordsOf(stationDigest(keys));
}

/** SHA-256("waymark/root/1\n" ‖ {sign}): the hash by which a directory names the next root key, and the root's fingerprint. */
export function rootDigest(rootPublic: Uint8Array): Buffer {
  return createHash('sha256')
    .update('waymark/root/1\n', 'utf8')
    .update(writeLine({ sign: toText(rootPublic) }))
    .digest();
}

export function rootFingerprint(rootPublic: Uint8Array): Fingerprint {
  return wordsOf(rootDigest(rootPublic));
}

/**
 * The words somebody typed or read out: any case, divided by spaces, commas, full stops or hyphens, numbered or not.
 * Throws `fingerprint-not-words` unless they are twelve words of the list.
 */
export function readFingerprint(typed: string | readonly string[]): Fingerprint {
  const text = typeof typed === 'string' ? typed : typed.join(' ');
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length !== FINGERPRINT_WORDS || !words.every((word) => wordlist.includes(word))) {
    throw refusal('fingerprint-not-words');
  }
  return words;
}

export function sameFingerprint(one: Fingerprint, other: Fingerprint): boolean {
  return one.length === FINGERPRINT_WORDS && one.join(' ') === other.join(' ');
}
