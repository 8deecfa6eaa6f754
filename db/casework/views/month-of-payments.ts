/**
 * What was paid by a project line in one month (casework/RULES.md, Tracking sheet; norad-2010 L3211-3221): each payment with its reference, never a name, its
 * receipt and where its claim stands. Reads only.
 */
import { earliest, latest } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { registerCode } from '../../codebook/register-code.ts';
import { shownReference } from '../../codebook/short-reference.ts';
import type { MonthOfPayments, PaymentOfMonth } from '../../contract/projects.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ledgerOf } from '../people/funds-heard.ts';
import type { UserSession } from '../people/user-session.ts';
import { partnersOf } from '../record/partners.ts';
import { plainName } from '../record/plain-name.ts';
import { elsewhereByCurrency, monthOf, type Paid, paymentsOf, sumsByCurrency } from '../rules/fund-ledger.ts';
import { caseRow } from './list.ts';
import { casesOfLine } from './tracking.ts';

/** `leaves`: for paper, as of the tracking sheet. Throws what that throws. */
export function monthOfPayments(
  session: UserSession,
  {
    line: typed,
    month,
    partner,
  }: { readonly line: string; readonly month: string; readonly partner?: string | undefined },
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
  expectNamed(session, partner, told);
  const isAsked = (payment: Paid) => partner === undefined || isOfPartner(payment, partner);
  const inMonth = told.filter((payment) => monthOf(payment) === month);
  const ours = inMonth.filter(({ isOurs }) => isOurs);
  const paid = told.filter((payment) => payment.isOurs && isAsked(payment));
  const ofMonth = paid.filter((payment) => monthOf(payment) === month);
  const undated = paid.filter((payment) => monthOf(payment) === undefined);
  return {
    line,
    name: project?.name ?? null,
    month,
    rows: ofMonth.toSorted((a, b) => compareText(orderOf(a), orderOf(b))).map(rowOf),
    sums: sumsByCurrency(ofMonth),
    receiptsMissing: ofMonth.filter(({ lacksReceipt }) => lacksReceipt).length,
    partner: partner ?? null,
    partners: partnersNamed(ours),
    noPartner: partner === undefined ? null : counted(ours.filter((payment) => payment.partner === null)),
    elsewhere: elsewhereByCurrency(inMonth.filter(isAsked)),
    withoutMonth: counted(undated),
    notShown,
  };
}

function counted(payments: readonly Paid[]) {
  return { n: payments.length, sums: sumsByCurrency(payments) };
}

function isOfPartner({ partner }: Paid, name: string): boolean {
  return partner !== null && plainName(partner) === plainName(name);
}

/** Each once, as it was written first, in the order of names. */
function partnersNamed(payments: readonly Paid[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const { partner } of payments) {
    if (partner !== null && !byName.has(plainName(partner))) byName.set(plainName(partner), partner);
  }
  return [...byName.values()].toSorted(compareText);
}

/** A name that nobody wrote is a slip, and would make a month of nothing. */
function expectNamed({ db }: UserSession, partner: string | undefined, told: readonly Paid[]): void {
  if (partner === undefined || told.some((payment) => isOfPartner(payment, partner))) return;
  const isRegistered = partnersOf(db).some(({ name }) => plainName(name) === plainName(partner));
  if (!isRegistered) throw new WaymarkError('partner-not-named');
}

/** What of a payment is told: nothing of its office, form, rate, instalment or partner. */
function rowOf({ record, caseId, reference, date, isChild, amount, currency, ...more }: OfCase): PaymentOfMonth {
  const { for: purpose, receipt, lacksReceipt, claim } = more;
  return { record, caseId, reference, date, isChild, amount, currency, for: purpose, receipt, lacksReceipt, claim };
}

type OfCase = Paid & Pick<PaymentOfMonth, 'caseId' | 'reference'>;

/** By day; of what may have been on the same day first what is known more nearly, then by reference. */
function orderOf({ date, reference }: Pick<PaymentOfMonth, 'date' | 'reference'>): string {
  return `${date === null ? '' : `${earliest(date)} ${latest(date)}`} ${reference}`;
}
