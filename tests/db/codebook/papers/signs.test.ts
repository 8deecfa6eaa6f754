import { describe, expect, it, test, vi } from 'vitest';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import { LISTS } from '../../../../db/codebook/lists/index.ts';
import { FIRST_CONTACT } from '../../../../db/codebook/pages/first-contact.ts';
import { fontHead } from '../../../../db/codebook/papers/fonts.ts';
import { withMarks } from '../../../../db/codebook/papers/marks.ts';
import { missingSigns } from '../../../../db/codebook/papers/signs.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { countriesByName, countryLabel, languageLabel, languagesByName } from '../../../../db/codebook/world.ts';

/** The names of one invented person and another, in the scripts that offices meet. */
const NAMES = [
  ['Arabic', 'أمينة محمد'],
  ['Persian, with a sign that keeps letters apart', 'می‌خواهم'],
  ['Hebrew', 'שרה לוי'],
  ['Georgian', 'ნინო'],
  ['Armenian', 'Անի Պետրոսյան'],
  ['Amharic', 'ሰላም'],
  ['Burmese', 'ဇော်ဇော်အောင်'],
  ['Thai', 'สมหญิง'],
  ['Lao', 'ສົມສັກ'],
  ['Khmer', 'សុខា'],
  ['Hindi', 'प्रिया शर्मा क्‍ष'],
  ['Bengali', 'ক্ষমা রহমান'],
  ['Tamil', 'தமிழ்ச்செல்வி'],
  ['Russian and Kyrgyz', 'Айгүль Ёлкина Өмүрбекова'],
  ['Greek', 'Ελένη'],
  ['Vietnamese', 'Nguyễn Thị Hường'],
  ['Vietnamese, its marks apart', 'Nguyễn Thị Hường'.normalize('NFD')],
  ['Azerbaijani, Romanian, Turkish', 'Əliyev Țăranu Işık'],
] as const;

describe('a paper can show', () => {
  test.each(NAMES)('%s', (_script, name) => {
    expect(missingSigns(name)).toEqual([]);
  });

  test.each([
    ['spaces of a language, and ends of lines', '1 000\u00a0kg\u2009h\n\tnext\r\n'],
    ['the signs between which the product puts a text', '\u2068أمينة\u2069 \u200e·\u200f'],
    ['a place where a word may be parted', 'so\u00adft\u200b'],
    ['its own marks', '○ ● ☐ ✓ →'],
  ])('%s', (_what, text) => {
    expect(missingSigns(text)).toEqual([]);
  });

  it('every word of the program', () => {
    for (const language of LANGUAGES) {
      const words = [
        JSON.stringify([...SENTENCES.values()]),
        ...countriesByName(language).map((country) => countryLabel(country, language)),
        ...languagesByName(language).map((spoken) => languageLabel(spoken, language)),
        JSON.stringify(FORMS),
        JSON.stringify(LISTS),
        JSON.stringify(FIRST_CONTACT),
      ];
      expect(missingSigns(words.join(' '))).toEqual([]);
    }
  });
});

describe('a paper cannot show, and names', () => {
  test.each([
    [
      'a Chinese sign',
      'Lia 王芳',
      [
        { sign: '王 (U+738B)', word: '王芳' },
        { sign: '芳 (U+82B3)', word: '王芳' },
      ],
    ],
    [
      'a Korean one',
      '민지',
      [
        { sign: '민 (U+BBFC)', word: '민지' },
        { sign: '지 (U+C9C0)', word: '민지' },
      ],
    ],
    ['a picture', 'tea 😀', [{ sign: '😀 (U+1F600)', word: '😀' }]],
    ['a letter that is turned into a picture', 'a©️b', [{ sign: '©️ (U+FE0F)', word: 'a©️b' }]],
    ['a sign of nobody', 'x\ue000', [{ sign: 'U+E000', word: 'x\ue000' }]],
    ['a code that is no sign', '\u0378', [{ sign: 'U+0378', word: '\u0378' }]],
    ['half a sign', 'a\ud83d', [{ sign: 'U+D83D', word: 'a\ud83d' }]],
    ['what steers a machine', 'a\u0007', [{ sign: 'U+0007', word: 'a\u0007' }]],
    ['the same sign once', '王 王', [{ sign: '王 (U+738B)', word: '王' }]],
  ])('%s', (_what, text, found) => {
    expect(missingSigns(text)).toEqual(found);
  });
});

it('names the signs of an answer as long as an answer may be, in one word, reading it once', () => {
  const kinds = 500;
  const word = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % kinds))).join('');
  // How often it is taken apart into its signs: once for each sign would stop the desk for half a minute.
  let reads = 0;
  const signs = Reflect.get(String.prototype, Symbol.iterator) as () => StringIterator<string>;
  const counted = vi.spyOn(String.prototype, Symbol.iterator).mockImplementation(function (this: string) {
    if (this.length === word.length) reads += 1;
    return signs.call(this);
  });
  try {
    expect(missingSigns(word)).toHaveLength(kinds);
  } finally {
    counted.mockRestore();
  }
  expect(reads).toBeLessThanOrEqual(2);
});

describe('a document asks', () => {
  const filesIn = (text: string) => [...fontHead(text).links.matchAll(/href="([^"]+)"/g)].map(([, file]) => file);

  it('for the fonts that its text needs, at once, and for no others', () => {
    expect(filesIn('Lia')).toEqual(['/fonts/inter-latin-wght-normal.woff2']);
    expect(filesIn('Lia ნინო Анна')).toEqual([
      '/fonts/inter-latin-wght-normal.woff2',
      '/fonts/inter-cyrillic-wght-normal.woff2',
      '/fonts/noto-sans-georgian-georgian-wght-normal.woff2',
    ]);
    for (const file of filesIn('Lia ნინო')) expect(fontHead('Lia ნინო').style).toContain(`src: url(${file})`);
  });

  it('for no font for its own marks, which are drawn and say what they are', () => {
    expect(filesIn('✓ Lia')).toEqual(filesIn('Lia'));
    expect(withMarks('✓ Lia')).toMatch(/^<svg [^>]*aria-label="✓"[^>]*><path [^>]*><\/svg> Lia$/);
  });

  it('for its marks in what is read, never within a tag or a drawing, which a picture there would break', () => {
    const drawing = '<svg aria-label="shared: ✓"><text>MDA → ITA</text></svg>';
    expect(withMarks(`<p title="✓">${drawing}</p>`)).toBe(`<p title="✓">${drawing}</p>`);
    expect(withMarks('<p>✓</p>')).toMatch(/^<p><svg class="mark" [^>]*>.*<\/svg><\/p>$/);
  });
});
