/**
 * The strict look at a picture before its bytes are kept: a JPEG or PNG in which nothing stands but what draws it. What tells where and with what it
 * was taken (Exif, GPS, XMP, IPTC, comments, thumbnails), a colour profile, a part that nobody knows and anything behind the end make it no plain
 * picture. Pure; every length is checked before it is followed. Sources: ISO/IEC 10918-1 (JPEG) Annex B, JFIF 1.02, ISO/IEC 15948 (PNG).
 */
import { crc32 } from 'node:zlib';
import type { CodeOf } from '../../codebook/lists/index.ts';

export interface PlainPicture {
  readonly media: CodeOf<'attachment-media'>;
  readonly width: number;
  readonly height: number;
}

/** Bytes of a picture that is kept, and of a file that is looked at for one. */
export const MOST_PICTURE_BYTES = 20 * 1024 * 1024;
/** A picture is held in memory with four bytes for each of them. */
const MOST_PIXELS = 40_000_000;

/** What a picture is, or undefined where it is no plain one, has no pixel or too many, or takes too many bytes. */
export function plainPicture(bytes: Buffer): PlainPicture | undefined {
  if (bytes.length > MOST_PICTURE_BYTES) return undefined;
  const found = plainJpeg(bytes) ?? plainPng(bytes);
  return found !== undefined && isDrawable(found) ? found : undefined;
}

export function isDrawable({ width, height }: Pick<PlainPicture, 'width' | 'height'>): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const JFIF = 0xe0;
const PROFILE = 0xe2;
/** Baseline, extended and progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** What stands where a frame could, between C0 and CF, and is none: Huffman codes, an extension, arithmetic conditioning. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
const RESTART_INTERVAL = 0xdd;
/** How long the table is that begins here, its head included. */
type TableBytes = (from: Buffer) => number;
/** Tables of Huffman codes: sixteen counts, then as many codes; and of quantisation: 64 values of one byte or of two. */
const TABLES: ReadonlyMap<number, TableBytes> = new Map<number, TableBytes>([
  [0xc4, (from) => 17 + from.subarray(1, 17).reduce((codes, more) => codes + more, 0)],
  [0xdb, ([head = 0]) => 1 + (head < 0x10 ? 64 : 128)],
]);

/** A part of a JPEG: its marker, where it begins with it, and where what belongs to it ends. */
interface JpegPart {
  readonly marker: number;
  readonly from: number;
  readonly end: number;
}

/**
 * The parts of a JPEG from after its start, a scan with its data as one; up to its end, or to where it is none any more (then no END is among them).
 * Bytes that fill the space before a marker belong to no part.
 */
export function* jpegParts(bytes: Buffer): Generator<JpegPart> {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START) return;
  for (let at = 2; at + 2 <= bytes.length; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || hasNoLength(marker)) return;
    if (marker === END) {
      yield { marker, from: at, end: at + 2 };
      return;
    }
    if (at + 4 > bytes.length) return;
    const length = bytes.readUInt16BE(at + 2);
    const headEnd = at + 2 + length;
    if (length < 2 || headEnd > bytes.length) return;
    const end = marker === SCAN ? endOfScan(bytes, headEnd) : headEnd;
    if (end === undefined) return;
    yield { marker, from: at, end };
    at = end;
  }
}

/** Reserved markers, restarts and a second start: none has a length to follow, and none may stand between the parts. */
function hasNoLength(marker: number): boolean {
  return marker < 0xc0 || (marker >= 0xd0 && marker <= START);
}

/** Where the data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return undefined;
}

/** Whether a marker begins a frame, of a kind that is read here or not: every decoder takes the size of the picture from the first. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
}

/** Width and height as the frame of a JPEG says them; undefined for another kind of frame, and for one that is longer or shorter than its components. */
export function frameOf(bytes: Buffer, part: JpegPart): Omit<PlainPicture, 'media'> | undefined {
  const { marker, from } = part;
  if (!FRAMES.has(marker) || !isAsLongAsItLists(bytes, part, 9, { without: 8, each: 3 })) return undefined;
  return { height: bytes.readUInt16BE(from + 5), width: bytes.readUInt16BE(from + 7) };
}

/** Whether a part is as long as the components that it lists, one to four: `count` is where their number stands, from the part's beginning. */
function isAsLongAsItLists(
  bytes: Buffer,
  { from, end }: JpegPart,
  count: number,
  length: { readonly without: number; readonly each: number },
): boolean {
  const listed = from + count < end ? bytes.readUInt8(from + count) : 0;
  return listed >= 1 && listed <= 4 && bytes.readUInt16BE(from + 2) === length.without + length.each * listed;
}

