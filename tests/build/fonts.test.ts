import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { facesTable, fontFiles, STYLE_FILE, TABLE_FILE, windowStyle } from '../../build/fonts.ts';
import { carried } from '../../build/packaging/licences.ts';
import { POINT, widthOf } from '../../db/casework/papers/text-width.ts';
import { faceOf } from '../../db/codebook/papers/fonts.ts';

const project = join(import.meta.dirname, '..', '..');
const files = fontFiles();

test('the table of signs and the window’s style sheet are what the fonts hold', () => {
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(facesTable(files));
  expect(readFileSync(STYLE_FILE, 'utf8')).toBe(windowStyle(files));
});

test('each font travels with its licence', () => {
  const licences = new Map(carried(project).map(({ name, text }) => [name, text]));
  for (const pack of new Set(files.map(({ pack }) => pack)))
    expect([pack, licences.get(`@fontsource-variable/${pack}`)]).toEqual([
      pack,
      expect.stringMatching(/SIL Open Font License/i),
    ]);
});

test('no letter or digit is drawn wider than a paper reckons with', () => {
  const tooWide = files.flatMap(({ pack, name, signs }) => {
    const folder = join(project, 'node_modules', '@fontsource-variable', pack, 'files');
    const font = create(readFileSync(join(folder, `${name}.woff2`)));
    return signs.flatMap((code) => {
      const sign = String.fromCodePoint(code);
      // Arabic letters are joined: alone they are wider than in any word.
      if (faceOf(sign)?.file !== name || !/[\p{L}\p{N}]/u.test(sign) || /[\u0600-\u08ff]/u.test(sign)) return [];
      const drawn = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
      const reckoned = widthOf(sign, 1) / POINT;
      return drawn > reckoned ? [`${sign} U+${code.toString(16)} ${drawn.toFixed(2)} > ${reckoned}`] : [];
    });
  });
  expect(tooWide).toEqual([]);
});
