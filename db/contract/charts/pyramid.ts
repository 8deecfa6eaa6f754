/** Two columns back to back over the same rows, each number at the end of its bar; the second is hollow, told apart without colour. Pure. */
import { barAt } from './bar.ts';
import type { ChartPanel, ChartRow } from './chart.ts';
import { type Block, heightOfLine, type Look, lineOf, type Mark, SIZES, textAt } from './drawing.ts';
import type { Scales } from './scale.ts';
import { widthOf, wrapped } from './text-width.ts';

const ROW = 24;
const BAR = 16;
const GAP = 8;

interface Place {
  readonly scales: Scales;
  readonly top: number;
  readonly width: number;
}

/** As much of the width as names take between the sides. */
const MOST_OF_MIDDLE = 0.3;

/** In the order of the table. A name that is too long for the middle takes several lines. */
export function pyramidAt([left, right]: readonly ChartPanel[], { scales, top, width }: Place): Block {
  if (left === undefined || right === undefined) throw new Error('a pyramid has two sides');
  const widest = Math.max(0, ...left.rows.map(({ label }) => widthOf(label, SIZES.words)));
  const middle = Math.min(widest, width * MOST_OF_MIDDLE) + 2 * GAP;
  const numbers = Math.max(0, ...[...left.rows, ...right.rows].map(({ number }) => widthOf(number, SIZES.words))) + GAP;
  const sides = { track: Math.max(0, (width - middle) / 2 - numbers), end: scales.number };
  const starts = [(width - middle) / 2, (width + middle) / 2] as const;
  const first = top + heightOfLine('heading') + GAP / 2;

  const marks: Mark[] = [];
  let y = first;
  left.rows.forEach((row, at) => {
    const other = right.rows[at];
    if (other === undefined) return;
    const lines = wrapped(row.label, SIZES.words, middle - 2 * GAP);
    const height = Math.max(ROW, lines.length * heightOfLine('words') + GAP / 2);
    const center = y + height / 2;
    const above = center - (lines.length * heightOfLine('words')) / 2;
    marks.push(
      ...lines.map((line, of) =>
        textAt('words', width / 2, above + of * heightOfLine('words') + SIZES.words, line, 'middle'),
      ),
      ...sideAt(row, { ...sides, start: starts[0], way: -1, center }, 'bar'),
      ...sideAt(other, { ...sides, start: starts[1], way: 1, center }, 'rest'),
    );
    y += height;
  });
  return {
    marks: [
      textAt('heading', starts[0], top + SIZES.heading, left.label ?? '', 'end'),
      textAt('heading', starts[1], top + SIZES.heading, right.label ?? ''),
      ...starts.map((start) => lineOf('axis', [start, first], [start, y])),
      ...marks,
    ],
    bottom: y + GAP / 2,
  };
}

interface Side {
  readonly start: number;
  readonly way: -1 | 1;
  readonly track: number;
  readonly end: number;
  readonly center: number;
}

/** The bar, and its number at its end, beyond the tick of the other period. */
function sideAt(row: ChartRow, { start, way, track, end, center }: Side, look: Look): readonly Mark[] {
  const { length, before, number } = row;
  const across = (value: number) => start + (way * track * value) / end;
  const reach = across(Math.max(length?.most ?? 0, before ?? 0)) + way * GAP;
  const letters = center + SIZES.words / 3;
  return [
    ...barAt(row, { look, across, center, height: BAR }),
    textAt(length === null ? 'quiet' : 'words', reach, letters, number, way === -1 ? 'end' : 'start'),
  ];
}
