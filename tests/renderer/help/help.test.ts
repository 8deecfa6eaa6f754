import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES, type Text } from '../../../db/codebook/types.ts';
import { FIRST_DAY } from '../../../renderer/help/first-day.ts';
import { SCREEN_HELP } from '../../../renderer/help/screens.ts';
import { WORDS } from '../../../renderer/help/words.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The words of the glossary that are on screens: not in italics. */
const glossary = readFileSync(join(ROOT, 'db/GLOSSARY.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, en = '', , , , carried = '']) => carried.startsWith('`') && !en.startsWith('*'))
  .map(([, en = '', fr = '', es = '']) => ({ en, fr, es }));

const texts: readonly Text[] = [
  ...Object.values(SCREEN_HELP).flatMap(({ isFor, steps }) => [isFor, ...steps]),
  ...WORDS.flatMap(({ word, means }) => [word, means]),
  ...FIRST_DAY,
];
const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/u);
const count = (sentence: string) => sentence.split(/\s+/u).filter((word) => /\p{L}|\d/u.test(word)).length;

describe('the help', () => {
  it('explains every word of the glossary that a screen uses, by the same words, and no others', () => {
    expect(glossary.length).toBeGreaterThan(40);
    expect(WORDS.map(({ word }) => word)).toEqual(glossary);
  });

  // That every screen has some is a type: a screen without it does not compile.
  it('says of every screen what it is for and what is done there', () => {
    const mute = Object.entries(SCREEN_HELP).filter(([, { steps }]) => steps.length < 2);
    expect(mute.map(([screen]) => screen)).toEqual([]);
  });

  test.each(LANGUAGES)('is written in %s', (language) => {
    expect(texts.filter((text) => text[language].trim() === '')).toEqual([]);
  });

  test.each([
    ['en', 13],
    ['fr', 16],
    ['es', 16],
  ] as const)('has short sentences in %s', (language, most) => {
    const long = texts.flatMap((text) => sentences(text[language])).filter((sentence) => count(sentence) > most);
    expect(long).toEqual([]);
  });

  it('is typed as French and Spanish are', () => {
    expect(texts.filter(({ fr, es }) => /'|[^\s\u00a0\u202f][;?!](\s|$)/u.test(fr) || /'/u.test(es))).toEqual([]);
    expect(texts.filter(({ es }) => /\?/.test(es) && !/¿/.test(es))).toEqual([]);
  });
});
