/** Room for words on a picture, so that none stands on another. Pure. */
import { heightOfLine, lineOf, type Mark, SIZES, textAt } from './drawing.ts';
import { widthOf } from './text-width.ts';
import type { Point } from './world/world.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between two words. */
const APART = 2;

export class LabelRoom {
  readonly #taken: Box[] = [];
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** No words stand here. */
  take(middle: Point, reach: number): void {
    const [x, y] = middle;
    this.#taken.push({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }

  /** The words in the first of these places (the middle of the words) that has room; null where none has. */
  place(
    text: string,
    middles: readonly Point[],
  ): { readonly mark: Mark; readonly middle: Point; readonly box: Box } | null {
    const [half, height] = [widthOf(text, SIZES['on-map']) / 2, heightOfLine('on-map')];
    for (const middle of middles) {
      const [x, y] = middle;
      const box = { left: x - half, top: y - height / 2, right: x + half, bottom: y + height / 2 };
      if (!this.#isFree(box)) continue;
      this.#taken.push(box);
      return { mark: textAt('on-map', x, y + SIZES['on-map'] / 3, text, 'middle'), middle, box };
    }
    return null;
  }

  #isFree({ left, top, right, bottom }: Box): boolean {
    if (left < 0 || top < 0 || right > this.#width || bottom > this.#height) return false;
    return this.#taken.every(
      (box) => right + APART <= box.left || left - APART >= box.right || bottom <= box.top || top >= box.bottom,
    );
  }
}

/** Further from its place than this, words are led to by a line. */
const LED = 16;
const DISTANCES = [8, 24, 40, 60, 80] as const;

/** Places around a point for words: at its right, left, above, below, then further away. */
export function placesAround([x, y]: Point, text: string): readonly Point[] {
  const half = widthOf(text, SIZES['on-map']) / 2;
  const up = heightOfLine('on-map') / 2;
  return DISTANCES.flatMap((far) => [
    [x + far + half, y] as const,
    [x - far - half, y] as const,
    [x, y - far - up] as const,
    [x, y + far + up] as const,
    [x + far + half, y - far] as const,
    [x + far + half, y + far] as const,
    [x - far - half, y - far] as const,
    [x - far - half, y + far] as const,
  ]);
}

/** A line to words that stand away from their place; nothing where they stand beside it. */
export function leaderTo([x, y]: Point, { left, top, right, bottom }: Box): readonly Mark[] {
  const end: Point = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))];
  return Math.hypot(end[0] - x, end[1] - y) < LED ? [] : [lineOf('leader', [x, y], end)];
}
