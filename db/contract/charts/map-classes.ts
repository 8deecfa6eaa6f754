/** The colour of a number on a map, and which colour is which. Pure. */
import type { ChartRow } from './chart.ts';
import { type Block, boxAt, heightOfLine, type Look, MAP_CLASSES, SIZES, textAt } from './drawing.ts';
import { widthOf } from './text-width.ts';

export const GAP_OF_MAP = 8;
const SWATCH = { width: 18, height: 10 } as const;

/** The last number of each class: each is twice as wide as the one before, so that small numbers and large ones are told apart. */
export function classEnds(end: number): readonly number[] {
  const ends = MAP_CLASSES.map((_, at) => Math.ceil(end / 2 ** (MAP_CLASSES.length - 1 - at)));
  return [...new Set(ends)];
}

/** A range has the colour of its least. */
export function lookOf(length: ChartRow['length'], ends: readonly number[]): Look {
  if (length === null) return 'striped';
  const at = ends.findIndex((last) => length.least <= last);
  return MAP_CLASSES[MAP_CLASSES.length - ends.length + (at === -1 ? ends.length - 1 : at)] ?? 'land';
}

export function legendAt(ends: readonly number[], top: number, written: (n: number) => string): Block {
  let x = 0;
  const marks = ends.flatMap((last, at) => {
    const first = (ends[at - 1] ?? 0) + 1;
    const text = first === last ? written(last) : `${written(first)}–${written(last)}`;
    const look = MAP_CLASSES[MAP_CLASSES.length - ends.length + at] ?? 'land';
    const swatch = boxAt(look, x, top, SWATCH.width, SWATCH.height);
    const words = textAt('quiet', x + SWATCH.width + 6, top + SWATCH.height, text);
    x += SWATCH.width + 6 + widthOf(text, SIZES.quiet) + 2 * GAP_OF_MAP;
    return [swatch, words];
  });
  return { marks, bottom: ends.length === 0 ? top - GAP_OF_MAP : top + heightOfLine('quiet') };
}
