/**
 * Answers that say an urgent danger and ring nowhere: asked to be noted where it rings (casework/RULES.md, Danger). What is open is told to these rules
 * (`rules/danger.ts` alone says what a danger is).
 */
import { certainlyBefore } from '../date.ts';
import type { CodeOf } from '../lists/index.ts';
import type { Body } from '../types.ts';
import { type CaseAnswers, codesOf, type Rule, textOf } from './rule.ts';

type Danger = CodeOf<'danger'>;

/** Whether a danger is open, or somebody told or answered it on the day of a record or since; where that has no day, at any time. */
function wasNoted(danger: Danger, body: Body, answers: CaseAnswers): boolean {
  if (answers.openDangers.includes(danger)) return true;
  const day = textOf(body, 'date');
  const isSince = (told: Body) => {
    const toldOn = textOf(told, 'date');
    return day === undefined || toldOn === undefined || !certainlyBefore(toldOn, day);
  };
  const intakes = answers.ofEveryOffice('intake');
  const answered = answers.ofEveryOffice('danger-answer');
  return (
    intakes.some((told) => codesOf(told, 'needs-today').includes(danger) && isSince(told)) ||
    answered.some((told) => codesOf(told, 'dangers').includes(danger) && isSince(told))
  );
}

export const DANGER_RULES: readonly Rule[] = [
  {
    code: 'warning-place-known-not-noted',
    kind: 'risk-assessment',
    question: 'reach',
    blocks: false,
    broken: (body, answers) =>
      codesOf(body, 'reach').includes('knows-place') && !wasNoted('place-known', body, answers),
  },
  {
    code: 'warning-place-known-not-noted',
    kind: 'perpetrator',
    question: 'whereabouts',
    blocks: false,
    broken: (body, answers) => textOf(body, 'whereabouts') === 'same-place' && !wasNoted('place-known', body, answers),
  },
  {
    code: 'warning-held-not-noted',
    kind: 'arrival',
    question: 'state',
    blocks: false,
    broken: (body, answers) => textOf(body, 'state') === 'held-at-border' && !wasNoted('detained', body, answers),
  },
  {
    code: 'warning-children-left-not-noted',
    kind: 'way-out',
    question: 'left-behind',
    blocks: false,
    broken: (body, answers) =>
      codesOf(body, 'left-behind').includes('children') && !wasNoted('children-in-danger', body, answers),
  },
];
