/** Who took part in what happened, by their relation to the person (codes of the list `relation`), as any office was told it. Pure. */
import { codesOf, ofKind } from '../record/answers.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** Of those who recruited and those who exploited; suspects are apart, because more is known of them. */
export const whoTookPart = memoizeByCase((records): readonly string[] => [
  ...ofKind(records, 'recruitment').flatMap((record) => codesOf(record, 'recruiter', records)),
  ...ofKind(records, 'exploitation').flatMap((record) => codesOf(record, 'exploiter', records)),
]);

export const suspectsRelations = memoizeByCase((records): readonly string[] =>
  ofKind(records, 'perpetrator').flatMap((record) => codesOf(record, 'relation', records)),
);
