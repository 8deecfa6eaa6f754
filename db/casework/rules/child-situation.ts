/**
 * With whom a child is (casework/RULES.md, Child): with a parent or guardian who is not in question, alone or separated, or with one who is in
 * question. Nobody said it: then the strictest holds. Pure.
 */
import { memoizeByCase } from '../record/memoize-by-case.ts';
import type { Answered } from './child-answers.ts';
import { guardianPlace } from './guardian.ts';
import { saidSituation } from './said-situation.ts';

export interface ChildSituation {
  /** What holds; `alone` is what is asked where nobody said it. */
  readonly holds: 'with-parent' | 'alone' | 'in-question';
  readonly isSaid: boolean;
  /** Every statement, with its situation as the answer. */
  readonly statements: readonly Answered[];
}

export const childSituation = memoizeByCase((records): ChildSituation => {
  const { statements, isSaid, standing } = saidSituation(records);
  if (guardianPlace(records).inQuestion !== undefined) return { holds: 'in-question', isSaid, statements };
  return { holds: isSaid && standing('alone').length === 0 ? 'with-parent' : 'alone', isSaid, statements };
});
