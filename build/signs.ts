/**
 * The pictures of `renderer/components/signs.ts` as letters of a font of their own, and the style sheet that writes them. `node build/signs.ts`
 * writes both anew; a test says when that was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS, type Sign } from '../renderer/components/signs.ts';
import { EM, FIRST_LETTER, type Glyph, signFont } from './sign-font.ts';
import { linesOf, outlinesOf, type Point } from './stroked.ts';

const PLACE = join(import.meta.dirname, '../renderer/components');
export const SIGNS_FILE = join(PLACE, 'signs.css');
export const FONT_FILE = join(PLACE, 'signs.ttf');
const ICONS = join(import.meta.dirname, '../node_modules/@tabler/icons/icons');
const FILLED = '-filled';

/** As wide as the lines of all other icons, which are drawn on a square of so many. */
const STROKE = 1.75;
const SQUARE = 24;

export function signsSheet(): string {
  const letter = (at: number) => `\\${(FIRST_LETTER + at).toString(16)}`;
  return `/* Written by build/signs.ts from the icons of Tabler (MIT). */

@font-face {
  font-family: "Waymark Signs";
  src: url("./signs.ttf") format("truetype");
  font-display: block;
}

[data-sign]::before {
  flex: none;
  width: 16px;
  height: 16px;
  color: var(--sign, currentColor);
  font:
    16px / 1 "Waymark Signs",
    sans-serif;
}

${SIGNS.map((sign, at) => `[data-sign="${sign}"]::before {\n  content: "${letter(at)}" / "";\n}\n`).join('\n')}`;
}

export function signsFont(): Buffer {
  return signFont('Waymark Signs', SIGNS.map(pictureOf));
}

/** The picture of a sign, its lines as wide as the pen that draws them. */
function pictureOf(sign: Sign): Glyph {
  const [kind, name] = sign.endsWith(FILLED) ? ['filled', sign.slice(0, -FILLED.length)] : ['outline', sign];
  const file = readFileSync(join(ICONS, kind, `${name}.svg`), 'utf8');
  const lines = [...file.matchAll(/<path d="([^"]+)"/g)].flatMap(([, path = '']) => linesOf(path));
  if (lines.length === 0) throw new Error(`${name}.svg has no path that is drawn`);
  const outlines =
    kind === 'filled' ? lines.map(({ points }) => points) : lines.flatMap((line) => outlinesOf(line, STROKE));
  return outlines.map((outline) => outline.map(onGlyph));
}

const onGlyph = ([x, y]: Point): Point => [(x * EM) / SQUARE, ((SQUARE - y) * EM) / SQUARE];

if (process.argv[1] === import.meta.filename) {
  writeFileSync(SIGNS_FILE, signsSheet());
  writeFileSync(FONT_FILE, signsFont());
}
