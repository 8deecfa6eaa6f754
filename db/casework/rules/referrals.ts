/** Which requests still wait: the one reading of referrals and of what answers them or takes them back (FORMS.md, referral). Pure. */
import { answerNamed, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';

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

function namedIn(record: RecordOf<'referral'>, records: readonly CaseRecord[]): unknown {
  const named = answerNamed(record, 'answers', records);
  return Array.isArray(named) ? named[0] : undefined;
}
