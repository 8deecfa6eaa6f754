/**
 * What was asked of somebody: a partner, an office, headquarters, an authority; the one reading of referrals and of what answers them or takes them
 * back (casework/RULES.md, Referrals; FORMS.md, referral). Pure.
 */
import { answerNamed, ofKind, type RecordOf, textOf } from '../record/answers.ts';
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
  return new Set(revoked.map((record) => namedIn(record, records)));
}

/** Answers after which something is still to come. */
const LEAVES_OPEN: readonly (string | undefined)[] = ['accepted', 'later', undefined];

/**
 * What was asked and is not ended: neither taken back by who asked, nor done, not done or refused by the last answer. One of our offices that is asked
 * answers itself, or who asked it notes the answer; what another office says in its place answers nothing.
 */
export function waitingReferrals(records: readonly CaseRecord[]): readonly RecordOf<'referral'>[] {
  const referrals = inOrder(ofKind(records, 'referral'), 'date');
  return referrals.filter((asked) => {
    if (textOf(asked, 'act', records) !== 'ask') return false;
    const about = referrals.filter((record) => namedIn(record, records) === asked.id);
    const isTakenBack = about.some(
      (record) => textOf(record, 'act', records) === 'revoke' && record.office === asked.office,
    );
    const last = about.findLast((record) => textOf(record, 'act', records) === 'answer' && mayAnswer(record, asked));
    return !isTakenBack && (last === undefined || LEAVES_OPEN.includes(textOf(last, 'answer', records)));
  });

  function mayAnswer({ office }: CaseRecord, asked: RecordOf<'referral'>): boolean {
    const to = textOf(asked, 'to-office', records);
    return to === undefined || office === to || office === asked.office;
  }
}

/** The id of the request that a record answers or takes back. */
function namedIn(record: RecordOf<'referral'>, records: readonly CaseRecord[]): unknown {
  const named = answerNamed(record, 'answers', records);
  return Array.isArray(named) ? named[0] : undefined;
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
