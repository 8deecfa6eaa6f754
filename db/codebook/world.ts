/**
 * Countries, languages and currencies: which codes are answers, what they are called in the interface's language, and by
 * which other names they are found. Names come from `Intl`, and from our own tables where the `Intl` of browsers has none.
 */
import { COUNTRIES, FORMER_COUNTRIES, NAMED_HERE } from './countries.ts';
import { COUNTRY_ALIASES } from './country-aliases.ts';
import { CURRENCIES } from './currencies.ts';
import { LANGUAGE_ALIASES } from './language-aliases.ts';
import { NATIONALITY_NAMES } from './nationality-names.ts';
import { SPOKEN_LANGUAGES } from './spoken-languages.ts';
import { LANGUAGES, type Language } from './types.ts';

/** Languages that no screen speaks and whose names of countries and languages are understood: people type what they read on papers. */
const FOUND_IN = ['ru', 'uk', 'ar', 'pt'] as const;
type FoundIn = (typeof FOUND_IN)[number];

type NameKind = 'region' | 'language' | 'currency';

const shelves = new Map<string, Intl.DisplayNames>();

/** `Intl` names of one kind in one language; undefined for what it does not know. Made once: making them is slow. */
function intlName(kind: NameKind, language: Language | FoundIn, code: string): string | undefined {
  const key = `${kind} ${language}`;
  const names = shelves.get(key) ?? new Intl.DisplayNames([language], { type: kind, fallback: 'none' });
  shelves.set(key, names);
  return names.of(code);
}

/** True for ISO 3166-1 alpha-3, Kosovo (`XKX`), and the withdrawn codes of {@link FORMER_COUNTRIES}. */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code) || FORMER_COUNTRIES.has(code);
}

/** True for an ISO 639-3 code of our list. */
export function isLanguage(code: string): boolean {
  return SPOKEN_LANGUAGES.has(code);
}

/** True for an ISO 4217 code, in use or withdrawn since 1999. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** The country's name in a language; a code that is none is given back as it is. */
export function countryLabel(code: string, language: Language): string {
  const own = NAMED_HERE.get(code) ?? FORMER_COUNTRIES.get(code)?.label;
  if (own !== undefined) return own[language];
  const alpha2 = COUNTRIES.get(code);
  return (alpha2 && intlName('region', language, alpha2)) ?? code;
}

const inRussian = new Intl.DisplayNames(['ru'], { type: 'region', fallback: 'none' });

/** What people call a country: its names in the languages of the interface and in Russian, its older and other names. */
export function countryNames(code: string): readonly string[] {
  const alpha2 = COUNTRIES.get(code);
  const names = [
    ...LANGUAGES.map((language) => countryLabel(code, language).replace(/ \(.*\)$/, '')),
    ...(alpha2 === undefined ? [] : [inRussian.of(alpha2) ?? '']),
    ...COUNTRY_ALIASES.flatMap((alias) => (alias.code === code ? alias.names : [])),
  ];
  return [...new Set(names)].filter((name) => name.length > 2);
}

/** The spoken language's name in a language of the interface; a code that is none is given back as it is. */
export function languageLabel(code: string, language: Language): string {
  if (!SPOKEN_LANGUAGES.has(code)) return code;
  return SPOKEN_LANGUAGES.get(code)?.[language] ?? intlName('language', language, code) ?? code;
}

const aliasesByCountry = Map.groupBy(COUNTRY_ALIASES, ({ code }) => code);

/** Every other name that a country is found by: its code, its names in other languages, older and odd ones, what its people are called. */
export function countryAlso(code: string): readonly string[] {
  const alpha2 = COUNTRIES.get(code);
  return [
    code,
    ...(aliasesByCountry.get(code) ?? []).flatMap(({ names }) => names),
    ...(NATIONALITY_NAMES.get(code) ?? []),
    ...LANGUAGES.map((language) => countryLabel(code, language)),
    ...(alpha2 === undefined ? [] : FOUND_IN.flatMap((language) => intlName('region', language, alpha2) ?? [])),
  ];
}

/**
 * Whether a language is spoken by many in many places: it has a code of two letters (ISO 639-1), which only such were given. Of two names that
 * begin alike it is the likelier one: Romanian before Romani.
 */
export function isWidelySpoken(code: string): boolean {
  return Intl.getCanonicalLocales(code)[0]?.length === 2;
}

/** Every other name that a language is found by. */
export function languageAlso(code: string): readonly string[] {
  return [
    code,
    ...(LANGUAGE_ALIASES.get(code) ?? []),
    ...LANGUAGES.map((language) => languageLabel(code, language)),
    ...FOUND_IN.flatMap((language) => intlName('language', language, code) ?? []),
  ];
}

/** The currency's name in a language; a code that is none is given back as it is. */
export function currencyLabel(code: string, language: Language): string {
  const currency = CURRENCIES.get(code);
  if (currency === undefined) return code;
  return currency.label?.[language] ?? intlName('currency', language, code) ?? code;
}

/** Digits after the decimal point of a currency (ISO 4217): 100 minor units of `KGS` are one som, 1 of `JPY` one yen. */
export function minorDigits(currency: string): number | undefined {
  return CURRENCIES.get(currency)?.digits;
}

/** The codes that a picker offers, in the order of their names in the language. */
export function countriesByName(language: Language): readonly string[] {
  return byName([...COUNTRIES.keys()], (code) => countryLabel(code, language), language);
}

/** Codes of countries that are no more, which are found by their names only. */
export function formerCountries(): readonly string[] {
  return [...FORMER_COUNTRIES.keys()];
}

export function languagesByName(language: Language): readonly string[] {
  return byName([...SPOKEN_LANGUAGES.keys()], (code) => languageLabel(code, language), language);
}

/** Currencies in use by name, then the withdrawn ones by name. */
export function currenciesByName(language: Language): readonly string[] {
  const codes = [...CURRENCIES.keys()];
  const label = (code: string) => currencyLabel(code, language);
  const inUse = (code: string) => CURRENCIES.get(code)?.inUse === true;
  return [
    ...byName(codes.filter(inUse), label, language),
    ...byName(
      codes.filter((code) => !inUse(code)),
      label,
      language,
    ),
  ];
}

function byName(codes: readonly string[], label: (code: string) => string, language: Language): readonly string[] {
  const { compare } = new Intl.Collator(language);
  return codes
    .map((code) => ({ code, name: label(code) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ code }) => code);
}
