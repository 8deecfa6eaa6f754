/** Through which gate the next step of a case goes: of all gates its sentences alone stand open where the case is read. Pure. */
import type { Gate } from '../../contract/cases.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { handOversAnswered } from './handed-over.ts';
import { mayBeUnder18 } from './minor.ts';
import { nextStepOf } from './next-step.ts';
import { plannedFollowUps } from './open-things.ts';

/** What was agreed last decides; else what waits or is planned; else what everything done for a child waits for. */
export function gateOfNextStep(records: readonly CaseRecord[]): Gate['gate'] | undefined {
  const { step } = nextStepOf(records);
  if (step === 'help-today') return 'help';
  if (step === 'talk-again') return 'contact';
  if (handOversAnswered(records).some(({ state }) => state === 'waiting')) return 'sharing-receiving';
  if (plannedFollowUps(ofKind(records, 'follow-up'), records).length > 0) return 'contact';
  if (mayBeUnder18(records)) return 'child';
  return ofKind(records, 'payment').some((record) => textOf(record, 'state', records) === 'planned')
    ? 'fund'
    : undefined;
}
