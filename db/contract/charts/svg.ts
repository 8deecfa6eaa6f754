/** Pictures as SVG, for files and paper: whole, with nothing from outside. Pure. */
import { coverageLines, meaningLines, named, type ReportWords, wordsOfTable } from '../report-lines.ts';
import type { Report } from '../statistics.ts';
import { chartsOf, notDrawn } from './chart.ts';
import { drawChart, pagedAt, WIDE } from './draw-chart.ts';
import { type Drawing, type Look, linesAt, type Mark, movedBy, SIZES } from './drawing.ts';
import { scalesOf } from './scale.ts';
import { wrapped } from './text-width.ts';

interface Paint {
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly weight?: number;
  readonly dash?: string;
  /** A ring of the ground around letters, so that they are read on any colour. */
  readonly halo?: string;
}

const filled = (fill: string): Paint => ({ fill });
const lined = (stroke: string, width: number): Paint => ({ fill: 'none', stroke, width });

type Paints = Readonly<Record<Look, Paint>>;
/** Hollow is told apart from filled without colour. */
const painted = (text: string, quiet: string, accent: string, second: string, map: MapPaints): Paints => ({
  title: { fill: text, weight: 650 },
  heading: { fill: text, weight: 600 },
  words: filled(text),
  quiet: filled(quiet),
  small: filled(quiet),
  bar: filled(accent),
  rest: { fill: '#fff', stroke: second, width: 1.5 },
  unsure: { fill: 'none', stroke: accent, width: 1 },
  tick: lined(text, 2),
  grid: lined('#d3dbe4', 1),
  axis: lined('#718097', 1),
  line: lined(accent, 2),
  'on-map': { fill: text, halo: '#fff' },
  leader: lined(quiet, 0.75),
  land: { fill: map.land, stroke: map.land, width: 0.5 },
  border: lined('#fff', 0.75),
  disputed: { ...lined(quiet, 1), dash: '1.5 2' },
  frame: lined('#d3dbe4', 1),
  point: { fill: 'none', stroke: text, width: 1 },
  striped: lined(quiet, 0.75),
  flow: filled(map.flow),
  'unsure-flow': lined(accent, 0.75),
  'hidden-flow': { ...lined(quiet, 1.5), dash: '4 3' },
  'class-1': filled(map.classes[0]),
  'class-2': filled(map.classes[1]),
  'class-3': filled(map.classes[2]),
  'class-4': filled(map.classes[3]),
  'class-5': filled(map.classes[4]),
});

interface MapPaints {
  readonly land: string;
  readonly flow: string;
  /** From least to most. */
  readonly classes: readonly [string, string, string, string, string];
}

const PAINTS = {
  file: painted('#1b2431', '#566579', '#17657a', '#74849a', {
    land: '#e9edf1',
    flow: '#8cc5d5',
    classes: ['#dcedf2', '#b8dbe5', '#5dabbf', '#237c94', '#115163'],
  }),
  paper: painted('#000', '#333', '#222', '#777', {
    land: '#f0f0f0',
    flow: '#bbb',
    classes: ['#ddd', '#c4c4c4', '#a0a0a0', '#777', '#444'],
  }),
} as const;

const MARGIN = 24;

/** The charts of a table as pictures of a paper, each with where it comes from. */
export function paperCharts(report: Report, number: number, words: ReportWords): readonly string[] {
  const charts = chartsOf(report, words);
  const scales = scalesOf(charts);
  const below = [wordsOfTable(words, 'tableNumber', { number }), ...coverageLines(report, words)];
  return charts.map((chart) => svgOf(drawChart(chart, scales, words, { below }), 'paper'));
}

/** A table as one picture: its title and what it says of itself, its charts, what it rests on. */
export function chartFile(report: Report, number: number, words: ReportWords): string {
  const charts = chartsOf(report, words);
  const scales = scalesOf(charts);
  const drawings = charts.map((chart) => drawChart(chart, scales, words));
  const text = (look: 'title' | 'quiet' | 'small', top: number, lines: readonly string[]) =>
    linesAt(
      look,
      0,
      top,
      lines.flatMap((line) => wrapped(line, SIZES[look], WIDE)),
    );

  const name = `${report.title[words.language]} · ${wordsOfTable(words, 'tableNumber', { number })}`;
  const title = text('title', 0, [name]);
  const said = meaningLines(report, words).map(([label, value]) => named(label, value, words.language));
  const meaning = text('quiet', title.bottom, [said.join(' · ')]);
  const pictures = pagedAt(drawings, meaning.bottom + MARGIN);
  const rests = [
    ...notDrawn(report, words),
    ...coverageLines(report, words),
    ...report.caveats.map((caveat) => caveat[words.language]),
  ];
  const foot = text('small', pictures.bottom + MARGIN, rests);
  return svgOf(
    {
      width: WIDE + 2 * MARGIN,
      height: foot.bottom + 2 * MARGIN,
      aloud: [name, ...said, ...drawings.map(({ aloud }) => aloud), ...rests].join('. '),
      marks: movedBy(
        MARGIN,
        MARGIN,
        [title, meaning, pictures, foot].flatMap(({ marks }) => marks),
      ),
    },
    'file',
  );
}

/** `file` stands by itself on a white ground; `paper` is black and white, in the letters of the paper around it. */
function svgOf({ width, height, aloud, marks }: Drawing, as: keyof typeof PAINTS): string {
  const ground =
    as === 'file'
      ? ` font-family="Inter, 'Noto Sans', Arial, sans-serif"><rect width="${width}" height="${height}" fill="#fff"/>`
      : '>';
  const drawn = marks.map((mark) => elementOf(mark, PAINTS[as][mark.look])).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(aloud)}"${ground}${drawn}</svg>`;
}

function elementOf(mark: Mark, { fill, stroke, width, weight, dash, halo }: Paint): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke}" stroke-width="${width ?? 1}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`;
  if (mark.shape === 'text') {
    const heavy = weight === undefined ? '' : ` font-weight="${weight}"`;
    const ring =
      halo === undefined ? '' : ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
    return `<text x="${mark.x}" y="${mark.y}" font-size="${SIZES[mark.look]}" text-anchor="${mark.anchor}" fill="${fill}"${heavy}${ring}>${escaped(mark.text)}</text>`;
  }
  if (mark.shape === 'path') return `<path d="${mark.d}" fill="${fill}"${line}/>`;
  return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${fill}"${line}/>`;
}

/** No sign of a text begins an element or ends an attribute, and none is one that XML refuses. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
