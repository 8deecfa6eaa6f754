import { describe, expect, it } from 'vitest';
import { firstDrawn, NO_ROWS, rowsFrom, slotted, topToSee } from '../../../../renderer/screens/cases/rows-in-view.ts';

/** Ten rows. */
const HEIGHT = 380;

describe('the rows that are drawn', () => {
  it('begin six before the first that is seen, where there are as many', () => {
    expect([0, 227, 228, 265, 266].map(firstDrawn)).toEqual([0, 0, 0, 0, 1]);
    expect(firstDrawn(3800)).toBe(94);
  });

  it('are always as many: what is seen and six beside it, as far as there are any', () => {
    expect(rowsFrom(0, HEIGHT, 1500)).toEqual({ first: 0, last: 22 });
    expect(rowsFrom(94, HEIGHT, 1500)).toEqual({ first: 94, last: 116 });
    expect(rowsFrom(1490, HEIGHT, 1500)).toEqual({ first: 1477, last: 1499 });
    expect(rowsFrom(0, HEIGHT, 3)).toEqual({ first: 0, last: 2 });
    expect(rowsFrom(0, HEIGHT, 0)).toEqual(NO_ROWS);
  });

  it('have each a place, which it keeps while it is drawn', () => {
    expect(slotted({ first: 0, last: 3 })).toEqual([0, 1, 2, 3]);
    expect(slotted({ first: 2, last: 5 })).toEqual([4, 5, 2, 3]);
    expect(slotted({ first: 5, last: 8 })).toEqual([8, 5, 6, 7]);
    expect(slotted(NO_ROWS)).toEqual([]);
  });
});

it('the list is scrolled to a row by no more than it takes to see it whole, under the line of heads', () => {
  // Ten rows, of which the heads hide nearly one.
  expect(topToSee(4, 0, HEIGHT)).toBeNull();
  expect(topToSee(8, 0, HEIGHT)).toBeNull();
  expect(topToSee(9, 0, HEIGHT)).toBe(34);
  expect(topToSee(3, 200, HEIGHT)).toBe(114);
  expect(topToSee(3, 114, HEIGHT)).toBeNull();
});
