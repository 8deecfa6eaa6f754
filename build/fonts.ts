/**
 * The fonts that travel: one family of faces for the scripts that offices meet. `node build/fonts.ts` writes the table of what they hold
 * (`db/codebook/papers/faces.ts`), by which papers are judged, and the window's own style sheet (`renderer/fonts.css`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create } from 'fontkit';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..');

/** Package and its subsets, the first that holds a sign draws it. Chinese, Japanese and Korean do not travel: such a sign stops a paper. */
const WANTED = [
  ['inter', ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext']],
  ...[
    ...['arabic', 'armenian', 'bengali', 'devanagari', 'ethiopic', 'georgian'],
    ...['hebrew', 'khmer', 'lao', 'myanmar', 'tamil', 'thai'],
  ].map((script) => [`noto-sans-${script}`, [script]] as const),
] as const;

interface FontFile {
  readonly pack: string;
  /** Without its ending. */
  readonly name: string;
  /** For which signs a browser asks for it, as CSS writes it. */
  readonly range: string;
  /** The signs that it can draw. */
  readonly signs: readonly number[];
}

const ranges = z.record(z.string(), z.string());

/** Every file of the fonts that travel. */
export function fontFiles(): readonly FontFile[] {
  return WANTED.flatMap(([pack, subsets]) => {
    const folder = join(PROJECT, 'node_modules', '@fontsource-variable', pack);
    const rangeOf = ranges.parse(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')));
    return subsets.map((subset) => {
      const name = `${pack}-${subset}-wght-normal`;
      const font = create(readFileSync(join(folder, 'files', `${name}.woff2`)));
      const range = rangeOf[subset] ?? '';
      const isAskedFor = inRange(range);
      return { pack, name, range, signs: font.characterSet.filter((code) => isDrawn(code) && isAskedFor(code)) };
    });
  });
}

/** Whether CSS asks for a font by a code; a file holds a few besides, which another file is asked for. */
function inRange(range: string): (code: number) => boolean {
  const runs = range.split(',').map((run) => {
    const [from = 0, to = from] = run
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return { from, to };
  });
  return (code) => runs.some(({ from, to }) => code >= from && code <= to);
}

/** What a font's table names besides the signs that people write: controls, signs of nobody, and signs that are none. */
function isDrawn(code: number): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u.test(String.fromCodePoint(code));
}

/** Runs of numbers in hexadecimal, `41-5a 61-7a`. */
function runsOf(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && code <= last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => [...new Set([from, to])].map((code) => code.toString(16)).join('-')).join(' ');
}

/** The table as it stands in the repository. */
export function facesTable(files: readonly FontFile[]): string {
  const faces = files.map(({ pack, name, range, signs }) =>
    [
      `  {`,
      `    pack: '${pack}',`,
      `    file: '${name}',`,
      `    range: '${range}',`,
      `    signs: '${runsOf(signs)}',`,
      `  },`,
    ].join('\n'),
  );
  return `/** Written by \`node build/fonts.ts\` from the fonts that travel: package and file, for which signs CSS asks for it, and the signs in it, in runs of hexadecimal. */
// biome-ignore-all format: each face is a line of what its file holds
export const FACES = [
${faces.join('\n')}
] as const;
`;
}

/** The window's faces. A browser fetches one when a sign of its range is to be drawn, and no other. */
export function windowStyle(files: readonly FontFile[]): string {
  const faces = files.map(
    ({ pack, name, range }) => `@font-face {
  font-family: "Waymark";
  font-style: normal;
  font-display: swap;
  font-weight: 100 900;
  src: url("@fontsource-variable/${pack}/files/${name}.woff2") format("woff2");
  unicode-range: ${range.replaceAll(',', ', ')};
}`,
  );
  return `/* Written by \`node build/fonts.ts\`: the fonts that travel. */\n/* biome-ignore-all format: what CSS asks for each font is one line */\n${faces.join('\n\n')}\n`;
}

export const TABLE_FILE = join(PROJECT, 'db', 'codebook', 'papers', 'faces.ts');
export const STYLE_FILE = join(PROJECT, 'renderer', 'fonts.css');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = fontFiles();
  writeFileSync(TABLE_FILE, facesTable(files));
  writeFileSync(STYLE_FILE, windowStyle(files));
}
