import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseLabel,
  parseMoney,
  parseRate,
  parseWholeNumber,
  writtenMoney,
  writtenRate,
} from '../../../../renderer/components/answers/typed-number.ts';

const value = (typed: { value: unknown } | { fault: string }) => ('value' in typed ? typed.value : typed.fault);

describe('numbers are read as people write them', () => {
  it.each([
    ['17', 17],
    ['١٧', 17],
    ['۱۷', 17],
    ['१७', 17],
    ['১৭', 17],
    ['၁၇', 17],
    ['๑๗', 17],
    ['១៧', 17],
    ['໑໗', 17],
    [' 1 250 ', 1250],
    ['1\u202f250', 1250],
    ['1.5', 'not-a-number'],
    ['many', 'not-a-number'],
    ['', 'not-a-number'],
    ['-1', 'too-small'],
    ['121', 'too-large'],
  ])('%s', (typed, expected) =>
    expect(value(parseWholeNumber(typed, typed.includes('250') ? {} : { min: 0, max: 120 }))).toBe(expected),
  );

  it.each([
    ['1250', 2, 125_000],
    ['١٢٥٠٫٥٠', 2, 125_050],
    ['1250.5', 2, 125_050],
    ['1250,50', 2, 125_050],
    ['1 250,50', 2, 125_050],
    ['1,250.50', 2, 125_050],
    ['1.250,50', 2, 125_050],
    ['1.250', 2, 125_000],
    ['1250', 0, 1250],
    ['1250.5', 0, 'too-fine'],
    ['1.5', 3, 1500],
    ['12,345', 2, 1_234_500],
    ['0.05', 2, 5],
    ['1250.505', 2, 'too-fine'],
    ['-5', 2, 'not-an-amount'],
    ['ten', 2, 'not-an-amount'],
    ['99999999999999999', 2, 'not-an-amount'],
  ])('%s in a currency of %i decimals', (typed, digits, expected) =>
    expect(value(parseMoney(typed, digits))).toBe(expected),
  );

  it('an amount shown for editing reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(0, 2), (minor, digits) => {
        expect(value(parseMoney(writtenMoney(minor, digits), digits))).toBe(minor);
      }),
    );
  });

  it.each([
    ['h2', 'H2'],
    [' room 4 ', 'ROOM-4'],
    ['KG-BIS', 'KG-BIS'],
    ['Élise', 'not-a-label'],
    ['', 'not-a-label'],
  ])('%s as the label of a register', (typed, expected) => expect(value(parseLabel(typed))).toBe(expected));
});

describe('a rate of exchange is read in millionths, with either decimal sign', () => {
  it.each([
    ['0.0916', 91_600],
    ['0,0916', 91_600],
    ['٠٫٠٩١٦', 91_600],
    ['1', 1_000_000],
    ['1,250', 1_250_000],
    ['87.123456', 87_123_456],
    ['0.000001', 1],
    ['0.0000001', 'not-a-rate'],
    ['0', 'not-a-rate'],
    ['1.250,5', 'not-a-rate'],
    ['much', 'not-a-rate'],
    ['', 'not-a-rate'],
  ])('%s', (typed, expected) => expect(value(parseRate(typed))).toBe(expected));

  it.each([
    [91_600, '0.0916'],
    [1_000_000, '1'],
    [10_000_000, '10'],
    [1, '0.000001'],
  ])('%i is written %s', (millionths, written) => {
    expect(writtenRate(millionths)).toBe(written);
    expect(value(parseRate(written))).toBe(millionths);
  });
});
