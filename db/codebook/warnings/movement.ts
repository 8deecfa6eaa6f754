/** What does not fit in a journey: an arrival before any departure, a consulate that was asked without the person's agreement. */
import { certainlyBefore } from '../date.ts';
import { memoize } from '../memoize.ts';
import type { Body } from '../types.ts';
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

/** Whether somebody came, by this arrival, before the journey of this office that it names began. */
function cameBeforeItsJourney(body: Body, answers: CaseAnswers): boolean {
  const day = textOf(body, 'date');
  const journey = answers.named(body, 'journey');
  const left = journey?.kind === 'travel' ? textOf(journey.body, 'departed') : undefined;
  return day !== undefined && left !== undefined && certainlyBefore(day, left);
}

export const MOVEMENT_RULES: readonly Rule[] = [
  {
    // Of a journey that another office wrote, or that is not named, nobody here knows which of the two days is wrong: it warns (below).
    code: 'warning-arrival-before-its-journey',
    kind: 'arrival',
    question: 'date',
    blocks: true,
    speaksOf: ['travel.departed'],
    broken: cameBeforeItsJourney,
  },
  {
    code: 'warning-arrival-before-departure',
    kind: 'arrival',
    question: 'date',
    blocks: false,
    speaksOf: ['travel.departed'],
    broken: (body, answers) => {
      const day = textOf(body, 'date');
      const left = departures(answers);
      const isBeforeAll =
        left.length > 0 && left.every((departed) => day !== undefined && certainlyBefore(day, departed));
      return isBeforeAll && !cameBeforeItsJourney(body, answers);
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
