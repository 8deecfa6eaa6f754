import { useMemo } from 'react';
import { COUNTRY_ALIASES } from '../../../db/codebook/country-aliases.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { TELLABLE, type Tellable, tellable } from '../../../db/codebook/tellable.ts';
import { type Code, LANGUAGES, type Language, type Question, type QuestionType } from '../../../db/codebook/types.ts';
import {
  countriesByName,
  countryLabel,
  currenciesByName,
  currencyLabel,
  languageLabel,
  languagesByName,
  minorDigits,
} from '../../../db/codebook/world.ts';
import { useLanguage } from '../../state/language.ts';
import type { Option } from './option-search.ts';

/** Up to this many codes are a list of buttons; more are searched (screens.md, Form). */
export const FEW = 7;

/** The codes that a `code` or `codes` question offers, and those that are chosen already; none where the question names no list. */
export function codesOf(question: Question, chosen: readonly string[] = []): readonly Code[] {
  if (question.list === undefined) return [];
  return list(question.list).codes.filter(({ code, retired }) => retired !== true || chosen.includes(code));
}

/** Decimals of amounts in a currency; two while none is chosen. */
export function currencyDigits(currency: string | undefined): number {
  return (currency === undefined ? undefined : minorDigits(currency)) ?? 2;
}

/** Everything that can be chosen for a question, in the order and words of the language. */
export function useOptions(question: Question): readonly Option[] {
  const language = useLanguage((state) => state.language);
  return useMemo(() => {
    if (question.list !== undefined) return codesOf(question).map((code) => codeOption(code, language));
    if (question.type === 'questions') return TELLABLE.map((one) => questionOption(one, language));
    const world = worldOf(question.type);
    return world === undefined ? [] : worldOptions(world, language);
  }, [question, language]);
}

/** The name of a country, language, currency or question; undefined for a question of another type. */
export function nameOf(type: QuestionType, code: string, language: Language): string | undefined {
  if (type === 'questions') {
    const found = tellable(code);
    return found === undefined ? undefined : questionName(found, language);
  }
  const world = worldOf(type);
  return world === undefined ? undefined : WORLD[world].label(code, language);
}

function codeOption({ code, label }: Code, language: Language): Option {
  return { value: code, label: label[language], also: LANGUAGES.map((other) => label[other]) };
}

function questionOption(one: Tellable, language: Language): Option {
  return {
    value: one.id,
    label: questionName(one, language),
    also: LANGUAGES.map((other) => questionName(one, other)),
  };
}

function questionName({ form, question }: Tellable, language: Language): string {
  return `${form.label[language]}: ${question.label[language]}`;
}

interface World {
  readonly inOrder: (language: Language) => readonly string[];
  readonly label: (code: string, language: Language) => string;
  readonly aliases: (code: string) => readonly string[];
}

const aliasesByCountry = Map.groupBy(COUNTRY_ALIASES, ({ code }) => code);

const WORLD = {
  country: {
    inOrder: countriesByName,
    label: countryLabel,
    aliases: (code) => (aliasesByCountry.get(code) ?? []).flatMap(({ names }) => names),
  },
  language: { inOrder: languagesByName, label: languageLabel, aliases: () => [] },
  currency: {
    inOrder: currenciesByName,
    label: (code, language) => `${code} · ${currencyLabel(code, language)}`,
    aliases: () => [],
  },
} as const satisfies Readonly<Record<string, World>>;

function worldOf(type: QuestionType): keyof typeof WORLD | undefined {
  if (type === 'country' || type === 'countries') return 'country';
  if (type === 'language' || type === 'languages') return 'language';
  return type === 'currency' ? 'currency' : undefined;
}

/** Made once a language: names of 250 countries in three languages are slow to ask for on an old PC. */
const made = new Map<string, readonly Option[]>();

export function worldOptions(kind: keyof typeof WORLD, language: Language): readonly Option[] {
  const key = `${kind} ${language}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const { inOrder, label, aliases } = WORLD[kind];
  const options = inOrder(language).map((code) => ({
    value: code,
    label: label(code, language),
    also: [
      code,
      ...aliases(code),
      ...LANGUAGES.filter((other) => other !== language).map((other) => label(code, other)),
    ],
  }));
  made.set(key, options);
  return options;
}
