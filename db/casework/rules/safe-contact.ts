/** How somebody can be reached without hurting them: the agreement that holds. One answer for the gate and for whoever lifts the receiver. Pure. */
import { certainlyBefore } from '../../codebook/date.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, isMisdated } from '../record/counted-day.ts';

interface SafeContact {
  readonly record: RecordOf<'safe-contact'>;
  /** The day, month or year until which it was agreed; undefined where no end was. */
  readonly until: string | undefined;
}

/** The newest agreement: an older one without an end does not outlive it. One of a day to come is none yet. */
export function safeContactOf(records: readonly CaseRecord[]): SafeContact | undefined {
  const record = inOrder(ofKind(records, 'safe-contact'), 'date').findLast((agreed) => !isMisdated(agreed));
  return record === undefined ? undefined : { record, until: textOf(record, 'valid-until', records) };
}

/** `today`: `YYYY-MM-DD`. */
export function hasRunOut({ until }: SafeContact, today: string): boolean {
  return until !== undefined && certainlyBefore(until, today);
}
