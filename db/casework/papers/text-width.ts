/**
 * How many lines a text takes on a paper, before any browser has drawn it. Letters are counted as wide as the widest of the fonts that a PC may
 * print with (DejaVu Sans), so that a text never takes more lines than this says. Pure.
 */

/** Millimetres of a point. */
export const POINT = 25.4 / 72;

/** Widths in parts of the size of the type, the first that fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Mn}|\p{Cf}|\n/u, 0],
  [/[ijlIJ.,:;'’‘|!·/ ]/u, 0.36],
  [/[ftr()[\]"“”\-–]/u, 0.48],
  [/[mwMW@%—…]/u, 1],
  [/[a-z0-9áàâäãåéèêëíìîïóòôöõúùûüñç]/u, 0.65],
  [/[A-ZÀ-ÖØ-Þ]/u, 0.8],
  [/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u, 0.85],
];
/** Of every other sign: Chinese, Burmese, pictures. */
const WIDEST = 1.3;

const widths = new Map<string, number>();

function widthOfSign(sign: string): number {
  const known = widths.get(sign) ?? WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? WIDEST;
  widths.set(sign, known);
  return known;
}

/** Millimetres of a text on one line, in type of so many points. */
export function widthOf(text: string, points: number): number {
  let sum = 0;
  for (const sign of text) sum += widthOfSign(sign);
  return sum * points * POINT;
}

/**
 * The lines of a text in a column, at least one; a word that is wider than the column is broken. Joined they are the text. `width`: millimetres.
 */
export function linesOf(text: string, width: number, points: number): readonly string[] {
  return text.split(/(?<=\n)/u).flatMap((paragraph) => wrapped(paragraph, width, points));
}

function wrapped(paragraph: string, width: number, points: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of paragraph.match(/\S+\s*|\s+/gu) ?? []) {
    // A space at the end of a line takes no room.
    if (used > 0 && used + widthOf(word.trimEnd(), points) > width) end();
    if (widthOf(word, points) <= width) {
      line += word;
      used += widthOf(word, points);
      continue;
    }
    for (const sign of word) {
      const wide = widthOfSign(sign) * points * POINT;
      if (used > 0 && used + wide > width) end();
      line += sign;
      used += wide;
    }
  }
  return [...lines, line];
}
