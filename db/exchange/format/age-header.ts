/**
 * The head of an `age` v1 file, bounded before anything reads it: at most 64 KiB and 8 stanzas, exactly one post-quantum hybrid
 * recipient, and beside it nothing but grease. The library mixes kinds of recipient without a word; one classic stanza would undo the
 * post-quantum sealing, so such a file is refused.
 */
import { refusal } from './refusal.ts';

export const MAX_HEADER_BYTES = 64 * 1024;
const MAX_STANZAS = 8;
const VERSION = 'age-encryption.org/v1\n';
const HYBRID = 'mlkem768x25519';
/** Meaningless stanzas by which implementations keep each other tolerant. */
const GREASE = /(^|-)grease$/;

/** The header's length if `bytes` hold it whole, undefined if more bytes are needed; throws where it can no longer become one. */
export function headerLength(bytes: Buffer): number | undefined {
  const shown = Math.min(bytes.length, VERSION.length);
  if (bytes.toString('latin1', 0, shown) !== VERSION.slice(0, shown)) throw refusal('package-not-waymark');
  const mac = bytes.indexOf('\n--- ', VERSION.length - 1, 'latin1');
  const end = mac < 0 ? -1 : bytes.indexOf(0x0a, mac + 1);
  if (end >= 0 && end < MAX_HEADER_BYTES) return end + 1;
  if (end >= 0 || bytes.length >= MAX_HEADER_BYTES) throw refusal('package-header-too-long');
  return undefined;
}

/** Throws unless the header names exactly one hybrid recipient and otherwise grease. */
export function checkHeader(header: Buffer): void {
  const types = stanzaTypes(header);
  if (types.length > MAX_STANZAS) throw refusal('package-header-too-many');
  const others = types.filter((type) => !GREASE.test(type));
  if (others.length === 0) throw refusal('package-header-malformed');
  if (!others.includes(HYBRID)) throw refusal('package-recipient-kind');
  if (others.length > 1) throw refusal('package-recipients-mixed');
}

function stanzaTypes(header: Buffer): readonly string[] {
  return header
    .toString('latin1')
    .split('\n')
    .filter((line) => line.startsWith('-> '))
    .map((line) => line.slice(3).split(' ')[0] ?? '');
}
