import { describe, expect, it } from 'vitest';
import { NO_ROWS, rowsFrom, slotted } from '../../../../renderer/screens/cases/rows-in-view.ts';

/** Ten rows. */
const HEIGHT = 380;

describe('the rows that are drawn', () => {
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
