/**
 * What was paid by a project line in one month (casework/RULES.md, Tracking sheet; norad-2010 L3211-3221): each payment with its reference, never a name, its
 * receipt and where its claim stands. Reads only.
 */
import { earliest, latest } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { registerCode } from '../../codebook/register-code.ts';
import { shownReference } from '../../codebook/short-reference.ts';
import type { MonthOfPayments, PaymentOfMonth } from '../../contract/projects.ts';
import { ledgerOf } from '../people/funds-heard.ts';
import type { UserSession } from '../people/user-session.ts';
import { elsewhereByCurrency, monthOf, type Paid, paymentsOf, sumsByCurrency } from '../rules/fund-ledger.ts';
import { caseRow } from './list.ts';
import { casesOfLine } from './tracking.ts';

/** `leaves`: for paper, as of the tracking sheet. Throws what that throws. */
export function monthOfPayments(
  session: UserSession,
  { line: typed, month }: { readonly line: string; readonly month: string },
  { leaves }: { readonly leaves: boolean },
): MonthOfPayments {
  const line = registerCode(typed);
  const { project, shown, notShown } = casesOfLine(session, line, leaves);
  const told = shown.flatMap(({ caseId, records }) => {
    const row = caseRow(session, caseId);
    if (row === undefined) return [];
    const reference = shownReference(row);
    return paymentsOf(records, { line, ...ledgerOf(session.db) }).flatMap((payment) =>
      payment.state === 'paid' ? [{ ...payment, caseId, reference }] : [],
    );
  });
  const paid = told.filter(({ isOurs }) => isOurs);
  const ofMonth = paid.filter((payment) => monthOf(payment) === month);
  const undated = paid.filter((payment) => monthOf(payment) === undefined);
  return {
    line,
    name: project?.name ?? null,
    month,
    rows: ofMonth.toSorted((a, b) => compareText(orderOf(a), orderOf(b))).map(rowOf),
    sums: sumsByCurrency(ofMonth),
    receiptsMissing: ofMonth.filter(({ lacksReceipt }) => lacksReceipt).length,
    elsewhere: elsewhereByCurrency(told.filter((payment) => monthOf(payment) === month)),
    withoutMonth: { n: undated.length, sums: sumsByCurrency(undated) },
    notShown,
  };
}

/** What of a payment is told: nothing of its office, form, rate or instalment. */
function rowOf({ record, caseId, reference, date, isChild, amount, currency, ...more }: OfCase): PaymentOfMonth {
  const { for: purpose, receipt, lacksReceipt, claim } = more;
  return { record, caseId, reference, date, isChild, amount, currency, for: purpose, receipt, lacksReceipt, claim };
}

type OfCase = Paid & Pick<PaymentOfMonth, 'caseId' | 'reference'>;

/** By day; of what may have been on the same day first what is known more nearly, then by reference. */
function orderOf({ date, reference }: Pick<PaymentOfMonth, 'date' | 'reference'>): string {
  return `${date === null ? '' : `${earliest(date)} ${latest(date)}`} ${reference}`;
}
