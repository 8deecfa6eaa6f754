/**
 * What was said of with whom a child is, before it is asked whose word stands beside the child's (casework/RULES.md, Child): the statements, and which
 * of them still stand. Of one day, and where days are not known, the stricter; what another office alone says may make it stricter, never less
 * strict. A doubt of a parent holds before anybody has decided it. Pure.
 */
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { type Answered, closing, decidedOn, mayOpen, opening } from './child-answers.ts';
import { ownCode } from './told-here.ts';

/** From the least strict to the strictest: what was taken back, or not said as it must be, is as if nobody had said it. */
const STRICTNESS = ['with-parent', 'alone', 'in-question', 'not-said'] as const;
type Said = (typeof STRICTNESS)[number];

interface SaidSituation {
  /** Every statement, with its situation as the answer. */
  readonly statements: readonly Answered[];
  /** Whether anything was said that counts here, and not only taken back. */
  readonly isSaid: boolean;
  /** The statements of one situation that nothing later and less strict has settled. */
  readonly standing: (said: Said) => readonly Answered[];
}

export const saidSituation = memoizeByCase((records): SaidSituation => {
  const statements = decidedOn('child-situation', records).flatMap((record) => statementIn(record, records));
  const settles = statements.filter(({ answer, record }) => answer !== 'not-said' && isCounted(record));
  const standing = (said: Said): readonly Answered[] => {
    const lessStrict: readonly string[] = STRICTNESS.slice(0, STRICTNESS.indexOf(said));
    const later = settles.filter(({ answer }) => lessStrict.includes(answer));
    const told = statements.filter(({ answer }) => answer === said);
    return unsettled(told, later);
  };
  return { statements, isSaid: settles.length > 0 && standing('not-said').length === 0, standing };
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
