import { describe, expect, it } from 'vitest';
import { NO_ROWS, rowsInView, slotted, topOfRow } from '../../../../renderer/screens/cases/rows-in-view.ts';

/** Ten rows under the line of heads. */
const HEIGHT = 34 + 380;

describe('the rows that are drawn', () => {
  it('are those in view and six beside them, as far as there are any', () => {
    expect(rowsInView(0, HEIGHT, 1500)).toEqual({ first: 0, last: 15 });
    expect(rowsInView(3800, HEIGHT, 1500)).toEqual({ first: 94, last: 115 });
    expect(rowsInView(3810, HEIGHT, 1500)).toEqual({ first: 94, last: 116 });
    expect(rowsInView(1500 * 38 - 380, HEIGHT, 1500)).toEqual({ first: 1484, last: 1499 });
    expect(rowsInView(0, HEIGHT, 3)).toEqual({ first: 0, last: 2 });
  });

  it('have each a place, which it keeps while it is drawn', () => {
    expect(slotted({ first: 0, last: 3 }, 4)).toEqual([0, 1, 2, 3]);
    expect(slotted({ first: 2, last: 5 }, 4)).toEqual([4, 5, 2, 3]);
    expect(slotted({ first: 5, last: 7 }, 4)).toEqual([undefined, 5, 6, 7]);
    expect(slotted(NO_ROWS, 3)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['stays where it is seen whole', 100, null],
    ['comes to the top from above', 99, 99 * 38],
    ['comes to the end from below, under the heads', 110, 101 * 38],
  ])('the row that the keys are on %s', (_, index, top) => {
    expect(topOfRow(index, 3800, HEIGHT)).toBe(top);
    if (top !== null) expect(topOfRow(index, top, HEIGHT)).toBeNull();
  });
});
