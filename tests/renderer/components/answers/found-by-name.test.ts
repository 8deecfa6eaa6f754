/** Countries and languages are found by the names people use: what stands first is what Enter takes. */
import { describe, expect, it, test } from 'vitest';
import { COUNTRIES } from '../../../../db/codebook/countries.ts';
import { COUNTRY_ALIASES } from '../../../../db/codebook/country-aliases.ts';
import { LANGUAGE_ALIASES } from '../../../../db/codebook/language-aliases.ts';
import { NATIONALITY_NAMES } from '../../../../db/codebook/nationality-names.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { countryLabel, isCountry, isLanguage } from '../../../../db/codebook/world.ts';
import { searchOptions } from '../../../../renderer/components/answers/option-search.ts';
import { worldOptions } from '../../../../renderer/components/answers/world-options.ts';

const first = (kind: 'country' | 'language', typed: string) =>
  (['en', 'fr', 'es'] as const).map((language) => searchOptions(worldOptions(kind, language), typed)[0]?.value);
const always = (code: string) => [code, code, code];

describe('a country, whatever the language of the screen', () => {
  test.each([
    ...[['UK', 'GBR'] as const, ['U.K.', 'GBR'] as const, ['uk', 'GBR'] as const, ['Ukr', 'UKR'] as const],
    ...[['DR Congo', 'COD'] as const, ['DRC', 'COD'] as const, ['Kyrgyz Republic', 'KGZ'] as const],
    ...[['Kirgizia', 'KGZ'] as const, ['Киргизия', 'KGZ'] as const, ['Россия', 'RUS'] as const],
    ...[['Persia', 'IRN'] as const, ['USSR', 'SUN'] as const, ['СССР', 'SUN'] as const, ['Myanmar', 'MMR'] as const],
    ...[
      ['Azeri', 'AZE'] as const,
      ['Moldovan', 'MDA'] as const,
      ['Ukrainian', 'UKR'] as const,
      ['Kyrgyz', 'KGZ'] as const,
    ],
    ...[['Niger', 'NER'] as const, ['Nigerian', 'NGA'] as const, ['Guinea', 'GIN'] as const, ['Oman', 'OMN'] as const],
    ...[['Congo', 'COG'] as const, ['سوريا', 'SYR'] as const, ['Україна', 'UKR'] as const, ['узбек', 'UZB'] as const],
  ])('%s is %s', (typed, code) => expect(first('country', typed)).toEqual(always(code)));

  test.each([
    ['Kyrgyzstan', 'KGZ'],
    ['kirghizistan', 'KGZ'],
    ['KGZ', 'KGZ'],
    ['Moldavia', 'MDA'],
    ['FYR Macedonia', 'MKD'],
    ['Macedonia (the FYROM)', 'MKD'],
    ['zaïre', 'COD'],
    ['Swaziland', 'SWZ'],
    ['Burma', 'MMR'],
    ['Myanmar', 'MMR'],
    ['South Sudan', 'SSD'],
    ['FRY', 'YUG'],
    ['Serbie-et-Monténégro', 'SCG'],
    ['Cote d’Ivoire', 'CIV'],
    ["COTE D'IVOIRE", 'CIV'],
    ['Columbia', 'COL'],
    ['Djbouti', 'DJI'],
    ['Czech Rep.', 'CZE'],
    ['The Netherlands', 'NLD'],
    ['Trinidad & Tobago', 'TTO'],
    ['St Lucia', 'LCA'],
    ['Turkey', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Estados Unidos', 'USA'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Equatorial Guinea', 'GNQ'],
  ])('"%s" is %s', (typed, code) => expect(first('country', typed)).toEqual(always(code)));

  it('stands first by each of its names today, and by each older, other or odd one', () => {
    const english = worldOptions('country', 'en');
    // Each country in one of the languages: in all of them it would take as long as the rest of this file.
    const today = [...COUNTRIES.keys()].map(
      (code, place) => [countryLabel(code, LANGUAGES[place % LANGUAGES.length] ?? 'en'), code] as const,
    );
    const others = COUNTRY_ALIASES.flatMap(({ names, code }) => names.map((name) => [name, code] as const));
    const missed = [...today, ...others].filter(([name, code]) => searchOptions(english, name)[0]?.value !== code);
    expect(missed).toEqual([]);
  });

  it('is none for who has no nationality: that is a question of its own', () => {
    expect(first('country', 'stateless')).toEqual([undefined, undefined, undefined]);
  });
});

describe('a language', () => {
  test.each([
    ...[
      ['Azeri', 'aze'] as const,
      ['Uighur', 'uig'] as const,
      ['Moldovan', 'ron'] as const,
      ['Pulaar', 'ful'] as const,
    ],
    ...[['Flemish', 'nld'] as const, ['Myanmar', 'mya'] as const, ['Karakalpak', 'kaa'] as const],
    ...[['Nahuatl', 'nhn'] as const, ['Mixtec', 'mix'] as const, ['Saho', 'ssy'] as const, ['Farsi', 'fas'] as const],
    ...[['Darija', 'ary'] as const, ['киргизский', 'kir'] as const, ['Bangla', 'ben'] as const],
  ])('%s is %s', (typed, code) => expect(first('language', typed)).toEqual(always(code)));
});

describe('the names', () => {
  it('lead to codes that there are', () => {
    expect([...NATIONALITY_NAMES.keys()].filter((code) => !isCountry(code))).toEqual([]);
    expect([...LANGUAGE_ALIASES.keys()].filter((code) => !isLanguage(code))).toEqual([]);
  });

  it('of one nationality are those of no other', () => {
    const said = [...NATIONALITY_NAMES.values()].flatMap((names) => [...new Set(names)]);
    expect(said.filter((name, at) => said.indexOf(name) !== at)).toEqual([]);
  });
});
