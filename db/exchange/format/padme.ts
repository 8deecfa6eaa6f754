/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PoPETs 2019): a size keeps only as many leading bits as its own
 * magnitude needs, so that a length tells O(log log n) bits and no file grows by more than 12 %.
 */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

/** A skippable frame's header: magic and content size (RFC 8878 §3.1.2). */
export const SKIPPABLE_MAGIC = 0x184d2a50;
export const SKIPPABLE_HEADER_BYTES = 8;

/** The header of the padding that brings `frameBytes` to a Padmé size, and how many zeros follow it. */
export function paddingFor(frameBytes: number): { readonly header: Buffer; readonly zeros: number } {
  const least = frameBytes + SKIPPABLE_HEADER_BYTES;
  const zeros = padme(least) - least;
  const header = Buffer.alloc(SKIPPABLE_HEADER_BYTES);
  header.writeUInt32LE(SKIPPABLE_MAGIC, 0);
  header.writeUInt32LE(zeros, 4);
  return { header, zeros };
}
