/** Countries, languages and currencies as they are offered, with every name they are found by. */
import { LANGUAGES, type Language } from '../../../db/codebook/types.ts';
import {
  countriesByName,
  countryAlso,
  countryLabel,
  currenciesByName,
  currencyLabel,
  formerCountries,
  isWidelySpoken,
  languageAlso,
  languageLabel,
  languagesByName,
} from '../../../db/codebook/world.ts';
import type { Option } from './option-search.ts';

interface World {
  readonly inOrder: (language: Language) => readonly string[];
  readonly label: (code: string, language: Language) => string;
  /** Other names that a code is found by. */
  readonly also: (code: string) => readonly string[];
  /** Whether it comes after others that are found alike. */
  readonly isRarer?: (code: string) => boolean;
}

export const WORLD = {
  country: {
    // Of a country that is no more nobody thinks while reading the list; who types its name means it.
    inOrder: (language) => [...countriesByName(language), ...formerCountries()],
    label: countryLabel,
    also: countryAlso,
  },
  language: {
    inOrder: languagesByName,
    label: languageLabel,
    also: languageAlso,
    isRarer: (code) => !isWidelySpoken(code),
  },
  currency: {
    inOrder: currenciesByName,
    label: (code, language) => `${code} · ${currencyLabel(code, language)}`,
    also: (code) => [code, ...LANGUAGES.map((language) => currencyLabel(code, language))],
  },
} as const satisfies Readonly<Record<string, World>>;

export type WorldKind = keyof typeof WORLD;

/** Made once a language: names of 250 countries in three languages are slow to ask for on an old PC. */
const made = new Map<string, readonly Option[]>();

export function worldOptions(kind: WorldKind, language: Language): readonly Option[] {
  const key = `${kind} ${language}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const { inOrder, label, also, isRarer }: World = WORLD[kind];
  const options = inOrder(language).map((code) => ({
    value: code,
    label: label(code, language),
    also: also(code),
    rarer: isRarer?.(code) ?? false,
  }));
  made.set(key, options);
  return options;
}
