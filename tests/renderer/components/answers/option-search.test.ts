import { describe, expect, it } from 'vitest';
import { fold, searchOptions } from '../../../../renderer/components/answers/option-search.ts';
import { worldOptions } from '../../../../renderer/components/answers/world-options.ts';

const countries = [
  { value: 'CIV', label: 'Côte d’Ivoire', also: ['Ivory Coast', 'CIV'] },
  { value: 'MDA', label: 'Moldova, Republic of', also: ['Moldavia', 'MDA'] },
  { value: 'NLD', label: 'Netherlands', also: ['Pays-Bas', 'NLD'] },
  { value: 'NER', label: 'Niger', also: ['NER'] },
  { value: 'NGA', label: 'Nigeria', also: ['NGA'] },
  { value: 'TUR', label: 'Türkiye', also: ['Turkey', 'Turquie', 'TUR'] },
];
const found = (query: string) => searchOptions(countries, query).map(({ value }) => value);

describe('a country is found as people type it', () => {
  it.each([
    ['cote d ivoire', ['CIV']],
    ["Cote d'Iv", ['CIV']],
    ['ivory', ['CIV']],
    ['moldav', ['MDA']],
    ['TURKIYE', ['TUR']],
    ['turquie', ['TUR']],
    ['pays bas', ['NLD']],
    ['The Netherlands', ['NLD']],
    ['les pays', ['NLD']],
    ['nig', ['NER', 'NGA']],
    ['niger', ['NER', 'NGA']],
    ['nga', ['NGA']],
    ['xyz', []],
  ])('%s', (query, expected) => expect(found(query)).toEqual(expected));

  it('nothing typed shows the whole list in its own order', () =>
    expect(found('  ')).toEqual(countries.map((c) => c.value)));

  it('accents, case and punctuation do not count', () => expect(fold('  Œuvre, L’Été ')).toBe('oeuvre l ete'));
});

describe('of languages whose names begin alike the one that more people speak comes first', () => {
  const first = (query: string) => searchOptions(worldOptions('language', 'en'), query)[0]?.label;

  it.each([
    ['roman', 'Romanian'],
    ['romani', 'Romani'],
    ['romania', 'Romanian'],
  ])('%s', (query, label) => expect(first(query)).toBe(label));
});
