import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { headerLength } from '../../../../db/exchange/format/age-header.ts';
import { readSealed } from '../../../../db/exchange/format/package-reader.ts';
import { walkFrame } from '../../../../db/exchange/format/zstd-frame.ts';
import { publicKeyFrom } from '../../../../db/store/chapter.ts';
import { isWaymarkError } from '../../../../db/store/errors.ts';
import { randomId } from '../../../../db/store/station.ts';
import {
  type ForgedStation,
  forgeChapter,
  forgeLines,
  forgeStation,
  frameOf,
  joined,
  once,
  packed,
  paddingOf,
  sealPlain,
} from '../forge.ts';

let from: ForgedStation;
let to: ForgedStation;
let lines: readonly Buffer[];
let file: Buffer;

beforeAll(async () => {
  [from, to] = await Promise.all([forgeStation('RS-BEG'), forgeStation('HQ')]);
  const cases = Array.from({ length: 5 }, () =>
    forgeChapter(
      from,
      randomId(),
      Array.from({ length: 4 }, (_, i) => ({
        body: { i, words: 'invented'.repeat(i) },
        private: { text: randomId() },
      })),
    ),
  );
  lines = forgeLines({ from, to, parts: cases.map((chapter) => packed(chapter)) });
  file = await sealPlain(joined(lines), to.ageRecipient);
});

/** The code with which the reader refuses these bytes; `accepted` where it reads them to their end. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const key = publicKeyFrom(from.sign.public);
  const sink = {
    manifest: (read: { verify: (by: typeof key) => void }) => {
      read.verify(key);
      return key;
    },
    joint: () => undefined,
    keyOf: () => key,
    line: () => undefined,
    picture: () => undefined,
    chapter: () => undefined,
    other: () => undefined,
  };
  try {
    await readSealed(once(bytes), sink, { identities: [to.ageIdentity] });
    return 'accepted';
  } catch (error) {
    if (isWaymarkError(error)) return error.code;
    throw error;
  }
}

describe('a package that was damaged on the way', () => {
  it('is taken in when it was not', async () => {
    expect(await outcome(file)).toBe('accepted');
  });

  it('is refused for any flipped bit', async () => {
    const header = headerLength(file) ?? 0;
    const bits = [
      // Every byte of the header, each time another bit; then the payload's nonce, its last bytes, and random others.
      ...Array.from({ length: header + 16 }, (_, i) => i * 8 + (i % 8)),
      ...Array.from({ length: 64 }, (_, i) => (file.length - 1 - i) * 8 + (i % 8)),
      ...fc.sample(fc.integer({ min: (header + 16) * 8, max: file.length * 8 - 1 }), 300),
    ];
    const taken: number[] = [];
    for (const bit of bits) {
      const damaged = Buffer.from(file);
      damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      if ((await outcome(damaged)) === 'accepted') taken.push(bit);
    }
    expect(taken).toEqual([]);
  });

  it('is refused when it was cut, wherever', async () => {
    const ends = fc.sample(fc.integer({ min: 0, max: file.length - 1 }), 300);
    const taken: number[] = [];
    for (const end of [0, 1, file.length - 1, ...ends]) {
      if ((await outcome(file.subarray(0, end))) === 'accepted') taken.push(end);
    }
    expect(taken).toEqual([]);
  });

  it('is refused when it was sealed again after the end of any line but the last', async () => {
    const codes: string[] = [];
    for (let kept = 0; kept < lines.length; kept++) {
      codes.push(await outcome(await sealPlain(joined(lines.slice(0, kept)), to.ageRecipient)));
    }
    expect(codes[0]).toBe('manifest-missing');
    expect(new Set(codes.slice(1))).toEqual(new Set(['package-cut-short']));
  });

  it('is refused when its last line feed is missing', async () => {
    const plain = joined(lines);
    expect(await outcome(await sealPlain(plain.subarray(0, plain.length - 1), to.ageRecipient))).toBe(
      'package-cut-short',
    );
  });
});

describe('the walk along a frame', () => {
  it('finds its end however the bytes come in pieces', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (plain, steps) => {
          const frame = frameOf(Buffer.from(plain));
          const bytes = Buffer.concat([frame, paddingOf(frame)]);
          const walk = walkFrame();
          const parts: Buffer[] = [];
          for (let at = 0, i = 0; at < bytes.length; i++) {
            const size = steps[i % steps.length] ?? 1;
            parts.push(Buffer.from(walk.take(bytes.subarray(at, at + size))));
            at += size;
          }
          walk.end();
          expect(Buffer.concat(parts).equals(frame)).toBe(true);
          expect(walk.frameBytes).toBe(frame.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not end before the padding does', () => {
    const frame = frameOf(Buffer.from('invented'));
    const bytes = Buffer.concat([frame, paddingOf(frame)]);
    for (let end = 0; end < bytes.length; end++) {
      const walk = walkFrame();
      walk.take(bytes.subarray(0, end));
      expect(() => walk.end()).toThrow();
    }
  });
});
