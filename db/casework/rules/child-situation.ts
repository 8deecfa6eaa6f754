/**
 * With whom a child is (casework/RULES.md, Child): with a parent or guardian who is not in question, alone or separated, or with one who is in
 * question. Nobody said it: then the strictest holds. Of one day, and where days are not known, the stricter; what another office alone
 * says may make it stricter, never less strict. A doubt of a parent holds before anybody has decided it. Pure.
 */
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { type Answered, closing, decidedOn, mayOpen, opening } from './child-answers.ts';
import { guardianPlace } from './guardian.ts';
import { ownCode } from './told-here.ts';

/** From the least strict to the strictest: what was taken back, or not said as it must be, is as if nobody had said it. */
const STRICTNESS = ['with-parent', 'alone', 'in-question', 'not-said'] as const;
type Said = (typeof STRICTNESS)[number];

export interface ChildSituation {
  /** What holds; `alone` is what is asked where nobody said it. */
  readonly holds: 'with-parent' | 'alone' | 'in-question';
  readonly isSaid: boolean;
  /** Every statement, with its situation as the answer. */
  readonly statements: readonly Answered[];
}

export const childSituation = memoizeByCase((records): ChildSituation => {
  const statements = decidedOn('child-situation', records).flatMap((record) => statementIn(record, records));
  const settles = statements.filter(({ answer, record }) => answer !== 'not-said' && isCounted(record));
  const stands = (said: Said): boolean => {
    const lessStrict: readonly string[] = STRICTNESS.slice(0, STRICTNESS.indexOf(said));
    const later = settles.filter(({ answer }) => lessStrict.includes(answer));
    const told = statements.filter(({ answer }) => answer === said);
    return unsettled(told, later).length > 0;
  };
  const isSaid = settles.length > 0 && !stands('not-said');
  if (stands('in-question') || guardianPlace(records).inQuestion !== undefined) {
    return { holds: 'in-question', isSaid, statements };
  }
  return { holds: isSaid && !stands('alone') ? 'with-parent' : 'alone', isSaid, statements };
});

/** Results by which a parent is not in question: what is only asked, deferred or without a result is a doubt all the same (as in `guardian.ts`). */
const NO_DOUBT: ReadonlySet<string | undefined> = new Set(['no', 'withdrawn']);

function statementIn(record: CaseRecord, records: readonly CaseRecord[]): readonly Answered[] {
  const result = ownCode(record, 'result');
  const said = ownCode(record, 'child-situation');
  const counting = isCounted(record) ? opening : closing;
  if (said === 'in-question' && !NO_DOUBT.has(result)) return [counting(said, record, records)];
  if (result === 'asked') return [];
  switch (isStated(record) ? said : undefined) {
    case 'with-parent':
      // It asks least of all: said by another office alone, or of a day to come, it is not there.
      return isCounted(record) ? [opening('with-parent', record, records)] : [];
    case 'alone':
      return [counting('alone', record, records)];
    default:
      return [closing('not-said', record, records)];
  }
}

/** Whether a record says that it is so: with yes, or in so many words without any result. */
function isStated({ open, unreadable }: CaseRecord): boolean {
  return open.result === 'yes' || (open.result === undefined && !unreadable.open.includes('result'));
}

/** Whether a statement may open: the record itself says it, it counts whole here and is of a day that had come. */
export function isCounted(record: CaseRecord): boolean {
  return ownCode(record, 'matter') === 'child-situation' && isStated(record) && mayOpen(record);
}
