/** Room for words on a picture, so that none stands on another. Pure. */
import { heightOfLine, lineOf, type Mark, SIZES, textAt } from './drawing.ts';
import { widthOf, wrapped } from './text-width.ts';
import type { Point } from './world/world.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line from a place to its words. */
type Leader = readonly [Point, Point];

/** Between two words. */
const APART = 2;

export class LabelRoom {
  readonly #taken: Box[] = [];
  readonly #words: Box[] = [];
  readonly #leaders: Leader[] = [];
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

  /**
   * The words on one of these places, else around where they belong; further away with a line that leads there, which goes through no other
   * words. In lines no longer than `width`. Nothing where there is no room.
   */
  label(
    text: string,
    at: Point,
    on: readonly Point[],
    isLed: boolean,
    width = Number.POSITIVE_INFINITY,
  ): readonly Mark[] {
    const lines = wrapped(text, SIZES['on-map'], width);
    const line = heightOfLine('on-map');
    const [half, height] = [Math.max(...lines.map((one) => widthOf(one, SIZES['on-map']))) / 2, lines.length * line];
    for (const middle of [...on, ...placesAround(at, half, height / 2)]) {
      const [x, y] = middle;
      const box = { left: x - half, top: y - height / 2, right: x + half, bottom: y + height / 2 };
      if (!this.#isFree(box)) continue;
      const leader = isLed && !on.includes(middle) ? leaderTo(at, box) : null;
      if (leader !== null && this.#words.some((words) => goesThrough(leader, words))) continue;
      this.#taken.push(box);
      this.#words.push(box);
      if (leader !== null) this.#leaders.push(leader);
      const first = y - height / 2 + line / 2 + SIZES['on-map'] / 3;
      const words = lines.map((one, nth) => textAt('on-map', x, first + nth * line, one, 'middle'));
      return leader === null ? words : [lineOf('leader', ...leader), ...words];
    }
    return [];
  }

  #isFree(wanted: Box): boolean {
    const { left, top, right, bottom } = wanted;
    if (left < 0 || top < 0 || right > this.#width || bottom > this.#height) return false;
    if (this.#leaders.some((leader) => goesThrough(leader, wanted))) return false;
    return this.#taken.every(
      (box) => right + APART <= box.left || left - APART >= box.right || bottom <= box.top || top >= box.bottom,
    );
  }
}

/** Further from its place than this, words are led to by a line. */
const LED = 16;
const DISTANCES = [8, 24, 40, 60, 80, 104, 130] as const;

/** Places around a point for words half as wide and as high as this: at its right, left, above, below, then further away. */
function placesAround([x, y]: Point, half: number, up: number): readonly Point[] {
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

/** A line to words that stand away from their place; none where they stand beside it. */
function leaderTo([x, y]: Point, { left, top, right, bottom }: Box): Leader | null {
  const end: Point = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))];
  return Math.hypot(end[0] - x, end[1] - y) < LED ? null : [[x, y], end];
}

/** Whether a part of the line lies within the box. */
function goesThrough([[x, y], [endX, endY]]: Leader, { left, top, right, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, least, most] of [
    [x, endX - x, left, right],
    [y, endY - y, top, bottom],
  ] as const) {
    if (step === 0 && (start <= least || start >= most)) return false;
    if (step === 0) continue;
    const [one, other] = [(least - start) / step, (most - start) / step];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to;
}
