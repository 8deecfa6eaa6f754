/** Pictures of tables, whole: for files, and as SVG for paper. Pure. */
import { escaped } from '../../codebook/markup.ts';
import { markOf } from '../../codebook/papers/marks.ts';
import type { Report } from '../report.ts';
import { coverageLines, meaningLines, named, type ReportWords, wordsOfTable } from '../report-lines.ts';
import { type Chart, chartsOf, notDrawn } from './chart.ts';
import { drawChart, pagedAt, WIDE } from './draw-chart.ts';
import { type Drawing, linesAt, type Mark, movedBy, SIZES } from './drawing.ts';
import { PAINTS, type Paint } from './paints.ts';
import { type Scales, scalesOf } from './scale.ts';
import { wrapped } from './text-width.ts';

const MARGIN = 24;

/** The charts of a table as pictures of a paper, each with what it is of and where it comes from. */
export function paperCharts(report: Report, number: number, words: ReportWords): readonly string[] {
  const charts = chartsOf(report, words);
  const scales = scalesOf(charts);
  return charts.map((chart) => svgOf(wholeChart(chart, scales, report, number, words)));
}

/** A table as one picture, or one chart of it ({@link pictureOf}), with a margin around it. Throws where the table has no such chart. */
export function fileDrawing(report: Report, number: number, words: ReportWords, picture?: string): Drawing {
  const charts = chartsOf(report, words);
  const scales = scalesOf(charts);
  const chart = charts.find((one) => pictureOf(one) === picture);
  if (picture !== undefined && chart === undefined) throw new Error(`the table has no chart ${picture}`);
  const { width, height, aloud, marks } =
    chart === undefined ? wholeTable(charts, report, number, words) : wholeChart(chart, scales, report, number, words);
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN, aloud, marks: movedBy(MARGIN, MARGIN, marks) };
}

/** What a chart of a table is asked for by: a variable may have several. */
export function pictureOf({ id, shape }: Chart): string {
  return `${shape} ${id}`;
}

/** A chart by itself: what it shows, and under it the table that it is of, whom that counts and until when, and its caveats. */
function wholeChart(chart: Chart, scales: Scales, report: Report, number: number, words: ReportWords): Drawing {
  const below = [nameOf(report, number, words), saidOf(report, words).join(' · '), ...restsOf(report, words)];
  return drawChart(chart, scales, words, { below, width: WIDE });
}

export function nameOf(report: Report, number: number, words: ReportWords): string {
  return `${report.title[words.language]} · ${wordsOfTable(words, 'tableNumber', { number })}`;
}

/** What is only ticked is said by its name: no font that travels has the tick, and in a drawing it is no picture. */
function saidOf(report: Report, words: ReportWords): readonly string[] {
  return meaningLines(report, words).map(([label, value]) =>
    markOf(value) === undefined ? named(label, value, words.language) : label,
  );
}

function restsOf(report: Report, words: ReportWords): readonly string[] {
  return [...coverageLines(report, words), ...report.caveats.map((caveat) => caveat[words.language])];
}

/** Its title and what it says of itself, its charts, what it rests on. */
function wholeTable(charts: readonly Chart[], report: Report, number: number, words: ReportWords): Drawing {
  const scales = scalesOf(charts);
  const drawings = charts.map((chart) => drawChart(chart, scales, words));
  const text = (look: 'title' | 'quiet' | 'small', top: number, lines: readonly string[]) =>
    linesAt(
      look,
      0,
      top,
      lines.flatMap((line) => wrapped(line, SIZES[look], WIDE)),
    );
  const name = nameOf(report, number, words);
  const said = saidOf(report, words);
  const title = text('title', 0, [name]);
  const meaning = text('quiet', title.bottom, [said.join(' · ')]);
  const pictures = pagedAt(drawings, meaning.bottom + MARGIN);
  const rests = [...notDrawn(report, words), ...restsOf(report, words)];
  const foot = text('small', pictures.bottom + MARGIN, rests);
  return {
    width: WIDE,
    height: foot.bottom,
    aloud: [name, ...said, ...drawings.map(({ aloud }) => aloud), ...rests].join('. '),
    marks: [title, meaning, pictures, foot].flatMap(({ marks }) => marks),
  };
}

/** Black and white, in the letters of the paper around it. */
export function svgOf({ width, height, aloud, marks }: Drawing): string {
  const drawn = marks.map((mark) => elementOf(mark, PAINTS.paper[mark.look])).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(aloud)}">${drawn}</svg>`;
}

/** A mark as an element of SVG, words as text in the font of what is around it. */
export function elementOf(mark: Mark, { fill, stroke, width, weight, dash, halo }: Paint): string {
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
