import { describe, expect, it } from 'vitest';
import { KILLED_WORK } from './killed-work.ts';
import { killInTheMiddle } from './kills.ts';

describe('a power cut', () => {
  it.each(KILLED_WORK)('in the middle of %s loses nothing that was acknowledged', async (work) => {
    const report = await killInTheMiddle(work, 3);
    expect(report.faults).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(0);
  });
});
