import { describe, expect, it } from 'vitest';
import { isQuarterOver, quartersOver } from '../../../db/codebook/quarters-over.ts';

describe('a quarter that is over', () => {
  it.each([
    ['2026-03-31', true],
    ['2025-12-31', true],
    ['2025-09-30', true],
    // The day itself is not over yet.
    ['2026-06-30', false],
    ['2026-09-30', false],
    ['2025-11-30', false],
    ['2025-12-30', false],
    ['2025-09-31', false],
    ['2025-12', false],
    ['2025', false],
    ['', false],
    // Before the project began.
    ['2025-03-31', false],
  ])('ends on %s: %s', (day, isOver) => {
    expect(isQuarterOver(day, '2026-06-30', '2025-04-01')).toBe(isOver);
  });

  it('is offered from the newest on, none before the project began, and those of four years where nobody said when', () => {
    expect(quartersOver('2026-06-30', '2025-04-01')).toEqual(['2026-03-31', '2025-12-31', '2025-09-30', '2025-06-30']);
    expect(quartersOver('2026-07-01', '2026-06-30')).toEqual(['2026-06-30']);
    expect(quartersOver('2026-07-01', '2026-07-01')).toEqual([]);
    const all = quartersOver('2026-01-01', null);
    expect([all.length, all[0], all.at(-1)]).toEqual([16, '2025-12-31', '2022-03-31']);
  });
});
