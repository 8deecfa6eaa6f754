/**
 * Makes the shapes of the letters that pictures in files are written with: `node build/letters.ts` writes
 * `db/contract/charts/letters/letter-shapes.ts`. From Inter (SIL Open Font License 1.1), which travels with the window, so that a picture looks the
 * same where nobody has that font.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, type Font, type Point } from 'fontkit';

const PROJECT = join(import.meta.dirname, '..');
const FILES = ['inter-latin-wght-normal', 'inter-latin-ext-wght-normal'] as const;
export const SHAPES_FILE = join(PROJECT, 'db', 'contract', 'charts', 'letters', 'letter-shapes.ts');

/** Regular, and that of titles. */
const WEIGHTS = { regular: 400, heavy: 650 } as const;
/** The size of the letters, in units of their shapes. */
const UNITS = 1000;

/** Signs of the languages of the window and of names in Latin letters. */
const SIGNS: readonly (readonly [from: number, to: number])[] = [
  ...([
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0xae, 0x17f],
  ] as const),
  ...([
    [0x218, 0x21b],
    [0x2009, 0x2009],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
  ] as const),
  ...([
    [0x202f, 0x202f],
    [0x2030, 0x2030],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2212, 0x2212],
  ] as const),
];

/** Behind the points of a glyph stand four that say how wide and high it is; they move with the weight. */
const PHANTOMS = 4;

/** A point as fontkit moves it: it takes copies. */
function movable(point: Point): Point & { readonly copy: () => Point } {
  const own = { onCurve: true, endContour: true, ...point };
  return { ...own, copy: () => movable(own) };
}

/** A font at a weight. Fontkit reads the glyphs of a compressed font at its usual weight alone: they are read so, then moved by its own rule. */
function fontAt(file: string, weight: number): Font {
  const bytes = readFileSync(join(PROJECT, 'node_modules', '@fontsource-variable', 'inter', 'files', `${file}.woff2`));
  const plain = create(bytes);
  plain.glyphForCodePoint(plain.characterSet.at(-1) ?? 0).path.toSVG();
  const { constructor: FontOf, stream } = plain;
  const varied = new FontOf(new stream.constructor(bytes), [weight]);
  plain._transformedGlyphs.forEach((glyph, id) => {
    const points = glyph.points ?? glyph.components?.map(({ dx, dy }) => ({ x: dx, y: dy })) ?? [];
    if (points.length === 0) return;
    const moved = [...points, ...Array.from({ length: PHANTOMS }, () => ({ x: 0, y: 0 }))].map(movable);
    varied._variationProcessor.transformPoints(id, moved);
    moved.slice(0, points.length).forEach(({ x, y }, at) => {
      Object.assign(glyph.points?.[at] ?? {}, { x, y });
      Object.assign(glyph.components?.[at] ?? {}, { dx: x, dy: y });
    });
  });
  varied._transformedGlyphs = plain._transformedGlyphs;
  return varied;
}

/** What a letter is wide and its outline: steps of whole units, the ground at 0, down is more. */
function shapeOf(font: Font, code: number): string {
  const { advanceWidth, path } = font.glyphForCodePoint(code);
  const scale = UNITS / font.unitsPerEm;
  let [atX, atY] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const outline = path.commands.map(({ command, args }) => {
    if (command === 'closePath') {
      [atX, atY] = start;
      return 'z';
    }
    const numbers = args.map((value, at) => Math.round(value * scale * (at % 2 === 0 ? 1 : -1)));
    const relative = numbers.map((value, at) => value - (at % 2 === 0 ? atX : atY));
    [atX, atY] = [numbers.at(-2) ?? atX, numbers.at(-1) ?? atY];
    if (command === 'moveTo') start = [atX, atY];
    return `${LETTERS[command]}${relative.join(' ').replaceAll(' -', '-')}`;
  });
  return `${code.toString(16)} ${Math.round(advanceWidth * scale)} ${outline.join('')}`;
}
const LETTERS = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c' } as const;

/** The file as it stands in the repository. */
export function letterShapes(): string {
  const lines = Object.entries(WEIGHTS).map(([name, weight]) => {
    const fonts = FILES.map((file) => fontAt(file, weight));
    const codes = SIGNS.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    const shapes = codes.flatMap((code) => {
      const font = fonts.find(({ characterSet }) => characterSet.includes(code));
      return font === undefined ? [] : [shapeOf(font, code)];
    });
    return `  ${name}:\n    '${shapes.join(';')}',`;
  });
  return `/** Made by \`build/letters.ts\` from Inter (SIL Open Font License 1.1). Never changed by hand. */

/** The size of the letters, in units of their shapes. */
export const LETTER_UNITS = ${UNITS};

/** Of each sign its code, what it is wide and its outline; by weight. */
export const LETTER_SHAPES = {
${lines.join('\n')}
} as const;
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shapes = letterShapes();
  writeFileSync(SHAPES_FILE, shapes);
  process.stdout.write(`${Math.round(shapes.length / 1000)} kB\n`);
}
