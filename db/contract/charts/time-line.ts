/**
 * Rows one after another in time, each number over its point; where a number is hidden the line has a gap. A month or a year in which nobody is
 * has no row: it keeps its place, at zero. Pure.
 */
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
  const periods = inTime(rows);
  const step = width / Math.max(1, periods.length);
  const base = top + ABOVE + HEIGHT;
  const x = (at: number) => step * (at + 0.5);
  const y = (value: number) => base - (HEIGHT * value) / scales.number;
  const fits = (text: string) => widthOf(text, SIZES.quiet) <= step;
  const isCrowded = periods.some((row) => row === null || !fits(row.label) || !fits(row.number));
  const isNamed = (at: number) => !isCrowded || at === 0 || at === periods.length - 1;
  return {
    marks: [
      lineOf('axis', [0, base], [width, base]),
      ...runsOf(periods).map((run) => lineOf('line', ...run.map(({ at, most }): [number, number] => [x(at), y(most)]))),
      ...periods.flatMap((row, at) => (row === null ? [] : pointAt(row, x(at), { y, base, width }, isNamed(at)))),
      ...periods.flatMap((row, at) =>
        row === null || !isNamed(at) ? [] : [within(width, 'quiet', x(at), base + SIZES.quiet + 4, row.label)],
      ),
    ],
    bottom: base + heightOfLine('quiet') + 2,
  };
}

/** A row for each month or year from the first to the last, null where the table has none; of all others the rows as they are. */
function inTime(rows: readonly ChartRow[]): readonly (ChartRow | null)[] {
  const places = rows.flatMap(({ code }) => placeInTime(code) ?? []);
  if (places.length === 0 || places.length < rows.length) return rows;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return Array.from({ length: last - first + 1 }, (_, at) => rows[places.indexOf(first + at)] ?? null);
}

/** Which month or year it is, counted from the beginning of our years; null of what is neither. */
function placeInTime(code: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(code) ?? [];
  if (year === undefined) return null;
  return month === undefined ? Number(year) : Number(year) * 12 + Number(month);
}

interface Axes {
  readonly y: (value: number) => number;
  readonly base: number;
  readonly width: number;
}

function pointAt(
  { length, before, number }: ChartRow,
  x: number,
  { y, base, width }: Axes,
  isNamed: boolean,
): readonly Mark[] {
  const marks: Mark[] = [];
  if (before !== null) marks.push(lineOf('tick', [x - POINT, y(before)], [x + POINT, y(before)]));
  if (length !== null) marks.push(boxAt('bar', x - POINT / 2, y(length.most) - POINT / 2, POINT, POINT));
  if (isNamed) {
    const over = length === null ? base : y(length.most);
    marks.push(within(width, length === null ? 'quiet' : 'words', x, over - POINT - 2, number));
  }
  return marks;
}

/** In the middle over or under a point; within the picture, also where there is no room beside the point. */
function within(width: number, look: 'quiet' | 'words', x: number, y: number, said: string): Mark {
  const half = widthOf(said, SIZES[look]) / 2;
  if (x < half) return textAt(look, 0, y, said);
  return x + half > width ? textAt(look, width, y, said, 'end') : textAt(look, x, y, said, 'middle');
}

/** Shown numbers beside one another. */
function runsOf(
  periods: readonly (ChartRow | null)[],
): readonly (readonly { readonly at: number; readonly most: number }[])[] {
  const runs: { readonly at: number; readonly most: number }[][] = [[]];
  periods.forEach((row, at) => {
    if (row !== null && row.length === null) runs.push([]);
    else runs.at(-1)?.push({ at, most: row?.length?.most ?? 0 });
  });
  return runs.filter((run) => run.length > 1);
}
