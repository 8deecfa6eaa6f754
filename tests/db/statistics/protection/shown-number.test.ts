import { describe, expect, test } from 'vitest';
import {
  shownChange,
  shownMean,
  shownNumber,
  shownPercent,
  shownSum,
} from '../../../../db/statistics/protection/shown-number.ts';

describe('what is shown of drawn numbers', () => {
  test('is nothing under two bases, and no zero', () => {
    expect([0, 5, 10, 15].map((n) => shownNumber(n, 5))).toEqual([null, null, 10, 15]);
  });

  test.each([
    [10, 50, 20],
    [35, 55, 64],
    [25, 40, null],
    [5, 100, null],
    [0, 100, null],
    [50, 50, 100],
  ])('%i of %i is %o percent: whole, of ten bases at least', (part, total, percent) => {
    expect(shownPercent(part, total, 5)).toBe(percent);
  });

  test.each([
    [50, 55, 'about-the-same'],
    [50, 45, 'about-the-same'],
    [50, 60, 10],
    [60, 40, -20],
    [5, 60, null],
    [60, 0, null],
  ])('from %i to %i is %o', (before, after, change) => {
    expect(shownChange(before, after, 5)).toBe(change);
  });

  test('a sum is of ten persons who had any, none of whom has more than half, to two digits', () => {
    const tens = Array.from({ length: 10 }, () => 12);
    expect(shownSum(tens, 5)).toBe(120);
    expect(shownSum(tens.slice(1), 5)).toBeNull();
    expect(shownSum([...tens.slice(1), 0], 5)).toBeNull();
    expect(shownSum([...tens, 120], 5)).toBe(240);
    expect(shownSum([...tens, 121], 5)).toBeNull();
    expect(shownSum([...tens, 115], 5)).toBe(240);
    expect(shownSum([...tens, 114], 5)).toBe(230);
  });

  test('a mean is of printed numbers', () => {
    expect(shownMean(1200, 35, 5)).toBe(34);
    expect(shownMean(16_000, 35, 5)).toBe(460);
    expect(shownMean(null, 35, 5)).toBeNull();
    expect(shownMean(1200, 5, 5)).toBeNull();
  });
});
