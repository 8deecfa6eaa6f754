import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import type { Texts } from '../../../renderer/locales/texts.ts';
import { sayIn, texts } from '../../../renderer/locales/words.ts';

const rows = Object.entries(texts).flatMap(([screen, words]: [string, Texts]) =>
  Object.entries(words).map(([key, text]) => ({
    name: `${screen}.${key}`,
    key,
    texts: LANGUAGES.map((language) => text[language]),
    siblings: Object.keys(words),
  })),
);
const placesOf = (text: string) => [...text.matchAll(/\{([a-zA-Z-]+)\}/g)].map(([, name]) => name).sort();

test('there are words to look at', () => expect(rows.length).toBeGreaterThan(300));

describe('every word of the screens', () => {
  test('is written in every language', () => {
    expect(rows.filter(({ texts }) => texts.some((text) => text.trim() === '')).map(({ name }) => name)).toEqual([]);
  });

  test('has the same places in every language, but for a number that a language writes as a word', () => {
    const uneven = rows.filter(({ key, texts }) => {
      const places = texts.map((text) =>
        placesOf(text).filter((place) => !(key.endsWith('_one') && place === 'count')),
      );
      return new Set(places.map((names) => names.join())).size > 1;
    });
    expect(uneven.map(({ name }) => name)).toEqual([]);
  });

  test('that has a form for one has a form for the others', () => {
    const alone = rows.filter(
      ({ key, siblings }) => key.endsWith('_one') && !siblings.includes(key.replace(/_one$/, '_other')),
    );
    expect(alone.map(({ name }) => name)).toEqual([]);
  });

  test('is typed as French and Spanish are: no straight apostrophe, a space before « : » and « ; », ¿ before a question', () => {
    const french = rows.filter(({ texts }) => /'|[^\s\u00a0\u202f][;?!](\s|$)/u.test(texts[1] ?? ''));
    const spanish = rows.filter(
      ({ texts }) => /'/u.test(texts[2] ?? '') || (/\?/.test(texts[2] ?? '') && !/¿/.test(texts[2] ?? '')),
    );
    expect([...french, ...spanish].map(({ name }) => name)).toEqual([]);
  });
});

test('a number chooses the form and is grouped as the language groups', () => {
  expect(sayIn('en', 'cases', 'count', { count: 1 })).toBe('1 case');
  expect(sayIn('en', 'cases', 'count', { count: 4200 })).toBe('4,200 cases');
  expect(sayIn('fr', 'cases', 'count', { count: 0 })).toBe('0 dossier');
  expect(sayIn('es', 'cases', 'count', { count: 2 })).toBe('2 casos');
  // The form that French and Spanish have for a million.
  expect(sayIn('fr', 'answers', 'rowsCount', { count: 1_000_000 })).toMatch(/lignes$/);
});

test('what was sealed is said without a capital in the middle of a sentence', () => {
  const said = LANGUAGES.map((language) => {
    const what = sayIn(language, 'exchange', 'totalGoes', { count: 4 });
    return sayIn(language, 'exchange', 'sealedWhat', { what }).replaceAll(/\s/gu, ' ');
  });
  expect(said).toEqual(['Sealed: 4 cases go', 'Scellé : 4 dossiers partent', 'Sellado. Salen 4 casos']);
});

test('no title of a screen says what the application is about', () => {
  const titles = rows
    .filter(({ name }) => name.startsWith('frame.') || name.endsWith('.title'))
    .flatMap(({ texts }) => texts);
  expect(titles.filter((title) => /traffick|traite|trata|victim|exploit/i.test(title))).toEqual([]);
});
