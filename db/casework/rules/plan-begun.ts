/** Plans: which are not over, and since when one of somebody who is home, or stays where they are, is carried out (casework/RULES.md, Stage). Pure. */
import { certainlyBefore } from '../../codebook/date.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone } from '../record/counted-day.ts';
import { lastOfEach } from './goes-on.ts';
import { daysHome, journeysAhead } from './journeys.ts';

/** Plans, each by its last version, of which nobody has noted yet what came of them. */
export function plansUnderWay(records: readonly CaseRecord[]): readonly RecordOf<'plan'>[] {
  return lastOfEach('plan', records).filter((plan) => textOf(plan, 'outcome', records) === undefined);
}

/**
 * The days on which the first steps of plans began. What began before a journey home, or while one lies ahead, is help where the person is, and no
 * reintegration. A plan that is only made, or only agreed, moves nobody.
 */
export function reintegrationBegan(records: readonly CaseRecord[]): readonly string[] {
  if (journeysAhead(records).length > 0) return [];
  const home = daysHome(records);
  return ofKind(records, 'plan')
    .flatMap((plan) => beganOn(plan, records) ?? [])
    .filter((day) => home.length === 0 || home.some((came) => !certainlyBefore(day, came)));
}

/** Whoever reached what was planned began with it, at the latest on that day. */
function beganOn(plan: RecordOf<'plan'>, records: readonly CaseRecord[]): string | undefined {
  const isReached = textOf(plan, 'outcome', records) === 'reached';
  return dayDone(plan, records, 'begun') ?? (isReached ? dayDone(plan, records, 'ended') : undefined);
}
