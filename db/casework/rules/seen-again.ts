/** When somebody who was missed has been seen again, or is looked for no more: the one answer for every danger of that kind. Pure. */
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, isBefore, isMisdated } from '../record/counted-day.ts';
import { showsMeeting } from '../record/counted-here.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { closuresOf } from './case-stage.ts';

export function wasDone(followUp: RecordOf<'follow-up'>, records: readonly CaseRecord[]): boolean {
  return textOf(followUp, 'state', records) === 'done' && !isMisdated(followUp);
}

/**
 * Whether somebody decided, since an adult was last missed, that contact is lost: by closing the case for that reason. A child who was missed
 * is in danger until somebody has seen it, whatever was closed (casework/RULES.md, Danger).
 */
export function isGivenUp(missedOn: string | undefined, records: readonly CaseRecord[]): boolean {
  return closuresOf(records).some(
    (record) =>
      textOf(record, 'state', records) === 'closed' &&
      textOf(record, 'reason', records) === 'lost-contact' &&
      !isBefore(dayDone(record, records), missedOn),
  );
}

/** Days on which somebody was with the person and looked: a contact at which needs were noted, a follow-up, a stay that had begun, an arrival. */
export const seenAgain = memoizeByCase((records): readonly { readonly day: string | undefined }[] =>
  [
    ...ofKind(records, 'intake').filter(
      (record) => codesOf(record, 'needs-today', records).length > 0 && !isMisdated(record),
    ),
    ...ofKind(records, 'follow-up').filter((record) => wasDone(record, records)),
    ...ofKind(records, 'stay').filter((record) => helpWasGiven(record, records)),
    ...ofKind(records, 'arrival').filter(showsMeeting),
  ].map((record) => ({ day: dayDone(record, records, record.kind === 'stay' ? 'from' : 'date') })),
);
