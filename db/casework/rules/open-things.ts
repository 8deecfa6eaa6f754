/**
 * What is open in a case: what whoever closes it is shown, because closing answers nothing of it. Pure; drafts lie in a table of their own and
 * are added where they are read. Source: casework/RULES.md (What is open).
 */
import { latest } from '../../codebook/date.ts';
import type { Body } from '../../codebook/types.ts';
import { askedDecisions, numberOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, inOrder } from '../record/counted-day.ts';
import { closuresOf, stageOf } from './case-stage.ts';
import { returnsByTelephone } from './child-return.ts';
import { type Danger, openDangersOn } from './danger.ts';
import { saidByTelephone } from './fund-decisions.ts';
import { handOversAnswered } from './handed-over.ts';
import { daysOf, staysFrom } from './in-house.ts';
import { journeysAhead } from './journeys.ts';
import { agreedTalk } from './next-step.ts';
import { paymentsWithoutReceipt } from './payments.ts';
import { plansUnderWay } from './plan-begun.ts';
import { openReferrals } from './referrals.ts';
import { proceedingsUnderWay } from './under-way.ts';

interface Days {
  /** Since when it is open; undefined where nobody dated it, and for what is still to come. */
  readonly since?: string | undefined;
  /** The day that is planned, or on which it ends by itself. */
  readonly until?: string | undefined;
}

export type OpenThing = Days &
  (
    | { readonly thing: 'danger'; readonly danger: Danger }
    | {
        readonly thing: 'hand-over';
        readonly record: RecordOf<'transfer'>;
        readonly office: string;
        readonly state: 'waiting' | 'not-ours';
      }
    | {
        readonly thing:
          | 'stay'
          | 'decision'
          | 'follow-up'
          | 'talk'
          | 'request'
          | 'journey'
          | 'plan'
          | 'proceeding'
          | 'receipt';
      }
  );

/** Danger first, worst first; then what waits for somebody; then what is planned. `today` is a day, `YYYY-MM-DD`. */
export function openThings(records: readonly CaseRecord[], today: string): readonly OpenThing[] {
  return [
    ...openDangersOn(records, today).map(({ danger, since }): OpenThing => ({ thing: 'danger', danger, since })),
    ...staysFrom(records, null, today).map((stay): OpenThing => {
      const { from, until } = daysOf(stay, records);
      return { thing: 'stay', since: from, until: until ?? textOf(stay, 'expected-until', records) };
    }),
    ...openHandOvers(records),
    ...askedDecisions(records).map(
      (record): OpenThing => ({ thing: 'decision', since: textOf(record, 'date', records) }),
    ),
    ...[...saidByTelephone(records), ...returnsByTelephone(records)].map(
      ({ since }): OpenThing => ({ thing: 'decision', since }),
    ),
    ...plannedFollowUps(inOrder(ofKind(records, 'follow-up'), 'planned-for'), records).map(
      (until): OpenThing => ({ thing: 'follow-up', until }),
    ),
    ...plannedTalk(records, today),
    ...openReferrals(records).map(
      (record): OpenThing => ({
        thing: 'request',
        since: dayDone(record, records),
        until: textOf(record, 'needed-by', records),
      }),
    ),
    ...journeysAhead(records).map(
      (record): OpenThing => ({ thing: 'journey', until: textOf(record, 'planned-for', records) }),
    ),
    ...plansUnderWay(records).map((record): OpenThing => ({ thing: 'plan', since: dayDone(record, records) })),
    ...proceedingsUnderWay(records, today).map(
      (record): OpenThing => ({ thing: 'proceeding', since: dayDone(record, records) }),
    ),
    ...paymentsWithoutReceipt(records).map(
      (record): OpenThing => ({ thing: 'receipt', since: dayDone(record, records) }),
    ),
  ];
}

/** A follow-up that is planned: for which day, and at which hour (`HH:MM`) of it, undefined where nobody agreed on one. */
interface AgreedTry {
  readonly day: string | undefined;
  readonly hour: string | undefined;
}

/** Of follow-ups those that are planned. */
export function agreedTries(
  followUps: readonly RecordOf<'follow-up'>[],
  records: readonly CaseRecord[],
): readonly AgreedTry[] {
  return followUps
    .filter((record) => textOf(record, 'state', records) === 'planned')
    .map((record) => ({ day: textOf(record, 'planned-for', records), hour: agreedHour(record, records) }));
}

function agreedHour(record: RecordOf<'follow-up'>, records: readonly CaseRecord[]): string | undefined {
  const hour = numberOf(record, 'planned-hour', records);
  return hour === undefined ? undefined : `${String(hour).padStart(2, '0')}:00`;
}

/** For which day each that is planned is, undefined where nobody noted one. */
export function plannedFollowUps(
  followUps: readonly RecordOf<'follow-up'>[],
  records: readonly CaseRecord[],
): readonly (string | undefined)[] {
  return agreedTries(followUps, records).map(({ day }) => day);
}

/** Hand-overs that stand and are not accepted: nobody there looks after the person. */
function openHandOvers(records: readonly CaseRecord[]): readonly OpenThing[] {
  return handOversAnswered(records).flatMap(({ record, to, since, state }) =>
    state === 'accepted' ? [] : [{ thing: 'hand-over', record, office: to, since, state }],
  );
}

/** The talk that was agreed, while its day is not over. */
function plannedTalk(records: readonly CaseRecord[], today: string): readonly OpenThing[] {
  const day = agreedTalk(records);
  return day === undefined || latest(day) < today ? [] : [{ thing: 'talk', until: day }];
}

/** Why a closing cannot be written: it says for which reason the case is closed, or nobody can tell afterwards. */
export function closingFault(kind: string, body: Body): 'closing-needs-reason' | undefined {
  return kind === 'closure' && body.state === 'closed' && typeof body.reason !== 'string'
    ? 'closing-needs-reason'
    : undefined;
}

/** Whether an office can reopen the case: the whole of it is closed, or its own last word is that it closed its part or handed it over. */
export function canReopen(records: readonly CaseRecord[], office: string): boolean {
  const last = closuresOf(records).findLast((record) => record.office === office);
  const state = last === undefined ? undefined : textOf(last, 'state', records);
  return state === 'closed' || state === 'handed-over' || stageOf(records) === 'closed';
}
