import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryCode, writeRecoveryCode } from '../../../db/store/recovery-code.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const codes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes));

describe('the recovery code', () => {
  it('is two halves of three groups of five', () => {
    for (const half of writeRecoveryCode(Buffer.alloc(16, 0xff)))
      expect(half).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-?){3}$/);
  });

  it('gives its bytes again, in one piece or as halves in any order', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const [first, second] = writeRecoveryCode(code);
        expect(readRecoveryCode(`${first}-${second}`)).toEqual(code);
        expect(readRecoveryCode(first, second)).toEqual(code);
        expect(readRecoveryCode(second, first)).toEqual(code);
      }),
    );
  });

  it('is read as people write: small letters, spaces, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = writeRecoveryCode(code).join(' ').toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o');
        expect(readRecoveryCode(typed.replaceAll('1', 'l'))).toEqual(code);
        expect(readRecoveryCode(typed.replaceAll('1', 'I'))).toEqual(code);
      }),
    );
  });

  it('is refused with any single wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(29), fc.integer({ min: 1, max: 31 }), (code, place, step) => {
        const characters = [...writeRecoveryCode(code).join('').replaceAll('-', '')];
        const right = ALPHABET.indexOf(characters[place] ?? '');
        characters[place] = ALPHABET[(right + step) % 32] ?? '';
        expect(() => readRecoveryCode(characters.join(''))).toThrow(/^recovery-code-(mistyped|same-half)$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with two neighbours exchanged', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(0, 15), fc.nat(13), (code, half, place) => {
        const characters = [...writeRecoveryCode(code).join('').replaceAll('-', '')];
        const [a, b] = [characters[half + place] ?? '', characters[half + place + 1] ?? ''];
        fc.pre(a !== b);
        characters[half + place] = b;
        characters[half + place + 1] = a;
        expect(() => readRecoveryCode(characters.join(''))).toThrow(/^recovery-code-(mistyped|same-half)$/);
      }),
    );
  });

  it('says which half was mistyped, how many characters are wanted, and when one half came twice', () => {
    const [first, second] = writeRecoveryCode(Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'));
    const wrong = `${second.slice(0, -1)}${second.endsWith('Z') ? 'Y' : 'Z'}`;
    expect(() => readRecoveryCode(first, wrong)).toThrow(
      expect.objectContaining({ code: 'recovery-code-mistyped', places: { half: 2 } }),
    );
    expect(() => readRecoveryCode(first)).toThrow(
      expect.objectContaining({ code: 'recovery-code-length', places: { count: 15, expected: 30 } }),
    );
    expect(() => readRecoveryCode(first, first)).toThrow(expect.objectContaining({ code: 'recovery-code-same-half' }));
  });
});
