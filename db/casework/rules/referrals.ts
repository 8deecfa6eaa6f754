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

/** What became of a request whose asker took it back. */
export const TAKEN_BACK = 'taken-back';
/** Answers after which something is still to come. */
const LEAVES_OPEN: readonly (string | undefined)[] = ['accepted', 'later', undefined];

/** What was asked and is not ended, by {@link outcomesOfReferrals}. In the order of their days; a request of a day to come is open too. */
export const openReferrals = memoizeByCase((records): readonly RecordOf<'referral'>[] => {
  const outcomes = outcomesOfReferrals(records);
  return inOrder(ofKind(records, 'referral'), 'date').filter(
    (asked) => textOf(asked, 'act', records) === 'ask' && LEAVES_OPEN.includes(outcomes.get(asked.id)),
  );
});

/**
 * What became of each request, by its id: {@link TAKEN_BACK} by who asked, else the last answer; none where nothing came. One of our offices that is
 * asked answers itself, or who asked it notes the answer; what another office says in its place answers nothing. What is of a day to
 * come ends nothing.
 */
export const outcomesOfReferrals = memoizeByCase((records): ReadonlyMap<string, string> => {
  const referrals = inOrder(ofKind(records, 'referral'), 'date');
  const done = referrals.filter((record) => isDone(record, records));
  return new Map(
    referrals.flatMap((asked): [string, string][] => {
      const about = done.filter((record) => namedRecord(record, 'answers', records) === asked.id);
      const isTakenBack = about.some(
        (record) => textOf(record, 'act', records) === 'revoke' && record.office === asked.office,
      );
      const last = about.findLast((record) => textOf(record, 'act', records) === 'answer' && mayAnswer(record, asked));
      const answer = last === undefined ? undefined : textOf(last, 'answer', records);
      const outcome = isTakenBack ? TAKEN_BACK : answer;
      return outcome === undefined ? [] : [[asked.id, outcome]];
    }),
  );

  function mayAnswer({ office }: CaseRecord, asked: RecordOf<'referral'>): boolean {
    const to = textOf(asked, 'to-office', records);
    return to === undefined || office === to || office === asked.office;
  }
});
