/** Salts: no two alike, and none that changes with the next. */
import { expect, it } from 'vitest';
import { newSalt } from '../../../db/store/salt.ts';

it('are sixteen bytes each and never given twice, however many are drawn', () => {
  const salts = Array.from({ length: 2_000 }, newSalt);
  const asText = salts.map((salt) => salt.toString('hex'));
  expect(new Set(asText.map((text) => text.length))).toEqual(new Set([32]));
  expect(new Set(asText).size).toBe(salts.length);
  // Each is a copy: what is drawn later does not change it.
  for (const _ of asText) newSalt();
  expect(salts.map((salt) => salt.toString('hex'))).toEqual(asText);
  // Of so many random bits about half are set: eight deviations of 256,000 are 2,024.
  const set =
    asText
      .join('')
      .match(/./g)
      ?.reduce((sum, digit) => sum + bitsOf(digit), 0) ?? 0;
  expect(Math.abs(set - 128_000)).toBeLessThan(2_024);
});

const bitsOf = (digit: string): number =>
  [...Number.parseInt(digit, 16).toString(2)].filter((bit) => bit === '1').length;
