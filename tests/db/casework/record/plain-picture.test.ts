/** Which bytes are a plain picture: nothing in them but what draws it. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainPicture, withoutProfile } from '../../../../db/casework/record/plain-picture.ts';
import { DRAWN_JPEG, DRAWN_PNG, filledBefore, grey, jpegPart, jpegWith, KEPT_JPEG, pngChunk } from './a-picture.ts';

const WORDS = Buffer.from('Beqir, at home');

describe('a plain picture', () => {
  it('is what a canvas draws, once its colour profile is taken out', () => {
    expect(plainPicture(DRAWN_PNG)).toEqual({ media: 'png', width: 40, height: 30 });
    expect(plainPicture(DRAWN_JPEG)).toBeUndefined();
    expect(withoutProfile(DRAWN_JPEG)).toEqual(KEPT_JPEG);
    expect(plainPicture(KEPT_JPEG)).toEqual({ media: 'jpeg', width: 40, height: 30 });
    expect(withoutProfile(DRAWN_PNG)).toEqual(DRAWN_PNG);
  });

  // Each was found in files of the field: Exif with the place, a thumbnail of the uncut photo, XMP, IPTC, a comment, a film behind the photo.
  test.each<[string, Buffer]>([
    ['Exif', jpegWith(jpegPart(0xe1, 'Exif\0\0MM\0*'))],
    ['XMP', jpegWith(jpegPart(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'))],
    ['several pictures', jpegWith(jpegPart(0xe2, 'MPF\0'))],
    ['IPTC', jpegWith(jpegPart(0xed, 'Photoshop 3.0\0'))],
    ['what Adobe adds', jpegWith(jpegPart(0xee, 'Adobe\0d\0\0\0\0\0\0'))],
    ['a comment', jpegWith(jpegPart(0xfe, 'Beqir, at home'))],
    ['bytes that fill the space before a part', filledBefore(0xdb)],
    ['words behind the fields of its frame', behindFields(0xc0)],
    ['words behind the fields of its scan', behindFields(0xda)],
    ['words behind a table of quantisation', behindFields(0xdb)],
    ['words behind a table of codes', behindFields(0xc4)],
    ['words behind the restart interval', jpegWith(jpegPart(0xdd, Buffer.concat([Buffer.alloc(2), WORDS])))],
    ['an empty table', jpegWith(jpegPart(0xdb, ''))],
    ['a second header', jpegWith(jpegPart(0xe0, KEPT_JPEG.subarray(6, 20)))],
    ['a colour profile', jpegWith(jpegPart(0xe2, 'ICC_PROFILE\0\x01\x01words'))],
    ['a film behind its end', Buffer.concat([KEPT_JPEG, Buffer.from('ftypmp42')])],
    ['a second picture behind its end', Buffer.concat([KEPT_JPEG, KEPT_JPEG])],
    ['no end', KEPT_JPEG.subarray(0, -2)],
    ['no data', Buffer.concat([KEPT_JPEG.subarray(0, 20), Buffer.from([0xff, 0xd9])])],
    ['a thumbnail in its header', withThumbnail()],
    ['text in a PNG', grey(9, 9, { beside: [pngChunk('tEXt', 'Author\0Beqir')] })],
    ['compressed text', grey(9, 9, { beside: [pngChunk('iTXt', 'XML:com.adobe.xmp\0')] })],
    ['Exif in a PNG', grey(9, 9, { beside: [pngChunk('eXIf', 'MM\0*')] })],
    ['a time', grey(9, 9, { beside: [pngChunk('tIME', Buffer.alloc(7))] })],
    ['a chunk that nobody knows', grey(9, 9, { beside: [pngChunk('puNK', 'words')] })],
    ['a known chunk with more in it', grey(9, 9, { beside: [pngChunk('sRGB', 'words')] })],
    ['a chunk twice', grey(9, 9, { beside: [pngChunk('sRGB', '\0'), pngChunk('sRGB', '\0')] })],
    ['more behind the end of a PNG', grey(9, 9, { after: Buffer.from('%PDF-1.7') })],
    ['too many pixels', grey(8000, 5001)],
    ['no pixel', grey(0, 5)],
    ['another format', Buffer.from('GIF89a')],
    ['nothing', Buffer.alloc(0)],
  ])('is none with %s', (_, bytes) => expect(plainPicture(bytes)).toBeUndefined());

  it('may have a restart interval, and tables of quantisation with two bytes for each value', () => {
    const tables = Buffer.concat([Buffer.alloc(65), Buffer.alloc(129, 0x10)]);
    for (const part of [jpegPart(0xdd, Buffer.alloc(2)), jpegPart(0xdb, tables)]) {
      expect(plainPicture(jpegWith(part))).toEqual({ media: 'jpeg', width: 40, height: 30 });
    }
  });

  it('may say how its colours are meant, and has up to forty million pixels', () => {
    expect(plainPicture(grey(9, 7, { beside: [pngChunk('sRGB', '0')] }))).toEqual({
      media: 'png',
      width: 9,
      height: 7,
    });
    expect(plainPicture(grey(8000, 5000))).toEqual({ media: 'png', width: 8000, height: 5000 });
  });

  it('is none of which one bit is another, in a PNG, and no bytes stop the look', () => {
    fc.assert(
      fc.property(fc.nat(DRAWN_PNG.length * 8 - 1), (bit) => {
        const turned = Buffer.from(DRAWN_PNG);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(plainPicture(turned)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.nat(KEPT_JPEG.length), fc.uint8Array({ maxLength: 12 }), (at, bytes) => {
        const cut = Buffer.concat([KEPT_JPEG.subarray(0, at), bytes]);
        const found = plainPicture(cut);
        expect(found === undefined || found.media === 'jpeg').toBe(true);
      }),
    );
    expect(plainPicture(randomBytes(100))).toBeUndefined();
  });
});

function withThumbnail(): Buffer {
  const bytes = Buffer.from(KEPT_JPEG);
  bytes[18] = 1;
  return bytes;
}

/** A picture with words behind the fields of its first part of a kind, and the length of the part with them. */
function behindFields(marker: number): Buffer {
  const from = KEPT_JPEG.indexOf(Buffer.from([0xff, marker]));
  const length = KEPT_JPEG.readUInt16BE(from + 2);
  const part = jpegPart(marker, Buffer.concat([KEPT_JPEG.subarray(from + 4, from + 2 + length), WORDS]));
  return Buffer.concat([KEPT_JPEG.subarray(0, from), part, KEPT_JPEG.subarray(from + 2 + length)]);
}
