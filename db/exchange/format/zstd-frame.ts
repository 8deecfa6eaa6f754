/**
 * Where one zstd frame ends and what follows it (RFC 8878). Node's decompressor silently ignores what comes after the first frame, so
 * the frame is walked here, block by block, before its bytes reach the decompressor: exactly one frame (window ≤ 8 MiB, with
 * checksum, no dictionary), then exactly one skippable frame of zeros, then the end.
 */
import { SKIPPABLE_HEADER_BYTES, SKIPPABLE_MAGIC } from './padme.ts';
import { refusal } from './refusal.ts';

const MAX_WINDOW_BYTES = 8 * 1024 * 1024;
const FRAME_MAGIC = 0xfd2fb528;
const CHECKSUM_BYTES = 4;
const BLOCK_HEADER_BYTES = 3;
const RLE_BLOCK = 1;
const RESERVED_BLOCK = 3;

interface FrameWalk {
  /** Takes the next bytes of the plaintext; answers those that belong to the frame (the others are checked and dropped). */
  take(chunk: Buffer): Buffer;
  /** To be called at the end of the plaintext; throws unless frame and padding are complete. */
  end(): void;
  /** Length of the frame so far; of the whole frame once it has ended. */
  readonly frameBytes: number;
}

type Step = 'frame-header' | 'block-header' | 'content' | 'checksum' | 'padding-header' | 'zeros' | 'done';

export function walkFrame(): FrameWalk {
  let step: Step = 'frame-header';
  /** Header bytes gathered so far, and how many the step wants. */
  let gathered: Buffer = Buffer.alloc(0);
  let wanted = 5;
  /** Bytes of content, checksum or zeros still to come. */
  let left = 0;
  let lastBlock = false;
  let frameBytes = 0;

  /** Gathers header bytes; true when there are enough. */
  function gather(chunk: Buffer, from: number): number {
    const used = Math.min(wanted - gathered.length, chunk.length - from);
    gathered = Buffer.concat([gathered, chunk.subarray(from, from + used)]);
    return used;
  }

  function startOf(next: Step, bytes: number): void {
    step = next;
    wanted = bytes;
    gathered = Buffer.alloc(0);
  }

  function readFrameHeader(): void {
    if (gathered.readUInt32LE(0) !== FRAME_MAGIC) throw refusal('package-not-compressed');
    const size = frameHeaderBytes(gathered.readUInt8(4));
    if (gathered.length < size) {
      wanted = size;
      return;
    }
    if (windowBytes(gathered) > MAX_WINDOW_BYTES) throw refusal('package-window');
    startOf('block-header', BLOCK_HEADER_BYTES);
  }

  function readBlockHeader(): void {
    const header = gathered.readUIntLE(0, 3);
    lastBlock = (header & 1) === 1;
    const type = (header >> 1) & 3;
    if (type === RESERVED_BLOCK) throw refusal('package-damaged');
    left = type === RLE_BLOCK ? 1 : header >> 3;
    step = 'content';
    if (left === 0) afterContent();
  }

  function afterContent(): void {
    if (lastBlock) {
      step = 'checksum';
      left = CHECKSUM_BYTES;
    } else startOf('block-header', BLOCK_HEADER_BYTES);
  }

  function readPaddingHeader(): void {
    const magic = gathered.readUInt32LE(0);
    if (magic === FRAME_MAGIC) throw refusal('package-second-frame');
    if (magic !== SKIPPABLE_MAGIC) throw refusal('package-trailing-bytes');
    left = gathered.readUInt32LE(4);
    step = left === 0 ? 'done' : 'zeros';
  }

  return {
    take(chunk) {
      let i = 0;
      let frameEnd = 0;
      while (i < chunk.length) {
        if (step === 'frame-header' || step === 'block-header') {
          i += gather(chunk, i);
          frameEnd = i;
          if (gathered.length === wanted) {
            if (step === 'frame-header') readFrameHeader();
            else readBlockHeader();
          }
        } else if (step === 'content' || step === 'checksum') {
          const used = Math.min(left, chunk.length - i);
          left -= used;
          i += used;
          frameEnd = i;
          if (left === 0) {
            if (step === 'content') afterContent();
            else startOf('padding-header', SKIPPABLE_HEADER_BYTES);
          }
        } else if (step === 'padding-header') {
          i += gather(chunk, i);
          if (gathered.length === wanted) readPaddingHeader();
        } else if (step === 'zeros') {
          const used = Math.min(left, chunk.length - i);
          if (!isZero(chunk.subarray(i, i + used))) throw refusal('package-padding');
          left -= used;
          i += used;
          if (left === 0) step = 'done';
        } else throw refusal('package-trailing-bytes');
      }
      frameBytes += frameEnd;
      return chunk.subarray(0, frameEnd);
    },
    end() {
      if (step === 'frame-header' || step === 'block-header' || step === 'content' || step === 'checksum') {
        throw refusal('package-cut-short');
      }
      if (step !== 'done') throw refusal('package-padding');
    },
    get frameBytes() {
      return frameBytes;
    },
  };
}

/** Bytes of magic and frame header by the frame header descriptor. */
function frameHeaderBytes(descriptor: number): number {
  const single = (descriptor & 0x20) !== 0;
  if ((descriptor & 0x08) !== 0) throw refusal('package-not-compressed');
  if ((descriptor & 0x03) !== 0) throw refusal('package-not-compressed');
  if ((descriptor & 0x04) === 0) throw refusal('package-no-checksum');
  return 5 + (single ? 0 : 1) + contentSizeBytes(descriptor);
}

function contentSizeBytes(descriptor: number): number {
  const flag = descriptor >> 6;
  if (flag === 0) return (descriptor & 0x20) !== 0 ? 1 : 0;
  return 2 ** flag;
}

/** The window a decoder must hold; of a single-segment frame its content size. */
function windowBytes(header: Buffer): number {
  const descriptor = header.readUInt8(4);
  if ((descriptor & 0x20) === 0) {
    const window = header.readUInt8(5);
    const base = 2 ** (10 + (window >> 3));
    return base + (base / 8) * (window & 7);
  }
  switch (contentSizeBytes(descriptor)) {
    case 1:
      return header.readUInt8(5);
    case 2:
      return header.readUInt16LE(5) + 256;
    case 4:
      return header.readUInt32LE(5);
    default:
      return Number(header.readBigUInt64LE(5));
  }
}

function isZero(bytes: Buffer): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}
