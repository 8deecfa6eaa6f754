/** Requests to partners, offices and authorities (casework/RULES.md, Gates; norad-2010 §2.7 L2872): which of them somebody still works on. Pure. */
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import { inOrder } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { namedRecord } from './named-record.ts';

/** Answers after which nothing more is waited for. */
const ENDS: ReadonlySet<string | undefined> = new Set(['done', 'not-done', 'refused']);

/** Requests that nobody took back and that no last answer has ended, in the order of their days. */
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