function plainJpeg(bytes: Buffer): PlainPicture | undefined {
  let size: Omit<PlainPicture, 'media'> | undefined;
  let scans = 0;
  let at = 2;
  for (const part of jpegParts(bytes)) {
    const { marker } = part;
    if (part.from !== at) return undefined;
    at = part.end;
    if (marker === END) {
      return part.end === bytes.length && size !== undefined && scans > 0 ? { media: 'jpeg', ...size } : undefined;
    }
    if (FRAMES.has(marker)) {
      if (size !== undefined) return undefined;
      size = frameOf(bytes, part);
      if (size === undefined) return undefined;
    } else if (marker === SCAN) scans += 1;
    if (!isExact(bytes, part)) return undefined;
  }
  return undefined;
}

/** Whether a part is one that draws the picture, or the header, with nothing in it behind its own fields. */
function isExact(bytes: Buffer, part: JpegPart): boolean {
  const { marker, from, end } = part;
  if (FRAMES.has(marker)) return true;
  if (marker === SCAN) return isAsLongAsItLists(bytes, part, 4, { without: 6, each: 2 });
  if (marker === RESTART_INTERVAL) return end - from === 6;
  const tableBytes = TABLES.get(marker);
  return tableBytes === undefined ? isPlainJfif(bytes, part) : isMadeOfTables(bytes, part, tableBytes);
}

/** Whether tables, one after another, fill a part to its end. */
function isMadeOfTables(bytes: Buffer, { from, end }: JpegPart, tableBytes: TableBytes): boolean {
  let at = from + 4;
  while (at < end) at += tableBytes(bytes.subarray(at, end));
  return at === end && end - from > 4;
}

/** The header of JFIF, first of all and without a thumbnail. */
function isPlainJfif(bytes: Buffer, { marker, from, end }: JpegPart): boolean {
  if (marker !== JFIF || from !== 2 || end - from !== 18) return false;
  return bytes.toString('latin1', from + 4, from + 9) === 'JFIF\0' && bytes.readUInt16BE(from + 16) === 0;
}

/**
 * A JPEG without the colour profile that an encoder adds to what it drew; every other picture as it is. Nothing else is taken out: what is not
 * plain by then is refused, because whoever made it did not draw it anew.
 */
export function withoutProfile(bytes: Buffer): Buffer {
  const profiles = [...jpegParts(bytes)].filter(
    ({ marker, from }) => marker === PROFILE && bytes.toString('latin1', from + 4, from + 16) === 'ICC_PROFILE\0',
  );
  if (profiles.length === 0) return bytes;
  const kept: Buffer[] = [];
  let at = 0;
  for (const { from, end } of profiles) {
    kept.push(bytes.subarray(at, from));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_BYTES = 13;
/** What may stand in a PNG beside header, data and end, with its length where it has one: palette, transparency, how its colours are meant. */
const PNG_CHUNKS: ReadonlyMap<string, number | undefined> = new Map([
  ['PLTE', undefined],
  ['tRNS', undefined],
  ['sRGB', 1],
  ['gAMA', 4],
  ['cHRM', 32],
]);
const MOST_PALETTE_BYTES = 768;

function plainPng(bytes: Buffer): PlainPicture | undefined {
  if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return undefined;
  const seen: string[] = [];
  let size: Omit<PlainPicture, 'media'> | undefined;
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!mayFollow(name, length, seen)) return undefined;
    if (name === 'IHDR') size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (name === 'IEND') return end === bytes.length && size !== undefined ? { media: 'png', ...size } : undefined;
    seen.push(name);
    at = end;
  }
  return undefined;
}

/** Whether a chunk may stand after those that were seen: header first, each of the others once, the data in one piece, then the end. */
function mayFollow(name: string, length: number, seen: readonly string[]): boolean {
  const last = seen.at(-1);
  if (last === undefined) return name === 'IHDR' && length === HEADER_BYTES;
  if (name === 'IDAT') return last === 'IDAT' || !seen.includes('IDAT');
  if (name === 'IEND') return last === 'IDAT' && length === 0;
  if (!PNG_CHUNKS.has(name) || seen.includes(name) || last === 'IDAT') return false;
  const exactly = PNG_CHUNKS.get(name);
  return exactly === undefined ? length <= MOST_PALETTE_BYTES : length === exactly;
}
