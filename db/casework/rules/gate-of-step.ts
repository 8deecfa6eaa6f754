/** Through which gates the next step of a case goes: of all gates their sentences alone stand open where the case is read. Pure. */
import type { Gate } from '../../contract/case-file.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { stageOf } from './case-stage.ts';
import { handOversAnswered } from './handed-over.ts';
import { journeysAhead } from './journeys.ts';
import { mayBeUnder18 } from './minor.ts';
import { nextStepOf } from './next-step.ts';
import { plannedFollowUps } from './open-things.ts';
import { openReferrals } from './referrals.ts';

type GateName = Gate['gate'];

/** Gates of steps to which not every case comes: one is shown while its step lies ahead. */
export const STEP_GATES = ['return', 'authorities-of-origin', 'family', 'sharing-partners'] as const;
type StepGate = (typeof STEP_GATES)[number];

/** Of the gates of steps those whose step is planned, asked for or under way. None of a case that is closed. */
export function stepGatesAhead(records: readonly CaseRecord[]): readonly StepGate[] {
  if (stageOf(records) === 'closed') return [];
  const isAhead: Readonly<Record<StepGate, () => boolean>> = {
    return: () => journeysAhead(records).length > 0,
    'authorities-of-origin': () => consulateIsAhead(records),
    family: () => familyIsAhead(records),
    'sharing-partners': () => openReferrals(records).some((request) => !isOurs(textOf(request, 'to-kind', records))),
  };
  return STEP_GATES.filter((gate) => isAhead[gate]());
}

/** A journey home first, and what it waits for; then what was agreed last, what waits or is planned, what everything for a child waits for, and a payment. */
export function gatesOfNextStep(records: readonly CaseRecord[]): readonly GateName[] {
  const ahead = stepGatesAhead(records);
  const { step } = nextStepOf(records);
  const isMinor = mayBeUnder18(records);
  if (ahead.includes('return')) {
    return ['return', ...(isMinor ? (['child'] as const) : []), ...ahead.filter((gate) => gate !== 'return')];
  }
  if (step === 'help-today') return ['help'];
  if (step === 'talk-again') return ['contact'];
  if (handOversAnswered(records).some(({ state }) => state === 'waiting')) return ['sharing-receiving'];
  if (ahead.length > 0) return ahead;
  if (plannedFollowUps(ofKind(records, 'follow-up'), records).length > 0) return ['contact'];
  if (isMinor) return ['child'];
  return ofKind(records, 'payment').some((record) => textOf(record, 'state', records) === 'planned') ? ['fund'] : [];
}

/** Through which gate a request goes, by whom it is made of; none where it stays in this office. */
export function gateOfRequest(
  toKind: string | undefined,
): 'authorities-of-origin' | 'sharing-receiving' | 'sharing-partners' | undefined {
  switch (toKind) {
    case 'this-office':
      return undefined;
    case 'other-office':
      return 'sharing-receiving';
    case 'embassy':
      return 'authorities-of-origin';
    default:
      return 'sharing-partners';
  }
}

/** Whether a request to them tells no partner anything. */
export function isOurs(toKind: string | undefined): boolean {
  return gateOfRequest(toKind) !== 'sharing-partners';
}

const NO_PAPER: ReadonlySet<string | undefined> = new Set(['none', 'applied', 'not-issued']);

/** Whether a journey waits for a consulate: a paper of the home country is still to be had for it, or who they are was asked there. */
export function waitsForConsulate(document: string | undefined, consulate: string | undefined): boolean {
  return NO_PAPER.has(document) || consulate === 'asked';
}

function consulateIsAhead(records: readonly CaseRecord[]): boolean {
  return (
    journeysAhead(records).some((journey) =>
      waitsForConsulate(textOf(journey, 'document', records), textOf(journey, 'consulate', records)),
    ) || openReferrals(records).some((request) => textOf(request, 'to-kind', records) === 'embassy')
  );
}

const LOOKED_FOR: ReadonlySet<string | undefined> = new Set(['asked', 'under-way']);

/** Whether somebody of the family is being looked for, or is to be. */
export function isLookedFor(tracing: string | undefined): boolean {
  return LOOKED_FOR.has(tracing);
}

function familyIsAhead(records: readonly CaseRecord[]): boolean {
  return (
    ofKind(records, 'family').some((member) => isLookedFor(textOf(member, 'tracing', records))) ||
    openReferrals(records).some((request) => textOf(request, 'for', records) === 'family-assessment')
  );
}
