/** Chance that can be repeated: numbers drawn by SHA-256 from what they are drawn for (statistics/RULES.md, Numbers that leave). Pure. */
import { createHash } from 'node:crypto';

/** A whole number from 0 to 2^256 − 1. */
export type Digest = bigint;

const DIGESTS = 2n ** 256n;

/** SHA-256 of the parts; no two lists of parts have the same bytes. */
export function digestOf(...parts: readonly (string | Digest)[]): Digest {
  const bytes = JSON.stringify(parts.map((part) => (typeof part === 'bigint' ? part.toString(16) : part)));
  return BigInt(`0x${createHash('sha256').update(bytes, 'utf8').digest('hex')}`);
}

/** One digest for a set, whatever its order. */
export function sumOfDigests(digests: Iterable<Digest>): Digest {
  let sum = 0n;
  for (const digest of digests) sum += digest;
  return sum % DIGESTS;
}

/** A whole number from 0 to n − 1, each as likely as the others. */
export function drawBelow(n: number, digest: Digest): number {
  return Number(digest % BigInt(n));
}
