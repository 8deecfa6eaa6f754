/**
 * What a case is in the middle of, besides what Today always asked for: proceedings that wait for the person or have a day ahead, and the days that
 * these, plans and requests name. Source: casework/RULES.md (What is open; Days ahead). Pure.
 */
import { latest } from '../../codebook/date.ts';
import { ofKind, type RecordOf, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, isDone } from '../record/counted-day.ts';
import { lastOfEach } from './goes-on.ts';
import { journeysAhead } from './journeys.ts';
import { plansUnderWay } from './plan-begun.ts';
import { openReferrals } from './referrals.ts';
import { isTestimonyOpen } from './return-gate.ts';

/** Proceedings, each by its last record, that wait for the person's word, or in which a day is still to come. `today`: `YYYY-MM-DD`. */
export function proceedingsUnderWay(records: readonly CaseRecord[], today: string): readonly RecordOf<'legal'>[] {
  return lastOfEach('legal', records).filter(
    (record) => isTestimonyOpen(record, records) || daysDue(record, records).some((day) => latest(day) >= today),
  );
}

/** A day that somebody noted of what goes on, and what it is about. */
export interface DayAhead {
  readonly what: 'request-needed' | 'legal-due' | 'permit-ends' | 'plan-review' | 'needs-review' | 'papers-end';
  readonly kind: 'referral' | 'legal' | 'plan' | 'needs' | 'travel';
  readonly day: string;
}

/** In no order; days that are past are there too, for as long as nobody noted what became of them. */
export function daysAhead(records: readonly CaseRecord[]): readonly DayAhead[] {
  const proceedings = lastOfEach('legal', records);
  const needs = inOrder(ofKind(records, 'needs'), 'date')
    .filter((record) => isDone(record, records))
    .at(-1);
  return [
    ...openReferrals(records).flatMap((record) =>
      dated('request-needed', record, textOf(record, 'needed-by', records)),
    ),
    ...proceedings.flatMap((record) => daysDue(record, records).flatMap((day) => dated('legal-due', record, day))),
    ...proceedings
      .filter((record) => PERMITS.has(textOf(record, 'permit-state', records)))
      .flatMap((record) => dated('permit-ends', record, textOf(record, 'permit-until', records))),
    ...plansUnderWay(records).flatMap((record) => dated('plan-review', record, textOf(record, 'review-date', records))),
    ...(needs === undefined ? [] : dated('needs-review', needs, textOf(needs, 'review-date', records))),
    ...journeysAhead(records).flatMap((record) =>
      dated('papers-end', record, textOf(record, 'document-until', records)),
    ),
  ];
}

/** Requests that wait for an answer and have no day by which it is needed. */
export function undatedRequests(records: readonly CaseRecord[]): readonly RecordOf<'referral'>[] {
  return openReferrals(records).filter((record) => textOf(record, 'needed-by', records) === undefined);
}

/** Permits that hold, until their last day. */
const PERMITS: ReadonlySet<string | undefined> = new Set(['granted', 'prolonged']);

function dated(what: DayAhead['what'], { kind }: RecordOf<DayAhead['kind']>, day: string | undefined) {
  return day === undefined ? [] : [{ what, kind, day }];
}

function daysDue(record: RecordOf<'legal'>, records: readonly CaseRecord[]): readonly string[] {
  return rowsOf(record, 'due', records).flatMap(({ day }) => (typeof day === 'string' ? [day] : []));
}
