/** Rows as bars: the name at the left or above, the number at the right, the other period as a tick. Pure. */
import { barAt } from './bar.ts';
import type { Chart, ChartPanel, ChartRow } from './chart.ts';
import { type Block, heightOfLine, lineOf, linesAt, type Mark, SIZES, textAt } from './drawing.ts';
import { gridOf, type Scales } from './scale.ts';
import { widthOf, wrapped } from './text-width.ts';

const ROW = 24;
const BAR = 12;
const GAP = 8;
/** Of a name that stands beside the axis. */
const INDENT = 6;
/** A longer name stands above its bar. */
const LONGEST_BESIDE = 22;

interface PlaceOfBars {
  readonly measure: Chart['measure'];
  readonly scales: Scales;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** How a number stands at the axis. */
  readonly written: (n: number) => string;
}

/** All panels of a chart have the same columns, so that their bars begin under one another. */
export function barsAt(panel: ChartPanel, all: readonly ChartRow[], place: PlaceOfBars): Block {
  const { x, width, measure, scales } = place;
  const isBeside = all.every(({ label }) => label.length <= LONGEST_BESIDE);
  const names = isBeside ? widest(all.map(({ label }) => label)) + GAP : 0;
  const [numbers, percents] = [widest(all.map(({ number }) => number)), widest(all.map(({ percent }) => percent))];
  const values = numbers + (percents === 0 ? 0 : GAP + percents);
  const track = { x: x + names, width: Math.max(0, width - names - values - GAP), end: scales[measure] };
  const across = (value: number) => track.x + (track.width * value) / track.end;
  const columns = { number: x + width - values + numbers, percent: x + width };

  const marks: Mark[] = [];
  let { top } = place;
  for (const row of panel.rows) {
    if (!isBeside) {
      const name = linesAt('words', x + INDENT, top + GAP / 2, wrapped(row.label, SIZES.words, width - INDENT));
      marks.push(...name.marks);
      top = name.bottom - GAP / 2;
    }
    const center = top + ROW / 2;
    const letters = center + SIZES.words / 3;
    if (isBeside) marks.push(textAt('words', x, letters, row.label));
    marks.push(
      ...barAt(row, { look: row.isRest ? 'rest' : 'bar', across, center, height: BAR }),
      textAt(row.length === null ? 'quiet' : 'words', columns.number, letters, row.number, 'end'),
    );
    if (row.percent !== '') marks.push(textAt('quiet', columns.percent, letters, row.percent, 'end'));
    top += ROW;
  }
  const lines = gridOf(measure, scales).map((value) =>
    lineOf(value === 0 ? 'axis' : 'grid', [across(value), place.top], [across(value), top]),
  );
  return { marks: [...lines, ...marks, ...axisAt(place, across, top)], bottom: top + heightOfLine('quiet') };
}

/** Both ends always; each line between them where there is room, else each second one, else none. */
function axisAt(
  { measure, scales, written }: PlaceOfBars,
  across: (value: number) => number,
  bottom: number,
): readonly Mark[] {
  const values = gridOf(measure, scales);
  const end = scales[measure];
  const words = (value: number) => (measure === 'percent' && value === end ? `${value} %` : written(value));
  const room = across(end) - across(0);
  const last = values.length - 1;
  /** From where to where the words of a value reach, which at the ends stay inside the axis. */
  const reach = (value: number) => {
    const size = widthOf(words(value), SIZES.quiet);
    const from = Math.min(Math.max(0, across(value) - across(0) - size / 2), room - size);
    return { from, to: from + size };
  };
  const everyNth = (step: number) => values.filter((_, at) => at % step === 0);
  const isRoomy = (some: readonly number[]) =>
    some.every((value, at) => at === 0 || reach(value).from - reach(some[at - 1] ?? 0).to >= GAP);
  const step = [1, 2].find((one) => last % one === 0 && isRoomy(everyNth(one))) ?? Math.max(1, last);
  const y = bottom + SIZES.quiet + 2;
  return everyNth(step).map((value) =>
    textAt('quiet', across(value), y, words(value), value === 0 ? 'start' : value === end ? 'end' : 'middle'),
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, SIZES.words)));
}
