import { describe, expect, it } from 'vitest';
import { barOf, stayState } from '../../../../renderer/screens/house/stays.ts';

const on = '2026-11-22';
const stay = (from: string | null, expectedUntil: string | null = null, until: string | null = null) => ({
  from,
  expectedUntil,
  until,
});

describe('who is in the house', () => {
  it.each([
    ['came before and stays on', stay('2026-11-12', '2026-12-12'), 'here', 'here'],
    ['came, nobody said until when', stay('2026-11-12'), 'here', 'here'],
    ['comes on Wednesday', stay('2026-11-25'), 'arriving', 'comes'],
    ['came today', stay('2026-11-22'), 'here', 'here'],
    ['is to leave within the week', stay('2026-11-12', '2026-11-24'), 'here', 'leaves'],
    ['was to leave and has not', stay('2026-11-01', '2026-11-20'), 'here', 'overdue'],
    ['left', stay('2026-11-01', '2026-11-20', '2026-11-19'), 'gone', 'left'],
    ['leaves today', stay('2026-11-01', null, '2026-11-22'), 'here', 'leaves-now'],
    ['is to leave today', stay('2026-11-01', '2026-11-22'), 'here', 'leaves-now'],
    ['came some day in October', stay('2026-10'), 'here', 'here'],
    ['is to leave some day this month, at its end at the latest', stay('2026-10', '2026-11'), 'here', 'here'],
  ] as const)('%s', (_, row, presence, state) => expect(stayState({ ...row, presence }, on)).toBe(state));
});

describe('stays as bars', () => {
  const start = '2026-11-15';
  it('a stay inside the days shown begins and ends where it does', () => {
    expect(barOf(stay('2026-11-16', null, '2026-11-20'), start, 28, on)).toEqual({
      first: 1,
      last: 5,
      before: false,
      after: false,
      expectedFrom: 28,
    });
  });

  it('what is only expected is told apart from what is so', () => {
    expect(barOf(stay('2026-11-12', '2026-11-30'), start, 28, on)).toMatchObject({
      first: 0,
      last: 15,
      before: true,
      expectedFrom: 8,
    });
  });

  it('an open stay goes on past the days shown', () => {
    expect(barOf(stay('2026-11-20'), start, 28, on)).toMatchObject({ first: 5, last: 27, after: true });
  });

  it('one that is overdue reaches to today', () => {
    expect(barOf(stay('2026-11-01', '2026-11-18'), start, 28, on)).toMatchObject({ last: 7, after: false });
  });

  it('one outside has no bar', () => {
    expect(barOf(stay('2026-12-20'), start, 28, on)).toBeNull();
    expect(barOf(stay('2026-10-01', null, '2026-11-01'), start, 28, on)).toBeNull();
  });
});
