import { describe, expect, it } from 'vitest';
import { NO_ROWS, slotted } from '../../../../renderer/screens/cases/rows-in-view.ts';

describe('the rows that are drawn', () => {
  it('have each a place, which it keeps while it is drawn', () => {
    expect(slotted({ first: 0, last: 3 }, 4)).toEqual([0, 1, 2, 3]);
    expect(slotted({ first: 2, last: 5 }, 4)).toEqual([4, 5, 2, 3]);
    expect(slotted({ first: 5, last: 7 }, 4)).toEqual([undefined, 5, 6, 7]);
    expect(slotted(NO_ROWS, 3)).toEqual([undefined, undefined, undefined]);
  });
});
