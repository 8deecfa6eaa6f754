/** What does not fit in a journey: an arrival before any departure, a consulate that was asked without the person's agreement. */
import { certainlyBefore } from '../date.ts';
import { memoize } from '../memoize.ts';
import { lastConsent } from './course.ts';
import { type CaseAnswers, type Rule, textOf } from './rule.ts';

/** The days on which somebody departed, as any office wrote them. */
const departures = memoize((answers: CaseAnswers): readonly string[] =>
  answers.ofEveryOffice('travel').flatMap((travel) => textOf(travel, 'departed') ?? []),
);

/** Whether the newest word of any office on authorities of origin is yes. */
const isOriginAgreed = memoize(
  (answers: CaseAnswers): boolean =>
    textOf(lastConsent(answers, 'authorities-of-origin'), 'authorities-of-origin') === 'agrees',
);

export const MOVEMENT_RULES: readonly Rule[] = [
  {
    code: 'warning-arrival-before-departure',
    kind: 'arrival',
    question: 'date',
    blocks: false,
    speaksOf: ['travel.departed'],
    broken: (body, answers) => {
      const day = textOf(body, 'date');
      const left = departures(answers);
      return day !== undefined && left.length > 0 && left.every((departed) => certainlyBefore(day, departed));
    },
  },
  {
    // casework/RULES.md (Authorities of origin): a consulate is asked only of who agreed to it.
    code: 'warning-consulate-not-agreed',
    kind: 'travel',
    question: 'consulate',
    blocks: false,
    speaksOf: ['consent.authorities-of-origin'],
    broken: (body, answers) =>
      ['asked', 'confirmed', 'denied'].includes(textOf(body, 'consulate') ?? '') && !isOriginAgreed(answers),
  },
];
