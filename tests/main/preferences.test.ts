import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepPreferences, languageOf, preferencesFrom } from '../../main/preferences.ts';

test.each([
  ['fr', 'fr'],
  ['fr-CH', 'fr'],
  ['es_419', 'es'],
  ['en-GB', 'en'],
  ['ru', 'en'],
  ['', 'en'],
])('a system in %j speaks %s at first', (locale, language) => expect(languageOf(locale)).toBe(language));

test('a broken, missing or strange file means that nothing was preferred yet', () => {
  const untouched = { language: 'es', appearance: 'auto', singleKeys: true };
  for (const text of [undefined, '', '{', 'null', '[]', '{"language":"xx","appearance":5,"singleKeys":"no"}']) {
    expect(preferencesFrom(text, 'es')).toEqual(untouched);
  }
});

test('what is preferred is kept for the next start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preferences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'desk', 'preferences.json');
  expect(keepPreferences(file, 'en').change({ language: 'fr', appearance: 'dark' })).toEqual({
    language: 'fr',
    appearance: 'dark',
    singleKeys: true,
  });
  keepPreferences(file, 'en').change({ singleKeys: false, language: undefined });
  expect(keepPreferences(file, 'es').now()).toEqual({ language: 'fr', appearance: 'dark', singleKeys: false });
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['language', 'appearance', 'singleKeys']);
});
