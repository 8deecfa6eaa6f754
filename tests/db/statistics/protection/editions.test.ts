import { describe, expect, test } from 'vitest';
import { maySplitExactly, mayTellPersons } from '../../../../db/statistics/protection/contract-split.ts';
import { firstEditionDay } from '../../../../db/statistics/protection/editions.ts';

describe('the edition of a year', () => {
  test.each([
    [2025, '2026-03-01'],
    [2027, '2028-02-29'],
  ])('of %i is drawn sixty days after it, from %s', (year, day) => {
    expect(firstEditionDay(year)).toBe(day);
  });
});

describe('an exact split for the recipient of a project', () => {
  const before = { female: 20, male: 10 };

  test.each([
    ['each part of five or more', { female: 20, male: 5 }, null, 0, true],
    ['a part of nobody', { female: 20, male: 0 }, null, 0, true],
    ['a part of four', { female: 20, male: 4 }, null, 0, false],
    ['four more than it said before', { female: 24, male: 10 }, before, 0, false],
    ['five more than it said before', { female: 25, male: 10 }, before, 0, true],
    ['nobody more', before, before, 0, true],
    ['somebody less', { female: 19, male: 10 }, before, 0, false],
    ['a part that was not there before', { female: 20, male: 10, other: 5 }, before, 0, true],
    ['a part that is no longer there', { female: 20 }, before, 0, false],
    ['nine of the office outside the project', { female: 20, male: 5 }, null, 9, false],
    ['ten of the office outside the project', { female: 20, male: 5 }, null, 10, true],
  ])('with %s', (_, parts: Record<string, number>, earlier, outside, may) => {
    expect(maySplitExactly({ parts, before: earlier, outside }, 5)).toBe(may);
  });

  test('and even the total says nothing of a project of one to four', () => {
    expect([0, 1, 4, 5].map((total) => mayTellPersons(total, 5))).toEqual([true, false, false, true]);
  });
});
