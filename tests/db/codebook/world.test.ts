import { describe, expect, it } from 'vitest';
import { COUNTRIES, FORMER_COUNTRIES } from '../../../db/codebook/countries.ts';
import { COUNTRY_ALIASES } from '../../../db/codebook/country-aliases.ts';
import { CURRENCIES } from '../../../db/codebook/currencies.ts';
import { SPOKEN_LANGUAGES } from '../../../db/codebook/spoken-languages.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import {
  countriesByName,
  countryLabel,
  currenciesByName,
  currencyLabel,
  isCountry,
  isCurrency,
  isLanguage,
  languageLabel,
  languagesByName,
  minorDigits,
} from '../../../db/codebook/world.ts';

describe('countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, each code once in both alphabets', () => {
    expect(COUNTRIES.size).toBe(250);
    expect(new Set(COUNTRIES.values()).size).toBe(250);
    for (const [alpha3, alpha2] of COUNTRIES) {
      expect(alpha3).toMatch(/^[A-Z]{3}$/);
      expect(alpha2).toMatch(/^[A-Z]{2}$/);
    }
  });

  it.each(LANGUAGES)('have a name of their own in %s', (language) => {
    const codes = [...COUNTRIES.keys(), ...FORMER_COUNTRIES.keys()];
    const names = codes.map((code) => countryLabel(code, language));
    expect(names.filter((name, at) => name === codes[at])).toEqual([]);
    expect(new Set(names).size).toBe(codes.length);
  });

  it('are offered in the order of the language, the withdrawn ones not at all', () => {
    expect(countriesByName('en')).toHaveLength(250);
    expect(countriesByName('es').indexOf('DEU')).toBeLessThan(countriesByName('es').indexOf('BEL'));
    expect(countriesByName('fr')).not.toContain('YUG');
  });

  it('that are no more stay answers, with successors that exist', () => {
    expect(isCountry('SCG')).toBe(true);
    for (const { successors } of FORMER_COUNTRIES.values()) {
      expect(successors.every((code) => COUNTRIES.has(code))).toBe(true);
    }
  });

  it.each(['', 'XX', 'kgz', 'KG', 'ZZZ', 'ROME'])('do not include "%s"', (code) => expect(isCountry(code)).toBe(false));
});

describe('the table of other names of countries', () => {
  it('leads to countries, no name to two, with days that are days', () => {
    const seen = new Map<string, string>();
    for (const { names, code, from, until } of COUNTRY_ALIASES) {
      expect(isCountry(code)).toBe(true);
      for (const day of [from, until]) if (day !== undefined) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const name of names) {
        expect(seen.get(name) ?? code).toBe(code);
        seen.set(name, code);
      }
    }
  });
});

describe('languages', () => {
  it('are ISO 639-3 codes with a name in each language of the interface', () => {
    for (const code of SPOKEN_LANGUAGES.keys()) {
      expect(code).toMatch(/^[a-z]{3}$/);
      expect(languageLabel(code, 'en')).not.toBe(code);
    }
    for (const language of LANGUAGES) {
      const names = languagesByName(language).map((code) => languageLabel(code, language));
      expect(new Set(names).size).toBe(SPOKEN_LANGUAGES.size);
    }
  });

  it('include those that the sources name', () => {
    const named = ['rus', 'bos', 'srp', 'ron', 'ukr', 'eng', 'bul', 'sqi', 'mkd', 'rom', 'kir', 'ben', 'bin'];
    expect(named.filter((code) => !isLanguage(code))).toEqual([]);
    expect(isLanguage('ru')).toBe(false);
    expect(languageLabel('rom', 'fr')).toBe('romani');
  });
});

describe('currencies', () => {
  it('have a name in each language and digits by ISO 4217', () => {
    for (const code of CURRENCIES.keys()) {
      for (const language of LANGUAGES) expect(currencyLabel(code, language)).not.toBe(code);
    }
    expect([minorDigits('KGS'), minorDigits('JPY'), minorDigits('IQD'), minorDigits('ISK')]).toEqual([2, 0, 3, 0]);
    expect(minorDigits('XYZ')).toBeUndefined();
  });

  it('keep the withdrawn ones, after those in use', () => {
    expect(isCurrency('DEM')).toBe(true);
    const offered = currenciesByName('en');
    expect(offered.indexOf('DEM')).toBeGreaterThan(offered.indexOf('ZWG'));
    expect(isCurrency('eur')).toBe(false);
  });
});
