/**
 * A picture as an SVG that stands by itself: nothing from outside, and its words drawn letter by letter, so that it looks the same in every
 * program, whatever fonts are there. What it says is in it in words too, for whoever has it read aloud. Pure.
 */
import { escaped } from '../../codebook/markup.ts';
import type { Report } from '../report.ts';
import type { ReportWords } from '../report-lines.ts';
import { type Mark, SIZES } from './drawing.ts';
import { LETTER_UNITS, type LetterWeight, lettersOf } from './letters/letters.ts';
import { PAINTS, type Paint } from './paints.ts';
import { elementOf, fileDrawing, nameOf } from './svg.ts';

/** Where a letter has no shape of ours the text is written as text, in what of these is there. */
const FAMILY = "Inter, 'Noto Sans', Arial, sans-serif";
/** From this weight on letters are heavy. */
const HEAVY = 600;
/** Around letters on a map. */
const HALO = 3;

/** A table as one picture, or one chart of it. Throws where the table has no such chart. */
export function chartFile(report: Report, number: number, words: ReportWords, picture?: string): string {
  const { width, height, aloud, marks } = fileDrawing(report, number, words, picture);
  const letters = new Map<string, string>();
  const drawn = marks.map((mark) => drawnOf(mark, PAINTS.file[mark.look], letters)).join('');
  const shapes = [...letters].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`).join('');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="aloud" font-family="${FAMILY}">`,
    `<title>${escaped(nameOf(report, number, words))}</title><desc id="aloud">${escaped(aloud)}</desc>`,
    `<defs>${shapes}</defs><rect width="${width}" height="${height}" fill="#fff"/>${drawn}</svg>`,
  ].join('');
}

/** `letters`: outlines by their id, to which those of the mark are added. */
function drawnOf(mark: Mark, paint: Paint, letters: Map<string, string>): string {
  if (mark.shape !== 'text') return elementOf(mark, paint);
  const weight: LetterWeight = (paint.weight ?? 0) >= HEAVY ? 'heavy' : 'regular';
  const signs = lettersOf(mark.text.replaceAll(/\p{Cc}/gu, ''), weight);
  if (signs === undefined) return elementOf(mark, paint);
  const scale = SIZES[mark.look] / LETTER_UNITS;
  const long = signs.reduce((sum, { wide }) => sum + wide, 0) * scale;
  const left = mark.x - { start: 0, middle: long / 2, end: long }[mark.anchor];
  let at = 0;
  const uses = signs.map(({ code, wide, outline }) => {
    const x = at;
    at += wide;
    if (outline === '') return '';
    const id = `${weight[0]}${code}`;
    letters.set(id, outline);
    return `<use xlink:href="#${id}" x="${x}"/>`;
  });
  const lettersIn = (how: string) =>
    `<g transform="translate(${Math.round(left * 100) / 100} ${mark.y}) scale(${scale})" ${how}>${uses.join('')}</g>`;
  const { fill, halo } = paint;
  const ring =
    halo === undefined
      ? ''
      : lettersIn(`fill="${halo}" stroke="${halo}" stroke-width="${Math.round(HALO / scale)}" stroke-linejoin="round"`);
  return `${ring}${lettersIn(`fill="${fill}"`)}`;
}
