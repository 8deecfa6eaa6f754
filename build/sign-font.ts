/** A TrueType font of pictures, each a letter of its own from U+E000 on. Source: OpenType 1.9.1, the tables of a font with TrueType outlines. */
import type { Point } from './stroked.ts';

/** Outlines on a square, y upwards, in units of which `EM` are one side. */
export type Glyph = readonly (readonly Point[])[];

export const EM = 1536;
export const FIRST_LETTER = 0xe000;

const u8 = (...values: readonly number[]) => Buffer.from(values.map((value) => value & 0xff));
const u16 = (...values: readonly number[]) => u8(...values.flatMap((value) => [value >> 8, value]));
const u32 = (...values: readonly number[]) =>
  u16(...values.flatMap((value) => [(value >>> 16) & 0xffff, value & 0xffff]));

/** The font as the bytes of its file, the same for the same pictures. `name`: what it says it is called. */
export function signFont(name: string, pictures: readonly Glyph[]): Buffer {
  const glyphs = [Buffer.alloc(0), ...pictures.map(glyphBytes)];
  const count = glyphs.length;
  const starts = glyphs.map((_, at) => glyphs.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const all = Buffer.concat(glyphs);
  const points = pictures.map((glyph) => glyph.reduce((sum, outline) => sum + outline.length, 0));
  const outlines = pictures.map(({ length }) => length);
  const head = Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(3, EM),
    Buffer.alloc(16),
    u16(0, 0, EM, EM, 0, 8, 2, 1, 0),
  ]);
  return fontFile({
    'OS/2': Buffer.concat([
      u16(4, EM, 400, 5, 0, ...[EM / 2, EM / 2, 0, 0, EM / 2, EM / 2, 0, 0, 50, EM / 2, 0]),
      Buffer.alloc(10 + 16),
      Buffer.from('WAYM'),
      u16(0x40, FIRST_LETTER, FIRST_LETTER + count - 2, EM, 0, 0, EM, 0),
      u32(0, 0),
      u16(EM / 2, EM, 0, 32, 0),
    ]),
    cmap: cmap(count),
    glyf: all,
    head,
    hhea: Buffer.concat([u32(0x00010000), u16(EM, 0, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1)]),
    // A picture stands where it is drawn: what is left of it is as much as it says.
    hmtx: u16(EM, 0, ...pictures.map((glyph) => Math.min(...glyph.flat().map(([x]) => Math.round(x))))),
    loca: u32(...starts, all.length),
    maxp: Buffer.concat([
      u32(0x00010000),
      u16(count, Math.max(...points), Math.max(...outlines), 0, 0, 1),
      Buffer.alloc(16),
    ]),
    name: names(name),
    post: Buffer.concat([u32(0x00030000), Buffer.alloc(28)]),
  });
}

/** Whole points, each as the way from the one before. */
function glyphBytes(glyph: Glyph): Buffer {
  const rounded = glyph.map((outline) => outline.map(([x, y]): Point => [Math.round(x), Math.round(y)]));
  const points = rounded.flat();
  const ends = rounded.map((_, at) => rounded.slice(0, at + 1).flat().length - 1);
  const steps = (of: 0 | 1) => points.map((point, at) => point[of] - (points[at - 1]?.[of] ?? 0));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const bytes = Buffer.concat([
    u16(rounded.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0),
    // Each on the outline; of the first also that outlines of it may lie over each other.
    u8(...points.map((_, at) => (at === 0 ? 0x41 : 0x01))),
    u16(...steps(0), ...steps(1)),
  ]);
  return padded(bytes);
}

/** Letters from the first on are glyphs from 1 on. */
function cmap(count: number): Buffer {
  const last = FIRST_LETTER + count - 2;
  const table = u16(4, 32, 0, 4, 4, 1, 0, last, 0xffff, 0, FIRST_LETTER, 0xffff, 1 - FIRST_LETTER, 1, 0, 0);
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), table]);
}

function names(name: string): Buffer {
  const said = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, name.replaceAll(' ', '')],
  ] as const;
  const texts = said.map(([, text]) => u16(...[...text].map((letter) => letter.charCodeAt(0))));
  const records = said.map(([id], at) => {
    const start = texts.slice(0, at).reduce((sum, { length }) => sum + length, 0);
    return u16(3, 1, 0x409, id, texts[at]?.length ?? 0, start);
  });
  return Buffer.concat([u16(0, said.length, 6 + 12 * said.length), ...records, ...texts]);
}

function fontFile(tables: Readonly<Record<string, Buffer>>): Buffer {
  const named = Object.entries(tables).map(([tag, bytes]) => ({ tag, bytes, whole: padded(bytes) }));
  const power = 2 ** Math.floor(Math.log2(named.length));
  let start = 12 + 16 * named.length;
  const directory = named.map(({ tag, bytes, whole }) => {
    const line = Buffer.concat([Buffer.from(tag), u32(sumOf(whole), start, bytes.length)]);
    start += whole.length;
    return line;
  });
  const [kinds, search] = [named.length, power * 16];
  const begin = Buffer.concat([u32(0x00010000), u16(kinds, search, Math.log2(power), kinds * 16 - search)]);
  const file = Buffer.concat([begin, ...directory, ...named.map(({ whole }) => whole)]);
  // Where the sum of the whole is kept, within `head`.
  const head = directory.find((line) => line.toString('latin1', 0, 4) === 'head');
  file.writeUInt32BE((0xb1b0afba - sumOf(file)) >>> 0, (head?.readUInt32BE(8) ?? 0) + 8);
  return file;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
