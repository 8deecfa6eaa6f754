/** What was paid for a person (FORMS.md, payment). Pure. */
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import { isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** Where the money is: a payment of which nobody said that it is only planned or was called off was paid (casework/RULES.md, Funds). */
export function stateOfPayment(state: string | null | undefined): 'planned' | 'cancelled' | 'paid' {
  return state === 'planned' || state === 'cancelled' ? state : 'paid';
}

/** Money or goods that were given or lent, by the day of the writing; what came back is none of them. */
export const paymentsMade = memoizeByCase((records): readonly RecordOf<'payment'>[] =>
  ofKind(records, 'payment').filter(
    (record) =>
      stateOfPayment(textOf(record, 'state', records)) === 'paid' &&
      !comesBack(textOf(record, 'way', records)) &&
      isDone(record, records),
  ),
);

const CAME_BACK: ReadonlySet<string> = new Set(['repaid', 'returned']);

/** Whether money came back: paid back by the person, or returned unspent. */
export function comesBack(way: string | null | undefined): boolean {
  return CAME_BACK.has(way ?? '');
}
