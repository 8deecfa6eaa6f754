import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { LISTS } from '../../db/codebook/lists/index.ts';
import { SENTENCES } from '../../db/codebook/sentences.ts';
import { LANGUAGES, type Language, type Text } from '../../db/codebook/types.ts';
import { texts } from '../../renderer/locales/words.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Row {
  readonly words: Readonly<Record<Language, string>>;
  readonly name: string;
  readonly file: string;
}

const rows = readFileSync(join(ROOT, 'db/GLOSSARY.md'), 'utf8')
  .split('\n')
  .flatMap((line): Row[] => {
    const [, en = '', fr = '', es = '', , carried = ''] = line.split('|').map((cell) => cell.trim());
    const [, name, file] = /^`(\w+)`, `([\w/.-]+)`$/.exec(carried) ?? [];
    return name === undefined || file === undefined ? [] : [{ words: { en, fr, es }, name, file }];
  });

const codebook: readonly Text[] = [
  ...[...FORMS.values()].flatMap((form) => [
    form.label,
    ...form.groups.map(({ label }) => label),
    ...questionsOf(form).map(({ label }) => label),
  ]),
  ...[...LISTS.values()].flatMap(({ codes }) => codes.map(({ label }) => label)),
  ...[...SENTENCES.values()].map(({ text }) => text),
];
const screens: readonly Text[] = Object.values(texts).flatMap((screen): readonly Text[] => Object.values(screen));
const said = (language: Language): string =>
  [...codebook, ...screens]
    .map((text) => text[language])
    .join('\n')
    .toLowerCase();
const WORDS: Readonly<Record<Language, string>> = { en: said('en'), fr: said('fr'), es: said('es') };

/** As a word, not as a piece of another. */
function standsIn(text: string, word: string): boolean {
  return new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'u').test(text);
}

describe('the glossary', () => {
  it('has at least fifty words, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(50);
    for (const language of LANGUAGES) {
      const words = rows.map(({ words }) => words[language]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  test.each(rows.map((row) => [row.words.en, row] as const))('%s is carried by what it names', (_, { name, file }) =>
    expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(
      new RegExp(String.raw`^(?:export )?(?:abstract )?(?:interface|type|const|function) ${name}\b`, 'm'),
    ),
  );

  test.each(rows.filter(({ words }) => !words.fr.startsWith('*')).map((row) => [row.words.en, row] as const))(
    '%s is the word of the screens',
    (_, { words }) => expect(LANGUAGES.filter((one) => !standsIn(WORDS[one], words[one].toLowerCase()))).toEqual([]),
  );
});
