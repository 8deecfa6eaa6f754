/**
 * How many lines a text takes on a paper, before any browser has drawn it. Letters are counted at least as wide as the fonts that travel draw
 * them (`tests/build/fonts.test.ts`), so that a text never takes more lines than this says. Pure.
 */

/** Millimetres of a point. */
export const POINT = 25.4 / 72;

/** Widths in parts of the size of the type, the first that fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Mn}|\p{Cf}|\n/u, 0],
  // Whole words as one sign, and the widest letters of Burmese, Tamil and Armenian.
  [/[\ufb50-\ufdff\ufe70-\ufefc\u102a\u103f\u0b8a\u0b94\u0ba3\u0bb9\ufb17]/u, 2.5],
  [/[\u01c4-\u01cc\u01f1-\u01f3\u0478\u0479\u02a3\u02a4\u01f6\ua7ff]/u, 1.4],
  [/[ijlI.,:;'’‘|!·/ ії]/u, 0.36],
  [/[ftr()[\]"“”\-–]/u, 0.48],
  [/[mwMW@%—…æÆœŒ]/u, 1.01],
  [/[a-z0-9Jáàâäãåéèêëíìîïóòôöõúùûüñç]/u, 0.65],
  [/[A-ZÀ-ÖØ-Þ]/u, 0.8],
  [/[абвгґдеёзийклнопрстухцчъьэєя]/u, 0.65],
  [/[жмфшщыю]/u, 0.85],
  [/(?=\p{Lu}|\p{Lt})[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]/u, 1.15],
  [/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}\p{Script=Thai}]/u, 0.97],
  // Letters that join: alone some are wider, in a word they never all are.
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.85],
];
/** Of every other sign. */
const WIDEST = 1.45;

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
