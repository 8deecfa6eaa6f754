/** What was asked of somebody: a partner, an office, headquarters, an authority (casework/RULES.md, Referrals). Pure. */
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** Requests that were made by the day of their writing, also those that were taken back since, but for those that were made in error. */
export const referralsAsked = memoizeByCase((records): readonly RecordOf<'referral'>[] => {
  const inError = recordsInError(records);
  return ofKind(records, 'referral').filter(
    (record) => textOf(record, 'act', records) === 'ask' && isDone(record, records) && !inError.has(record.id),
  );
});

function recordsInError(records: readonly CaseRecord[]): ReadonlySet<unknown> {
  const revoked = ofKind(records, 'referral').filter(
    (record) => textOf(record, 'revoked-because', records) === 'error',
  );
  return new Set(revoked.flatMap((record) => codesOf(record, 'answers', records).slice(0, 1)));
}
