/** Rows one after another in time, each number over its point; where a number is hidden the line has a gap. Pure. */
import type { ChartPanel, ChartRow } from './chart.ts';
import { type Block, boxAt, heightOfLine, lineOf, type Mark, SIZES, textAt } from './drawing.ts';
import type { Scales } from './scale.ts';
import { widthOf } from './text-width.ts';

const HEIGHT = 120;
const POINT = 6;
const ABOVE = 20;

interface Place {
  readonly scales: Scales;
  readonly top: number;
  readonly width: number;
}

export function timeLineAt({ rows }: ChartPanel, { scales, top, width }: Place): Block {
  const step = width / Math.max(1, rows.length);
  const base = top + ABOVE + HEIGHT;
  const x = (at: number) => step * (at + 0.5);
  const y = (value: number) => base - (HEIGHT * value) / scales.number;
  const fits = (text: string) => widthOf(text, SIZES.quiet) <= step;
  const isCrowded = rows.some(({ label, number }) => !fits(label) || !fits(number));
  const isNamed = (at: number) => !isCrowded || at === 0 || at === rows.length - 1;
  return {
    marks: [
      lineOf('axis', [0, base], [width, base]),
      ...runsOf(rows).map((run) => lineOf('line', ...run.map(({ at, most }): [number, number] => [x(at), y(most)]))),
      ...rows.flatMap((row, at) => pointAt(row, x(at), y, base, isNamed(at))),
      ...rows.flatMap(({ label }, at) => (isNamed(at) ? [nameAt(label, x(at), base, width)] : [])),
    ],
    bottom: base + heightOfLine('quiet') + 2,
  };
}

function pointAt(
  { length, before, number }: ChartRow,
  x: number,
  y: (value: number) => number,
  base: number,
  isNamed: boolean,
): readonly Mark[] {
  const marks: Mark[] = [];
  if (before !== null) marks.push(lineOf('tick', [x - POINT, y(before)], [x + POINT, y(before)]));
  if (length !== null) marks.push(boxAt('bar', x - POINT / 2, y(length.most) - POINT / 2, POINT, POINT));
  if (isNamed)
    marks.push(
      textAt(
        length === null ? 'quiet' : 'words',
        x,
        (length === null ? base : y(length.most)) - POINT - 2,
        number,
        'middle',
      ),
    );
  return marks;
}

/** Within the picture, also where there is no room under the point. */
function nameAt(label: string, x: number, base: number, width: number): Mark {
  const half = widthOf(label, SIZES.quiet) / 2;
  const y = base + SIZES.quiet + 4;
  if (x < half) return textAt('quiet', 0, y, label);
  return x + half > width ? textAt('quiet', width, y, label, 'end') : textAt('quiet', x, y, label, 'middle');
}

/** Shown numbers beside one another. */
function runsOf(rows: readonly ChartRow[]): readonly (readonly { readonly at: number; readonly most: number }[])[] {
  const runs: { readonly at: number; readonly most: number }[][] = [[]];
  rows.forEach(({ length }, at) => {
    if (length === null) runs.push([]);
    else runs.at(-1)?.push({ at, most: length.most });
  });
  return runs.filter((run) => run.length > 1);
}
