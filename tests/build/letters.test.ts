import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { letterShapes, SHAPES_FILE } from '../../build/letters.ts';
import { COUNTRIES } from '../../db/codebook/countries.ts';
import { SENTENCES } from '../../db/codebook/sentences.ts';
import { TABLE_WORDS } from '../../db/codebook/table-words.ts';
import { LANGUAGES } from '../../db/codebook/types.ts';
import { countryLabel } from '../../db/codebook/world.ts';
import { lettersOf } from '../../db/contract/charts/letters/letters.ts';

test('the shapes of letters are what the fonts that travel hold', () => {
  expect(readFileSync(SHAPES_FILE, 'utf8')).toBe(letterShapes());
});

test('every sign of a table, of what is said under it and of a country has its shape, in both weights', () => {
  const said = LANGUAGES.flatMap((language) => [
    ...Object.values(TABLE_WORDS).map((words) => words[language]),
    ...Object.entries(SENTENCES).flatMap(([code, sentence]) => (code.startsWith('stat-') ? [sentence[language]] : [])),
    ...[...COUNTRIES.keys()].map((country) => countryLabel(country, language)),
  ]);
  for (const weight of ['regular', 'heavy'] as const) {
    // What is ticked is said by its name, and an arrow drawn as a dash.
    const without = said.filter((text) => lettersOf(text.replaceAll(/[→✓]/gu, '–'), weight) === undefined);
    expect(without).toEqual([]);
  }
});

test('a heavy letter is wider than a regular one, a space has no outline', () => {
  const [regular, heavy] = [lettersOf('n ', 'regular') ?? [], lettersOf('n ', 'heavy') ?? []];
  expect(heavy[0]?.wide ?? 0).toBeGreaterThan(regular[0]?.wide ?? Number.POSITIVE_INFINITY);
  expect([regular[1]?.outline, heavy[1]?.outline]).toEqual(['', '']);
});
