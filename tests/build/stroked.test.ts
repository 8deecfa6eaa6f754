import { describe, expect, it } from 'vitest';
import { linesOf, outlinesOf, type Point } from '../../build/stroked.ts';

const WIDTH = 2;
const CAPS = Math.PI;

/** Twice signed, so that a hole takes its part away. */
function area(outlines: readonly (readonly Point[])[]): number {
  const twice = outlines.flatMap((outline) =>
    outline.map(([x, y], at) => {
      const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [0, 0];
      return x * nextY - nextX * y;
    }),
  );
  return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
}

const covered = (path: string) => area(linesOf(path).flatMap((line) => outlinesOf(line, WIDTH)));

describe('what a pen with a round end covers', () => {
  it.each([
    ['along a straight line', 'M2 2h10', 20 + CAPS],
    ['at a dot', 'M2 2v.01', 0.02 + CAPS],
    // The square beside the corner is covered once, its outer side by a quarter of a circle.
    ['round a corner', 'M2 2h10v10', 40 - 1 + CAPS / 4 + CAPS],
    ['round a ring', 'M2 7a5 5 0 1 0 10 0a5 5 0 1 0 -10 0', 2 * Math.PI * 5 * WIDTH],
    ['round what is closed', 'M0 0h10v10h-10z', 80 - 4 + CAPS],
    ['along a curve that is straight', 'M2 2c3 0 6 0 10 0', 20 + CAPS],
  ])('%s', (_, path, expected) => {
    expect(Math.abs(covered(path) - expected)).toBeLessThan(expected * 0.01);
  });

  it('is nowhere further from its line than half its width, where it turns back too', () => {
    const points = linesOf('M5 5h4h-2l3 .1l-3 -.05v3')
      .flatMap((line) => outlinesOf(line, WIDTH))
      .flat();
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(3.9);
      expect(x).toBeLessThan(11.1);
      expect(y).toBeGreaterThan(3.9);
      expect(y).toBeLessThan(9.2);
    }
  });
});

describe('the path of an icon', () => {
  const ends = (path: string) => linesOf(path).map(({ points }) => points.at(-1));

  it('is read in its own place and from where the pen is', () => {
    expect(ends('M1 2L3 4H5V6')).toEqual([[5, 6]]);
    expect(ends('m1 2l2 2h2v2m1 1l1 0')).toEqual([
      [5, 6],
      [7, 7],
    ]);
    expect(linesOf('M1 1h4v4z').map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it('has arcs on the side and as long as it says', () => {
    const [line] = linesOf('M0 0a5 5 0 0 1 10 0');
    expect(Math.min(...(line?.points ?? []).map(([, y]) => y))).toBeCloseTo(-5, 1);
    const [large] = linesOf('M0 0a5 5 0 1 0 5 5');
    expect(Math.max(...(large?.points ?? []).map(([, y]) => y))).toBeGreaterThan(4.9);
    expect(Math.min(...(large?.points ?? []).map(([x]) => x))).toBeLessThan(-4.9);
  });

  it('with a command that none of ours has ends the build', () => {
    expect(() => linesOf('M0 0q1 1 2 2')).toThrow('q1 1 2 2 is no command of an icon');
    expect(() => linesOf('M0 0l1')).toThrow('is no command of an icon');
  });
});
