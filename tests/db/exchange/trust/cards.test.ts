import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRanges, rangesOf, readRanges } from '../../../../db/exchange/format/line-ranges.ts';
import { padme } from '../../../../db/exchange/format/padme.ts';
import { makeCard, readCard } from '../../../../db/exchange/trust/card.ts';
import { rootFingerprint } from '../../../../db/exchange/trust/fingerprint.ts';
import { newRootKey, openRootKey, renewedRootKey, sealRootKey } from '../../../../db/exchange/trust/root-key.ts';
import { type ForgedStation, forgeStation } from '../forge.ts';

let station: ForgedStation;
beforeAll(async () => {
  station = await forgeStation('RS-BEG');
});

describe('an office card', () => {
  it('says who can be sealed to and how their hand looks, and names functions, not people', () => {
    const card = readCard(Buffer.concat([station.card.bytes, Buffer.from('\r\n')]));
    expect(card).toMatchObject({
      station: station.id,
      office: 'RS-BEG',
      functions: ['focal-point'],
      formats: ['waymark-package/1', 'waymark-package/1.1'],
      headquarters: false,
      demo: false,
    });
    expect(card.fingerprint).toHaveLength(12);
  });

  it('is refused when anything in it was changed', () => {
    const text = station.card.bytes.toString('utf8');
    const refused = (changed: string): string => {
      try {
        readCard(Buffer.from(changed, 'utf8'));
        return 'taken';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect(refused(text.replace('Office RS-BEG', 'Office RS-BEQ'))).toBe('card-signature');
    expect(refused(text.replace('"RS-BEG"', '"RS-BEQ"'))).toBe('card-malformed');
    expect(refused(text.replace('"v":"1.0"', '"v":"2.0"'))).toBe('card-future');
    expect(refused(text.replace('"type":"card"', '"type":"cart"'))).toBe('card-malformed');
    expect(refused(text.slice(0, -1))).toBe('card-malformed');
    expect(refused('')).toBe('card-malformed');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length * 8 - 1 }), (bit) => {
        const bytes = Buffer.from(text, 'utf8');
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => readCard(bytes)).toThrow(/^card-/);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when it offers a key that is not post-quantum', async () => {
    const classic = await identityToRecipient(await generateX25519Identity());
    const card = makeCard({
      office: 'RS-BEG',
      name: 'Office',
      country: 'SRB',
      kind: 'mission',
      demo: false,
      ageRecipient: classic,
      signPublic: station.sign.public,
      signKey: station.sign.key,
    });
    expect(() => readCard(card)).toThrow('card-malformed');
  });
});

describe('the root key', () => {
  it('opens with its passphrase only', async () => {
    const root = newRootKey();
    const file = await sealRootKey(root, 'a long passphrase', { workFactor: 10 });
    expect(rootFingerprint((await openRootKey(file, 'a long passphrase')).current.public)).toEqual(
      rootFingerprint(root.current.public),
    );
    await expect(openRootKey(file, 'another passphrase')).rejects.toMatchObject({ code: 'root-key-password' });
    await expect(openRootKey(Buffer.from('a document'), 'a')).rejects.toMatchObject({ code: 'root-key-malformed' });
  });

  it('is followed by the key it announced', () => {
    const root = newRootKey();
    expect(renewedRootKey(root).current).toBe(root.next);
  });
});

describe('sizes and ranges', () => {
  it('padding grows a file by at most 12 %, never shrinks it, and is stable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (length) => {
        const size = padme(length);
        expect(size).toBeGreaterThanOrEqual(length);
        expect(size).toBeLessThanOrEqual(length * 1.12);
        expect(padme(size)).toBe(size);
      }),
    );
  });

  it('ranges say exactly the places they were made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (places) => {
        const ranges = rangesOf(places.toSorted((a, b) => a - b));
        expect(Array.from({ length: 60 }, (_, i) => i + 1).filter((place) => inRanges(ranges, place))).toEqual(
          places.toSorted((a, b) => a - b),
        );
        expect(readRanges(ranges)).toEqual(ranges);
      }),
    );
  });

  it.each([
    [[[2, 1]]],
    [[[0, 1]]],
    [
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [
      [
        [3, 4],
        [1, 1],
      ],
    ],
    [[[1]]],
    ['1-2'],
    [[[1, 2, 3]]],
  ])('%j is no list of ranges', (value) => {
    expect(readRanges(value)).toBeUndefined();
  });
});
