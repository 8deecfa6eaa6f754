/** A chart as a picture of a given width: what it shows, what of, the numbers, what is hidden. One for the screen, paper and files. Pure. */
import type { ReportWords } from '../report-lines.ts';
import { barsAt } from './bars.ts';
import { type Chart, numbersIn } from './chart.ts';
import { countryMapAt } from './country-map.ts';
import { type Block, type Drawing, heightOfLine, linesAt, movedBy, SIZES } from './drawing.ts';
import { flowsAt } from './flows.ts';
import { pyramidAt } from './pyramid.ts';
import { regionMapAt } from './region-map.ts';
import { endOfPlaces, type Scales } from './scale.ts';
import { wrapped } from './text-width.ts';
import { timeLineAt } from './time-line.ts';
import { wayMapAt } from './way-map.ts';

/** What a chart is wide. */
export const CHART_WIDTH = 352;
const CHART_GAP = 40;
/** Of two beside one another: of panels, and of two sides. */
export const WIDE = 2 * CHART_WIDTH + CHART_GAP;
const GAP = 8;

function widthOfChart({ shape }: Chart): number {
  return shape === 'bars' || shape === 'line' ? CHART_WIDTH : WIDE;
}

interface Around {
  /** What stands under it besides, as where it comes from. */
  readonly below?: readonly string[];
  /** Its own where nothing is said. */
  readonly width?: number;
  /** What it shows stands beside it in words already. */
  readonly isUntitled?: boolean;
}

export function drawChart(
  chart: Chart,
  scales: Scales,
  words: ReportWords,
  { below = [], width = widthOfChart(chart), isUntitled = false }: Around = {},
): Drawing {
  const title = linesAt('title', 0, 0, isUntitled ? [] : wrapped(chart.finding, SIZES.title, width));
  const about = linesAt(
    'quiet',
    0,
    title.bottom,
    chart.about.flatMap((line) => wrapped(line, SIZES.quiet, width)),
  );
  const numbers = numbersAt(chart, scales, words, { top: about.bottom + GAP, width });
  const notes = [...(numbers.notes ?? []), ...chart.notes, ...below].flatMap((line) =>
    wrapped(line, SIZES.quiet, width),
  );
  const foot = linesAt('quiet', 0, numbers.bottom + GAP, notes);
  return {
    width,
    height: Math.ceil(notes.length === 0 ? numbers.bottom : foot.bottom) + 2,
    aloud: [aloudOf(chart), ...below].join('. '),
    marks: [title, about, numbers, foot].flatMap(({ marks }) => marks),
  };
}

interface Numbers extends Block {
  /** What they have no room for. */
  readonly notes?: readonly string[];
}

function numbersAt(
  chart: Chart,
  scales: Scales,
  words: ReportWords,
  { top, width }: { readonly top: number; readonly width: number },
): Numbers {
  const [panel] = chart.panels;
  const place = { top, width, end: endOfPlaces(chart), words, written: numbersIn(words) };
  if (panel === undefined) return { marks: [], bottom: top };
  if (chart.shape === 'line') return timeLineAt(panel, { scales, top, width });
  if (chart.shape === 'pyramid') return pyramidAt(chart.panels, { scales, top, width });
  if (chart.shape === 'map') return countryMapAt(panel.rows, place);
  if (chart.shape === 'regions') return regionMapAt(panel.rows, place);
  if (chart.shape === 'ways') return wayMapAt(panel.rows, place);
  if (chart.shape === 'flows') return flowsAt(panel.rows, place);
  if (chart.shape === 'panels') return panelsAt(chart, scales, words, top);
  return barsAt(panel, panel.rows, { measure: chart.measure, scales, x: 0, top, width, written: numbersIn(words) });
}

/** Two beside one another, the next two below. */
function panelsAt({ panels, measure }: Chart, scales: Scales, words: ReportWords, top: number): Block {
  const all = panels.flatMap(({ rows }) => rows);
  let bottom = top;
  const marks = panels.flatMap((panel, at) => {
    const isFirst = at % 2 === 0;
    if (isFirst && at > 0) top = bottom + 2 * GAP;
    const heading = linesAt('heading', 0, top, wrapped(panel.label ?? '', SIZES.heading, CHART_WIDTH));
    const place = {
      measure,
      scales,
      x: 0,
      top: heading.bottom + GAP / 2,
      width: CHART_WIDTH,
      written: numbersIn(words),
    };
    const bars = barsAt(panel, all, place);
    bottom = Math.max(bottom, bars.bottom);
    return movedBy(isFirst ? 0 : CHART_WIDTH + CHART_GAP, 0, [...heading.marks, ...bars.marks]);
  });
  return { marks, bottom };
}

/** Every row with its number, as its table says them. */
function aloudOf({ finding, about, panels, notes }: Chart): string {
  const rows = panels.flatMap(({ label, rows: shown }) => {
    const said = shown.map(
      (row) => `${row.label}: ${[row.number, row.percent].filter((one) => one !== '').join(', ')}`,
    );
    return [...(label === null ? [] : [label]), ...said];
  });
  return [finding, ...about, ...rows, ...notes].join('. ');
}

/** Several pictures under one another, two beside each other where they are narrow. */
export function pagedAt(drawings: readonly Drawing[], top: number): Block {
  let left = 0;
  let bottom = top;
  let line = top;
  const marks = drawings.flatMap((drawing) => {
    if (left + drawing.width > WIDE) {
      left = 0;
      line = bottom + heightOfLine('title') + GAP;
    }
    const placed = movedBy(left, line, drawing.marks);
    left += drawing.width + CHART_GAP;
    bottom = Math.max(bottom, line + drawing.height);
    return placed;
  });
  return { marks, bottom };
}
