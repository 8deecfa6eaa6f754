/**
 * Which steps an answered form takes, so that what their gates said is kept with it (casework/RULES.md, The gate of a step). What is only planned,
 * asked of nobody yet or called off takes none. Pure.
 */
import type { Kind } from '../../codebook/forms/index.ts';
import { saysGiven } from '../../codebook/help-outcome.ts';
import type { KeptGate } from '../../codebook/lists/gate-then.ts';
import { cameBack } from '../../codebook/payment-amount.ts';
import type { Body } from '../../codebook/types.ts';
import { isOurs } from './gate-of-step.ts';
import { isJourneyHome } from './journeys.ts';
import { stateOfPayment } from './payments.ts';

/** A gate of a step: that of a child stands beside others, and is no step by itself. */
type Step = Exclude<KeptGate, 'child'>;

type Answers = (question: string) => string | undefined;

const STEPS: Partial<Readonly<Record<Kind, (answer: Answers) => readonly Step[]>>> = {
  service: (answer) => (saysGiven(answer('outcome')) ? ['help'] : []),
  'follow-up': (answer) => (isOneOf(answer('state'), ['done', 'missed']) ? ['contact'] : []),
  transfer: (answer) => (answer('act') === 'hand-over' ? ['sharing-receiving'] : []),
  referral: stepsOfReferral,
  travel: (answer) => [
    ...(answer('state') === 'departed' && isJourneyHome(answer('mode')) ? (['return'] as const) : []),
    ...(isOneOf(answer('consulate'), ['asked', 'confirmed', 'denied']) ? (['authorities-of-origin'] as const) : []),
  ],
  family: (answer) => (isOneOf(answer('tracing'), ['under-way', 'found', 'not-found']) ? ['family'] : []),
  payment: (answer) =>
    stateOfPayment(answer('state')) === 'paid' && !cameBack(answer('way')) && answer('project') !== undefined
      ? ['fund']
      : [],
};

/** The steps that a record with these answers takes, each by its gate. */
export function stepsTaken(kind: string, body: Body): readonly Step[] {
  const answer: Answers = (question) => {
    const given = body[question];
    return typeof given === 'string' ? given : undefined;
  };
  return STEPS[kind as Kind]?.(answer) ?? [];
}

function stepsOfReferral(answer: Answers): readonly Step[] {
  if (answer('act') !== 'ask') return [];
  const [whom, family] = [answer('to-kind'), answer('for') === 'family-assessment' ? (['family'] as const) : []];
  if (whom === 'embassy') return ['authorities-of-origin', ...family];
  if (whom === 'other-office') return ['sharing-receiving', ...family];
  return isOurs(whom) ? family : ['sharing-partners', ...family];
}

function isOneOf(answer: string | undefined, codes: readonly string[]): boolean {
  return answer !== undefined && codes.includes(answer);
}
