import { useMemo } from 'react';
import { codesAsked, hasCodes } from '../../../db/codebook/lists/codes-asked.ts';
import { CASE_REPORT } from '../../../db/codebook/papers/case-report.ts';
import { TELLABLE, type Tellable, tellable } from '../../../db/codebook/tellable.ts';
import { type Code, LANGUAGES, type Language, type Question, type QuestionType } from '../../../db/codebook/types.ts';
import { minorDigits } from '../../../db/codebook/world.ts';
import { fill } from '../../formats.ts';
import { useLanguage } from '../../state/language.ts';
import type { Option } from './option-search.ts';
import { WORLD, type WorldKind, worldOptions } from './world-options.ts';

/** Up to this many codes are a list of buttons; more are searched: what is seen at once is answered by one key. */
export const FEW = 7;

/** The codes that a `code` or `codes` question offers, and those that are chosen already; none where the question is no choice of codes. */
export function codesOf(question: Question, chosen: readonly string[] = []): readonly Code[] {
  return codesAsked(question).filter(({ code, retired }) => retired !== true || chosen.includes(code));
}

/** Decimals of amounts in a currency; two while none is chosen. */
export function currencyDigits(currency: string | undefined): number {
  return (currency === undefined ? undefined : minorDigits(currency)) ?? 2;
}

/**
 * Everything that can be chosen for a question, in the order and words of the language. `only`: of questions those that may be chosen, where not all
 * may.
 */
export function useOptions(question: Question, only?: readonly string[]): readonly Option[] {
  const language = useLanguage((state) => state.language);
  const may = only?.join(' ');
  return useMemo(() => {
    if (hasCodes(question)) return codesOf(question).map((code) => codeOption(code, language));
    if (question.type === 'questions') {
      const ids = may === undefined ? undefined : new Set(may.split(' '));
      return TELLABLE.filter(({ id }) => ids?.has(id) !== false).map((one) => questionOption(one, language));
    }
    const world = worldOf(question.type);
    return world === undefined ? [] : worldOptions(world, language);
  }, [question, language, may]);
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
  return fill(CASE_REPORT.cell[language], { label: form.label[language], value: question.label[language] }, language);
}

function worldOf(type: QuestionType): WorldKind | undefined {
  if (type === 'country' || type === 'countries') return 'country';
  if (type === 'language' || type === 'languages') return 'language';
  return type === 'currency' ? 'currency' : undefined;
}
