import { AGES, agesIn, isChildBand } from '../age-bands.ts';
import { agesBetween, certainlyBefore } from '../date.ts';
import type { Body } from '../types.ts';
import { type CaseAnswers, codesOf, givenIn, numberOf, type Rule, textOf } from './rule.ts';

/** The day to which "age when identified" belongs: the identification itself, else the first that was heard of the person here. */
function dayOfAge(answers: CaseAnswers): string | undefined {
  return (
    textOf(answers.one('screening'), 'identified-on') ??
    answers.first('intake', 'date') ??
    textOf(answers.one('screening'), 'date')
  );
}

/** By how many years an age and a birth date disagree; 0 where they can both be true or one of them is missing. */
function yearsApart(profile: Body, answers: CaseAnswers): number {
  const age = numberOf(profile, 'age');
  const identity = answers.one('identity');
  const birth = textOf(identity, 'birth-date');
  const day = dayOfAge(answers);
  if (age === undefined || birth === undefined || day === undefined || certainlyBefore(day, birth)) return 0;
  const { least, most } = agesBetween(birth, day, givenIn(identity, 'birth-date-about') === true);
  return Math.max(0, least - age, age - most);
}

/** What a person says and what a worker guesses may differ from a birth date and still be true as said or guessed. */
function ageIsOnlyHeld(profile: Body): boolean {
  return ['said', 'estimated'].includes(textOf(profile, 'age-basis') ?? '');
}

/** True when anything that is known of the age allows for a child (FORMS.md, First contact: question 8). */
export function agesAllowForChild(profile: Body): boolean {
  const ages = AGES.map((question) => numberOf(profile, question));
  return ages.some((age) => age !== undefined && age < 18) || isChildBand(textOf(profile, 'age-band') ?? '');
}

function isChild(answers: CaseAnswers): boolean {
  if (answers.minor !== undefined) return answers.minor;
  const profile = answers.one('profile');
  return profile !== undefined && (givenIn(profile, 'may-be-under-18') === true || agesAllowForChild(profile));
}

export const PERSON_RULES: readonly Rule[] = [
  {
    code: 'warning-birth-not-come',
    kind: 'identity',
    question: 'birth-date',
    blocks: true,
    broken: (body, { today }) => {
      const birth = textOf(body, 'birth-date');
      return birth !== undefined && certainlyBefore(today, birth);
    },
  },
  {
    code: 'warning-born-after-contact',
    kind: 'identity',
    question: 'birth-date',
    blocks: true,
    broken: (body, answers) => {
      const [birth, day] = [textOf(body, 'birth-date'), dayOfAge(answers)];
      return birth !== undefined && day !== undefined && certainlyBefore(day, birth);
    },
  },
  {
    code: 'warning-age-against-birth-date',
    kind: 'profile',
    question: 'age',
    blocks: true,
    speaksOf: ['identity.birth-date'],
    broken: (body, answers) => !ageIsOnlyHeld(body) && yearsApart(body, answers) > 1,
  },
  {
    // One year is within what "when identified" leaves open; what was said or estimated is true as such.
    code: 'warning-age-unlike-birth-date',
    kind: 'profile',
    question: 'age',
    blocks: false,
    speaksOf: ['identity.birth-date'],
    broken: (body, answers) => {
      const apart = yearsApart(body, answers);
      return ageIsOnlyHeld(body) ? apart > 0 : apart === 1;
    },
  },
  {
    code: 'warning-age-outside-band',
    kind: 'profile',
    question: 'age-band',
    blocks: false,
    broken: (body) => {
      const age = numberOf(body, 'age');
      const band = agesIn('ctm', textOf(body, 'age-band') ?? '');
      return age !== undefined && band !== undefined && (age < band.from || (band.to !== undefined && age > band.to));
    },
  },
  {
    code: 'warning-may-be-under-18',
    kind: 'profile',
    question: 'may-be-under-18',
    blocks: false,
    broken: (body) => agesAllowForChild(body) && givenIn(body, 'may-be-under-18') !== true,
  },
  {
    code: 'warning-more-children-in-school',
    kind: 'profile',
    question: 'children-in-school',
    blocks: false,
    broken: (body) => {
      const [children, inSchool] = [numberOf(body, 'children'), numberOf(body, 'children-in-school')];
      return children !== undefined && inSchool !== undefined && inSchool > children;
    },
  },
  {
    code: 'warning-stateless-with-nationality',
    kind: 'profile',
    question: 'stateless',
    blocks: false,
    broken: (body) => givenIn(body, 'stateless') === true && codesOf(body, 'nationalities').length > 0,
  },
  {
    // sida-2003 §4.2 L1986: no media interview with a child, whoever agrees.
    code: 'warning-media-and-child',
    kind: 'consent',
    question: 'media',
    blocks: true,
    broken: (body, answers) => textOf(body, 'media') === 'agrees' && isChild(answers),
  },
  {
    code: 'warning-child-without-guardian-consent',
    kind: 'consent',
    question: 'given-by',
    blocks: false,
    broken: (body, answers) =>
      textOf(body, 'given-by') === 'person' &&
      isChild(answers) &&
      !['guardian', 'both'].some((by) => answers.given('consent', 'given-by').has(by)),
  },
];
