import { FORMS, questionsOf } from '../forms/index.ts';
import { isSeveral } from '../rows.ts';
import type { Body } from '../types.ts';
import { codesOf, givenIn, givenNamed, type Rule, textOf } from './rule.ts';

/** Codes that say "none of these": by their list. Beside another code one of the two is a slip. */
export const EXCLUSIVE_CODES: Readonly<Record<string, readonly string[]>> = {
  'needs-today': ['nothing'],
  'came-with': ['alone'],
  present: ['nobody-else'],
  purposes: ['nothing-told'],
  'means-at-contact': ['nothing-told'],
  indicators: ['none'],
  'lived-with': ['alone'],
  promise: ['nothing'],
  'travelled-with': ['alone'],
  'papers-used': ['none'],
  consequence: ['none'],
  'how-out': ['not-yet'],
  'left-behind': ['nothing'],
  'other-trade': ['none'],
  'testimony-protection': ['none'],
  'travel-escort': ['none'],
  'decision-instead': ['nothing'],
  'arrival-met-by': ['nobody'],
  'arrival-condition': ['well'],
  'who-helps': ['nobody'],
};

const EXCLUSIVE_RULES: readonly Rule[] = [...FORMS.values()].flatMap((form) =>
  questionsOf(form).flatMap((question): Rule[] => {
    const alone = question.type === 'codes' && question.list !== undefined ? EXCLUSIVE_CODES[question.list] : undefined;
    if (alone === undefined) return [];
    return [
      {
        code: 'warning-none-beside-others',
        kind: form.kind,
        question: question.id,
        blocks: false,
        broken: (body) => {
          const codes = givenNamed(body, question.id);
          return isSeveral(codes) && codes.length > 1 && codes.some((code) => alone.includes(code));
        },
      },
    ];
  }),
);

/** Amounts mean nothing without their currency. */
const CURRENCY_RULES: readonly Rule[] = [...FORMS.values()].flatMap((form) => {
  const amounts = questionsOf(form).filter((question) => question.type === 'money');
  const currency = questionsOf(form).find((question) => question.type === 'currency');
  if (amounts.length === 0 || currency === undefined) return [];
  const rule: Rule = {
    code: 'warning-amount-without-currency',
    kind: form.kind,
    question: currency.id,
    blocks: false,
    broken: (body) =>
      givenNamed(body, currency.id) === undefined && amounts.some(({ id }) => typeof givenNamed(body, id) === 'number'),
  };
  return [rule];
});

function countriesOfExploitation(body: Body): readonly string[] {
  return [...new Set(codesOf(body, 'countries-of-exploitation'))];
}

export const FIT_RULES: readonly Rule[] = [
  ...EXCLUSIVE_RULES,
  ...CURRENCY_RULES,
  {
    // statistics/RULES.md (Type of trafficking): the type is asked and checked against countries of exploitation and nationality.
    code: 'warning-in-country-but-several',
    kind: 'screening',
    question: 'trafficking-type',
    blocks: false,
    broken: (body) => textOf(body, 'trafficking-type') === 'in-country' && countriesOfExploitation(body).length > 1,
  },
  {
    code: 'warning-cross-border-but-at-home',
    kind: 'screening',
    question: 'trafficking-type',
    blocks: false,
    speaksOf: ['profile.nationalities'],
    broken: (body, answers) => {
      const countries = countriesOfExploitation(body);
      const home = codesOf(answers.one('profile'), 'nationalities');
      return (
        textOf(body, 'trafficking-type') === 'cross-border' &&
        countries.length === 1 &&
        countries.every((country) => home.includes(country))
      );
    },
  },
  {
    code: 'warning-main-type-not-told',
    kind: 'exploitation',
    question: 'main-type',
    blocks: false,
    broken: (body) => {
      const main = textOf(body, 'main-type');
      const types = codesOf(body, 'types');
      return main !== undefined && types.length > 0 && !types.includes(main);
    },
  },
  {
    code: 'warning-limits-not-explained',
    kind: 'consent',
    question: 'limits-explained',
    blocks: false,
    broken: (body) =>
      ['with-name', 'without-name'].includes(textOf(body, 'keep') ?? '') && givenIn(body, 'limits-explained') !== true,
  },
  {
    code: 'warning-embassy-not-explained',
    kind: 'consent',
    question: 'asylum-explained',
    blocks: false,
    broken: (body) => textOf(body, 'authorities-of-origin') === 'agrees' && givenIn(body, 'asylum-explained') !== true,
  },
  {
    code: 'warning-consent-not-signed',
    kind: 'consent',
    question: 'form',
    blocks: false,
    // iom-2011 §4.2 L607-608 (return) and casework/RULES.md (Authorities of origin): in writing, or before a named witness.
    broken: (body) =>
      (textOf(body, 'return') === 'agrees' || textOf(body, 'authorities-of-origin') === 'agrees') &&
      textOf(body, 'form') === 'spoken',
  },
];
