import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  const untouched = { language: 'es', appearance: 'auto', singleKeys: true, hideFromCapture: true };
  for (const text of [undefined, '', '{', 'null', '[]', '{"language":"xx","appearance":5,"singleKeys":"no"}']) {
    expect(preferencesFrom(text, 'es')).toEqual(untouched);
  }
});

function preferencesFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'preferences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'desk', 'preferences.json');
}

test('what is preferred is kept for the next start', () => {
  const file = preferencesFile();
  const first = keepPreferences([file], 'en').change({ language: 'fr', appearance: 'dark' });
  expect(first).toEqual({ language: 'fr', appearance: 'dark', singleKeys: true, hideFromCapture: true });
  keepPreferences([file], 'en').change({ singleKeys: false, hideFromCapture: false, language: undefined });
  const kept = { language: 'fr', appearance: 'dark', singleKeys: false, hideFromCapture: false };
  expect(keepPreferences([file], 'es').now()).toEqual(kept);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept);
});

test('a file that cannot be read means that nothing was preferred yet', () => {
  const file = preferencesFile();
  // A folder where the file should be: reading it fails with another code than a missing file.
  mkdirSync(file, { recursive: true });
  expect(keepPreferences([file], 'fr').now().language).toBe('fr');
});

test('what was preferred in the place before is read until something is preferred in the new one', () => {
  const [here, before] = [preferencesFile(), preferencesFile()];
  keepPreferences([before], 'en').change({ language: 'es' });
  const kept = keepPreferences([here, before], 'en');
  expect(kept.now().language).toBe('es');
  kept.change({ language: 'fr' });
  expect(keepPreferences([here, before], 'en').now().language).toBe('fr');
  expect(keepPreferences([before], 'en').now().language).toBe('es');
});

test('whoever must act on a change hears of it', () => {
  const heard: boolean[] = [];
  keepPreferences([preferencesFile()], 'en', ({ hideFromCapture }) => heard.push(hideFromCapture)).change({
    hideFromCapture: false,
  });
  expect(heard).toEqual([false]);
});
