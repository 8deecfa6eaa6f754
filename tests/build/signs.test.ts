import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { EM } from '../../build/sign-font.ts';
import { FONT_FILE, SIGNS_FILE, signsFont, signsSheet } from '../../build/signs.ts';
import { SIGNS } from '../../renderer/components/signs.ts';

it('the signs are what the icons are today (node build/signs.ts writes them anew)', () => {
  expect(readFileSync(SIGNS_FILE, 'utf8')).toBe(signsSheet());
  expect(readFileSync(FONT_FILE).equals(signsFont())).toBe(true);
});

it('each sign is a letter of its own, on the whole square and nowhere beyond it', () => {
  const font = create(signsFont());
  const sheet = signsSheet();
  const pictures = SIGNS.map((sign) => {
    const code = new RegExp(`"${sign}"\\]::before \\{\\s+content: "\\\\([0-9a-f]+)"`).exec(sheet)?.[1] ?? '';
    const glyph = font.glyphForCodePoint(Number.parseInt(code, 16));
    const { bbox, commands } = glyph.path;
    expect(glyph.advanceWidth).toBe(EM);
    expect(glyph._getMetrics().leftBearing).toBe(bbox.minX);
    const [least, most] = [Math.min(bbox.minX, bbox.minY), Math.max(bbox.maxX, bbox.maxY)];
    expect(least, sign).toBeGreaterThanOrEqual(0);
    expect(most, sign).toBeLessThanOrEqual(EM);
    expect(Math.max(bbox.maxX - bbox.minX, bbox.maxY - bbox.minY), sign).toBeGreaterThan(EM / 2);
    return JSON.stringify(commands);
  });
  expect(new Set(pictures).size).toBe(SIGNS.length);
});
