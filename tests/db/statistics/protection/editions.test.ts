import { describe, expect, test } from 'vitest';
import { maySplitExactly, mayTellMore } from '../../../../db/statistics/protection/contract-split.ts';
import { digestOf } from '../../../../db/statistics/protection/digest.ts';
import { firstEditionDay } from '../../../../db/statistics/protection/editions.ts';
import { PRINTED_LISTS } from '../../../../db/statistics/protection/printed-list.ts';

describe('the edition of a year', () => {
  test.each([
    [2025, '2026-03-01'],
    [2027, '2028-02-29'],
  ])('of %i is drawn sixty days after it, from %s', (year, day) => {
    expect(firstEditionDay(year)).toBe(day);
  });
});

describe('the printed list', () => {
  /** Of each version what is signed: a version that left is never another. */
  const SIGNED = { 1: '5c8f6c340ade9d91', 2: '8e70ba1131d3a574' } as const;

  test.each([1, 2] as const)('has another version where a variable or a row of it is another: %i', (version) => {
    const signed = PRINTED_LISTS[version].variables.map(({ id, rows }) => [id, rows.map(({ code }) => code)]);
    expect(digestOf('printed list', JSON.stringify(signed)).toString(16).slice(0, 16)).toBe(SIGNED[version]);
  });
});

describe('an exact split for the recipient of a project', () => {
  const before = { female: 20, male: 10 };
  const split = (
    parts: Readonly<Record<string, number>>,
    told: Readonly<Record<string, number>> | null,
    outside: number,
  ) => {
    const inside = Object.entries(parts).flatMap(([part, n]) =>
      Array.from({ length: n }, (_, at) => [`${part} ${at}`, part] as const),
    );
    const others = Array.from({ length: outside }, (_, at) => [`outside ${at}`, 'female'] as const);
    return {
      line: 'P-1',
      inside: new Set(inside.map(([mark]) => mark)),
      office: new Map([...inside, ...others].map(([mark, part]) => [mark, { part, year: 2005 }])),
      earlier: told === null ? [] : [{ line: 'P-1', people: new Set<string>(), parts: told }],
    };
  };

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
    expect(maySplitExactly(split(parts, earlier, outside), 5)).toBe(may);
  });

  test('and nothing but how many they are where they are one to four', () => {
    expect([0, 1, 4, 5].map((total) => mayTellMore(total, 5))).toEqual([true, false, false, true]);
  });
});
