import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converted, moneyLabel } from '../../../db/codebook/money.ts';

describe('an amount in another currency', () => {
  it.each([
    ['half a minor unit goes away from zero', 1, 500_000, 'EUR', 'USD', 1],
    ['and less goes to zero', 1, 499_999, 'EUR', 'USD', 0],
    ['what came back is what was given', -1, 500_000, 'EUR', 'USD', -1],
    ['a currency without minor units', 150, 3_000_000, 'EUR', 'JPY', 5],
    ['from a currency without minor units', 1000, 6_250, 'JPY', 'EUR', 625],
    ['into one of three digits', 100, 306_900, 'USD', 'KWD', 307],
    ['a sum that no floating number holds', 9_007_199_254_740_991, 1_000_000, 'EUR', 'EUR', 9_007_199_254_740_991],
  ])('%s', (_, amount, rate, from, to, becomes) => {
    expect(converted(amount, rate, from, to)).toBe(becomes);
  });

  it('is never further than half a minor unit from the exact one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (amount, rate) => {
        const difference = BigInt(converted(amount, rate, 'EUR', 'USD')) * 1_000_000n - BigInt(amount) * BigInt(rate);
        expect(difference <= 500_000n && difference >= -500_000n).toBe(true);
      }),
    );
  });
});

describe('an amount in words', () => {
  it.each([
    [125_050, 'EUR', 'en', '1,250.50 EUR'],
    [125_050, 'EUR', 'fr', '1 250,50 EUR'],
    [125_050, 'EUR', 'es', '1.250,50 EUR'],
    [1_250, 'JPY', 'en', '1,250 JPY'],
    [-5, 'EUR', 'en', '-0.05 EUR'],
    [1_250, 'KWD', 'en', '1.250 KWD'],
    [0, 'EUR', 'en', '0.00 EUR'],
  ] as const)('%i %s in %s: %s', (minor, currency, language, words) => {
    expect(moneyLabel(minor, currency, language).replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(words);
  });
});
