/** What was paid for a person (FORMS.md, payment). Pure. */
import { cameBack } from '../../codebook/payment-amount.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { isOursToAccountFor } from './money-here.ts';

/** Where the money is: a payment of which nobody said that it is only planned or was called off was paid (casework/RULES.md, Funds). */
export function stateOfPayment(state: string | null | undefined): 'planned' | 'cancelled' | 'paid' {
  return state === 'planned' || state === 'cancelled' ? state : 'paid';
}

/** Money or goods that were given or lent, by the day of the writing; what came back is none of them. */
export const paymentsMade = memoizeByCase((records): readonly RecordOf<'payment'>[] =>
  ofKind(records, 'payment').filter(
    (record) =>
      stateOfPayment(textOf(record, 'state', records)) === 'paid' &&
      !cameBack(textOf(record, 'way', records)) &&
      isDone(record, records),
  ),
);

const PROOFS: ReadonlySet<string | null | undefined> = new Set(['signed', 'thumb', 'other-proof', 'not-possible']);

/** Whether a receipt is there, or why there can be none. */
export function isReceipted(receipt: string | null | undefined): boolean {
  return PROOFS.has(receipt);
}

/** What this office paid and has no receipt for, nor why there can be none: that of another office's is its own matter. */
export function paymentsWithoutReceipt(records: readonly CaseRecord[]): readonly RecordOf<'payment'>[] {
  return paymentsMade(records).filter(
    (record) => isOursToAccountFor(record) && !isReceipted(textOf(record, 'receipt', records)),
  );
}
