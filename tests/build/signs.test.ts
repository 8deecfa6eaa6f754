import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SIGNS_FILE, signsSheet } from '../../build/signs.ts';
import { SIGNS } from '../../renderer/components/signs.ts';

it('the pictures of the signs are what the icons are today (node build/signs.ts writes them anew)', () => {
  const sheet = signsSheet();
  expect(readFileSync(SIGNS_FILE, 'utf8')).toBe(sheet);
  for (const sign of SIGNS)
    expect(sheet).toContain(`[data-sign="${sign}"]::before {\n  mask-image: url("data:image/svg+xml,`);
});
