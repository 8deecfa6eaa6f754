/**
 * Which steps an answered form takes, so that what their gates said is kept with it, and which it leads to while it is being written, so that they are
 * seen before it is (casework/RULES.md, The gate of a step). What is only planned, asked of nobody yet or called off takes none. Pure.
 */
import type { Kind } from '../../codebook/forms/index.ts';
import { saysGiven } from '../../codebook/help-outcome.ts';
import type { KeptGate } from '../../codebook/lists/gate-then.ts';
import { cameBack } from '../../codebook/payment-amount.ts';
import { gateOfRequest, isLookedFor, waitsForConsulate } from './gate-of-step.ts';
import { isJourneyHome } from './journeys.ts';
import { stateOfPayment } from './payments.ts';

/** A gate of a step: that of a child stands beside others, and is no step by itself. */
type Step = Exclude<KeptGate, 'child'>;

/** Answers by question, also as somebody is typing them: those that are codes are read. */
type Answered = Readonly<Record<string, unknown>>;
type Answers = (question: string) => string | undefined;

const STEPS: Partial<Readonly<Record<Kind, (answer: Answers) => readonly Step[]>>> = {
  service: (answer) => (saysGiven(answer('outcome')) ? ['help'] : []),
  'follow-up': (answer) => (isOneOf(answer('state'), ['done', 'missed']) ? ['contact'] : []),
  transfer: (answer) => (answer('act') === 'hand-over' ? ['sharing-receiving'] : []),
  referral: (answer) => (answer('act') === 'ask' ? gatesOfRequest(answer) : []),
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

/** The same while the form is being written: what nobody has answered yet may still take the step, and what is planned leads to it. */
const LEADS: Partial<Readonly<Record<Kind, (answer: Answers) => readonly Step[]>>> = {
  service: (answer) => (saysGiven(answer('outcome')) || answer('outcome') === 'planned' ? ['help'] : []),
  'follow-up': (answer) => (answer('state') === 'cancelled' ? [] : ['contact']),
  transfer: (answer) => (isNoneOrOf(answer('act'), ['hand-over']) ? ['sharing-receiving'] : []),
  referral: (answer) => (isNoneOrOf(answer('act'), ['ask']) ? gatesOfRequest(answer) : []),
  travel: (answer) => [
    ...(answer('state') !== 'not-travelled' && isJourneyHome(answer('mode')) ? (['return'] as const) : []),
    ...(waitsForConsulate(answer('document'), answer('consulate')) ? (['authorities-of-origin'] as const) : []),
  ],
  family: (answer) => (answer('tracing') === undefined || isLookedFor(answer('tracing')) ? ['family'] : []),
  payment: (answer) =>
    stateOfPayment(answer('state')) !== 'cancelled' && !cameBack(answer('way')) && answer('project') !== undefined
      ? ['fund']
      : [],
};

/** Steps that a child has a gate of its own beside: help never waits for it, nor does a call or a payment. */
const BESIDE_CHILD: ReadonlySet<KeptGate> = new Set([
  'return',
  'family',
  'authorities-of-origin',
  'sharing-receiving',
  'sharing-partners',
]);

/** The steps that a record with these answers takes, each by its gate; with that of a child where it stands beside one. */
export function stepsTaken(kind: string, body: Answered): readonly KeptGate[] {
  return withChild(stepsBy(STEPS, kind, body));
}

/** Those that a form leads to, as far as it is answered; what it takes already is among them. */
export function stepsAhead(kind: string, body: Answered): readonly KeptGate[] {
  return withChild([...new Set([...stepsBy(LEADS, kind, body), ...stepsBy(STEPS, kind, body)])]);
}

function stepsBy(table: typeof STEPS, kind: string, body: Answered): readonly Step[] {
  const answer: Answers = (question) => {
    const given = body[question];
    return typeof given === 'string' ? given : undefined;
  };
  return table[kind as Kind]?.(answer) ?? [];
}

function withChild(steps: readonly Step[]): readonly KeptGate[] {
  return steps.some((step) => BESIDE_CHILD.has(step)) ? [...steps, 'child'] : steps;
}

function gatesOfRequest(answer: Answers): readonly Step[] {
  const gate = gateOfRequest(answer('to-kind'));
  const family = answer('for') === 'family-assessment' ? (['family'] as const) : [];
  return gate === undefined ? family : [gate, ...family];
}

function isOneOf(answer: string | undefined, codes: readonly string[]): boolean {
  return answer !== undefined && codes.includes(answer);
}

function isNoneOrOf(answer: string | undefined, codes: readonly string[]): boolean {
  return answer === undefined || codes.includes(answer);
}
