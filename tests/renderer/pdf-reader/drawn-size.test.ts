import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnScale } from '../../../renderer/pdf-reader/drawn-size.ts';
import { LONGEST_SIDE } from '../../../renderer/pdf-reader/messages.ts';

test('a page has 200 dots an inch, and no side that is longer than may be', () => {
  expect(drawnScale({ width: 72, height: 36 }) * 72).toBe(200);
  expect(drawnScale({ width: 595, height: 842 }) * 842).toBeCloseTo(2338.9, 1);
  expect(drawnScale({ width: 1e9, height: 5 }) * 1e9).toBeCloseTo(LONGEST_SIDE, 6);
});

test('whatever a page says of its size, it is drawn no larger', () => {
  const side = fc.double({ min: 0, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(Math.round(Math.max(width, height) * drawnScale({ width, height }))).toBeLessThanOrEqual(LONGEST_SIDE);
    }),
    { numRuns: 50 },
  );
});
