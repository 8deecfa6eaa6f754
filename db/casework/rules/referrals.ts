/** What was asked of somebody: a partner, an office, headquarters, an authority (casework/RULES.md, Referrals). Pure. */
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { namedRecord } from './named-record.ts';

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

/** Answers after which nothing more is waited for. */
const ENDS: ReadonlySet<string | undefined> = new Set(['done', 'not-done', 'refused']);

/** Requests that nobody took back and that no last answer has ended, in the order of their days; one of a day to come is open too. */
export const openReferrals = memoizeByCase((records): readonly RecordOf<'referral'>[] => {
  const told = inOrder(ofKind(records, 'referral'), 'date');
  const act = (record: RecordOf<'referral'>) => textOf(record, 'act', records);
  return told.filter((request) => {
    if (act(request) !== 'ask') return false;
    const since = told.filter((record) => namedRecord(record, 'answers', records) === request.id);
    if (since.some((record) => act(record) === 'revoke')) return false;
    const last = since.findLast((record) => act(record) === 'answer');
    return !ENDS.has(last === undefined ? undefined : textOf(last, 'answer', records));
  });
});
