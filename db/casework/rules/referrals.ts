/**
 * What was asked of somebody: a partner, an office, headquarters, an authority; the one reading of referrals and of what answers them or takes them
 * back (casework/RULES.md, Referrals; FORMS.md, referral). Pure.
 */
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { namedRecord } from './named-record.ts';

/**
 * Requests that were made by the day of their writing, also those that were taken back since, but for those of which the office that asked says
 * that they were made in error.
 */
export const referralsAsked = memoizeByCase((records): readonly RecordOf<'referral'>[] => {
  const done = ofKind(records, 'referral').filter((record) => isDone(record, records));
  const inError = done.filter(
    (record) => textOf(record, 'act', records) === 'revoke' && textOf(record, 'revoked-because', records) === 'error',
  );
  return done.filter(
    (asked) =>
      textOf(asked, 'act', records) === 'ask' &&
      !inError.some((record) => record.office === asked.office && namedRecord(record, 'answers', records) === asked.id),
  );
});

/** Answers after which something is still to come. */
const LEAVES_OPEN: readonly (string | undefined)[] = ['accepted', 'later', undefined];

/**
 * What was asked and is not ended: neither taken back by who asked, nor done, not done or refused by the last answer. One of our offices that is asked
 * answers itself, or who asked it notes the answer; what another office says in its place answers nothing. What is of a day to come
 * ends nothing. In the order of their days; a request of a day to come is open too.
 */
export const openReferrals = memoizeByCase((records): readonly RecordOf<'referral'>[] => {
  const referrals = inOrder(ofKind(records, 'referral'), 'date');
  const done = referrals.filter((record) => isDone(record, records));
  return referrals.filter((asked) => {
    if (textOf(asked, 'act', records) !== 'ask') return false;
    const about = done.filter((record) => namedRecord(record, 'answers', records) === asked.id);
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
});
