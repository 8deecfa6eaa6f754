/**
 * What was spent on one person by one project line, against what its rules allow (casework/RULES.md, Funds). Pure, in integers of minor units;
 * sums are of one currency each.
 */
import { amountIn, cameBack, type PaidAmount, paidByOthers } from '../../codebook/payment-amount.ts';
import type { FundRules, Grant } from '../../contract/fund-rules.ts';
import type { GrantStanding, Money, Spent, Standing } from '../../contract/projects.ts';
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isOfLedger, isOursToAccountFor, type Ledger } from './money-here.ts';
import { isReceipted, stateOfPayment } from './payments.ts';

/** A payment as the ledger reads it. `amount` below zero came back: paid back by the person, or returned unspent. */
export interface Paid extends PaidAmount {
  /** The id of its record. */
  readonly record: string;
  /** The office that wrote it. */
  readonly office: string;
  /** It is in the sums of this desk: its office's own; at headquarters everybody's. */
  readonly isOurs: boolean;
  /** Its word counts here as it is written: it is ours, was accepted here, or is headquarters'. */
  readonly counts: boolean;
  readonly state: 'planned' | 'paid';
  /** A day, a month or a year; null: nobody noted one. */
  readonly date: string | null;
  readonly for: string | null;
  readonly form: string | null;
  readonly isChild: boolean;
  readonly instalment: number | null;
  readonly claim: string | null;
  /** A code of the list `receipt`; null: nobody noted one. */
  readonly receipt: string | null;
  readonly lacksReceipt: boolean;
  /** The partner that was paid or passed it on, as it was written; null: none is noted, or it is not here. */
  readonly partner: string | null;
}

/** A payment's answers as a form has them: what is not there is null. */
interface PaymentAnswers extends Pick<Paid, 'record' | 'office' | 'isOurs' | 'counts' | 'partner'> {
  readonly state: string | null;
  readonly date: string | null;
  readonly way: string | null;
  readonly for: string | null;
  readonly forWhom: string | null;
  readonly form: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly rate: number | null;
  readonly rateCurrency: string | null;
  readonly instalment: number | null;
  readonly receipt: string | null;
  readonly claim: string | null;
}

const FORMS: Readonly<Record<Exclude<Grant['form'], 'any'>, ReadonlySet<string>>> = {
  cash: new Set(['cash', 'bank', 'mobile']),
  'in-kind': new Set(['voucher', 'to-provider', 'in-kind']),
};

/**
 * The payments of one line, of every office, whatever their day: money that went is gone, also where the day was mistyped. What was called off is none;
 * what nobody said is only planned was paid.
 */
export function paymentsOf(
  records: readonly CaseRecord[],
  { line, ...ledger }: { readonly line: string } & Ledger,
): readonly Paid[] {
  return ofKind(records, 'payment')
    .filter((record) => textOf(record, 'project', records) === line)
    .flatMap((record) => {
      const isOurs = ledger.addsUp === true || isOursToAccountFor(record);
      const text = (id: TextQuestion) => textOf(record, id, records) ?? null;
      const number = (id: NumberQuestion) => numberOf(record, id, records) ?? null;
      return (
        paidBy({
          ...{ record: record.id, office: record.office, isOurs, counts: isOfLedger(record, ledger) },
          ...{
            state: text('state'),
            date: text('date'),
            way: text('way'),
            for: text('for'),
            forWhom: text('for-whom'),
          },
          ...{ form: text('form'), amount: number('amount'), currency: text('currency'), rate: number('rate') },
          ...{ rateCurrency: text('rate-currency'), instalment: number('instalment'), receipt: text('receipt') },
          ...{ claim: text('claim'), partner: text('partner') },
        }) ?? []
      );
    });
}

/**
 * {@link paidByOthers} by an amount of their payments, as they say it now: who pays says what was paid. No word of another office leaves more than its
 * silence would.
 */
function elsewhereBy(payments: readonly Paid[], amountOf: (payments: readonly Paid[]) => number): number {
  const others = payments.filter(({ isOurs }) => !isOurs);
  return paidByOthers([...Map.groupBy(others, ({ office }) => office).values()].map(amountOf));
}

/** The same in a currency. */
export function paidElsewhere(payments: readonly Paid[], currency: string | null): number {
  return elsewhereBy(payments, (some) => totalIn(some, currency));
}

/** The month, `YYYY-MM`, in which it was paid; undefined where nobody noted one. */
export function monthOf({ date }: Pick<Paid, 'date'>): string | undefined {
  return date === null || date.length < MONTH ? undefined : date.slice(0, MONTH);
}

const MONTH = 'YYYY-MM'.length;

type TextQuestion =
  | 'state'
  | 'date'
  | 'way'
  | 'for'
  | 'for-whom'
  | 'form'
  | 'currency'
  | 'rate-currency'
  | 'receipt'
  | 'claim'
  | 'partner';
type NumberQuestion = 'amount' | 'rate' | 'instalment';

/** Whether money is a child's, by whose it is said to be: *the person and their children* is the person's. */
export function isChilds(forWhom: string | null | undefined): boolean {
  return forWhom === 'child';
}

/** Undefined for a payment that was called off. */
function paidBy(answers: PaymentAnswers): Paid | undefined {
  const { state: told, way, forWhom, receipt, amount, ...rest } = answers;
  const state = stateOfPayment(told);
  if (state === 'cancelled') return undefined;
  const isBack = cameBack(way);
  return {
    ...rest,
    receipt,
    amount: amount === null ? null : isBack ? -amount : amount,
    state,
    isChild: isChilds(forWhom),
    lacksReceipt: state === 'paid' && !isBack && !isReceipted(receipt),
  };
}

/** What bounds a person's part besides the rules, in the currency of the project: what was granted, and what the plan allows. */
interface Bounds {
  readonly granted: readonly Money[];
  readonly grantedToChildren: readonly Money[];
  readonly planned: number | null;
  /** How many children there are, as the profile says; null: nobody knows. */
  readonly children: number | null;
}

/** `currency`: that of the project; null where it has none: then nothing has a ceiling. */
export function standingOf(
  paid: readonly Paid[],
  { rules, currency }: { readonly rules: FundRules; readonly currency: string | null },
  bounds: Bounds,
): Standing {
  const done = paid.filter(({ state }) => state === 'paid');
  const ours = done.filter(({ isOurs }) => isOurs);
  const grants = rules.grants.map((grant, at): GrantStanding => {
    const own = done.filter((payment) => grantFor(payment, rules.grants) === at);
    const ceiling = ceilingOf(grant, bounds.children);
    return {
      grant,
      ...spentOf(own, currency, ceiling),
      monthsOver: grant.every === 'month' ? monthsOver(own, grant, bounds.children, currency) : [],
      instalment: own.reduce<number | null>((last, { instalment }) => higher(last, instalment), null),
    };
  });
  const ofPerson = grants.filter(({ grant }) => grant.per === 'person');
  const ofChildren = grants.filter(({ grant }) => grant.per === 'child');
  const forPerson = done.filter(({ isChild }) => !isChild);
  const forChildren = done.filter(({ isChild }) => isChild);
  const ruled = rules.total ?? sumOf(ofPerson.map(({ ceiling }) => ceiling));
  const ruledForChildren = sumOf(ofChildren.map(({ ceiling }) => ceiling));
  const amountOf = (money: readonly Money[]) => money.find((one) => one.currency === currency)?.amount ?? null;
  const [granted, grantedToChildren] = [amountOf(bounds.granted), amountOf(bounds.grantedToChildren)];
  return {
    currency,
    granted: bounds.granted,
    grantedToChildren: bounds.grantedToChildren,
    paid: sumsByCurrency(ours),
    planned: sumsByCurrency(paid.filter(({ state, isOurs }) => state === 'planned' && isOurs)),
    cameBack: sumsByCurrency(
      ours.filter(({ amount }) => (amount ?? 0) < 0),
      ({ amount }) => -(amount ?? 0),
    ),
    notConverted: sumsByCurrency(
      ours.filter((payment) => payment.amount !== null && amountIn(payment, currency) === undefined),
    ),
    elsewhere: elsewhereByCurrency(done),
    withoutAmount: ours.filter(({ amount, currency: paidIn }) => amount === null || paidIn === null).length,
    person: spentOf(forPerson, currency, currency === null ? null : lowest([ruled, granted, bounds.planned])),
    children:
      ofChildren.length === 0 && forChildren.length === 0 && bounds.grantedToChildren.length === 0
        ? null
        : spentOf(forChildren, currency, currency === null ? null : lowest([ruledForChildren, grantedToChildren])),
    grants,
    receiptsMissing: ours.filter(({ lacksReceipt }) => lacksReceipt).length,
    claims: claimsOf(ours),
  };
}

/** Whether more was paid than the rules, the decision or the plan allow. */
export function isOver({ person, children, grants }: Standing): boolean {
  const parts = [person, ...(children === null ? [] : [children]), ...grants];
  return parts.some(({ left }) => left !== null && left < 0) || grants.some(({ monthsOver: over }) => over.length > 0);
}

/**
 * Which grant a payment is taken from: of those of the same person and form the first that names its purpose, else the first that names none. -1:
 * from none.
 */
function grantFor(payment: Paid, grants: readonly Grant[]): number {
  const fits = ({ per, form }: Grant) =>
    (per === 'child') === payment.isChild && (form === 'any' || FORMS[form].has(payment.form ?? ''));
  const named = grants.findIndex((grant) => fits(grant) && grant.purposes.includes(payment.for ?? ''));
  return named >= 0 ? named : grants.findIndex((grant) => fits(grant) && grant.purposes.length === 0);
}

/** What a grant may come to in all; null where that has no end, or nobody knows for how many children. */
function ceilingOf({ amount, every, months, per }: Grant, children: number | null): number | null {
  const times = every === 'once' ? 1 : months;
  const heads = per === 'person' ? 1 : children;
  return times === null || heads === null ? null : amount * times * heads;
}

/** Months of which more was paid than a month allows. What has no month belongs to none. */
function monthsOver(own: readonly Paid[], grant: Grant, children: number | null, currency: string | null) {
  const heads = grant.per === 'person' ? 1 : children;
  if (heads === null) return [];
  return [...Map.groupBy(own, monthOf)]
    .flatMap(([month, payments]) => {
      const { spent, elsewhere = 0 } = spentOf(payments, currency, null);
      return month !== undefined && spent + elsewhere > grant.amount * heads ? [month] : [];
    })
    .toSorted();
}

function spentOf(own: readonly Paid[], currency: string | null, ceiling: number | null): Spent {
  const ours = own.filter(({ isOurs }) => isOurs);
  const [spent, elsewhere] = [totalIn(ours, currency), paidElsewhere(own, currency)];
  const left = ceiling === null ? null : ceiling - spent - elsewhere;
  return { ceiling, spent, left, ...(elsewhere === 0 ? {} : { elsewhere }) };
}

/** What other offices say that they paid, less what came back to each. */
export function elsewhereByCurrency(done: readonly Paid[]): readonly Money[] {
  const currencies = new Set(done.flatMap(({ currency }) => currency ?? []));
  return [...currencies]
    .map((currency): Money => {
      const paidIn = done.filter((payment) => payment.currency === currency);
      const amountOf = (some: readonly Paid[]) => some.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      return { currency, amount: elsewhereBy(paidIn, amountOf) };
    })
    .filter(({ amount }) => amount > 0)
    .toSorted(byCurrencyCode);
}

/** What payments come to in a currency; those that no rate brings into it are not in it. */
export function totalIn(payments: readonly Paid[], currency: string | null): number {
  return payments.reduce((sum, payment) => sum + (amountIn(payment, currency) ?? 0), 0);
}

/** A sum for each currency in which there is an amount, in the order of their codes. */
export function sumsByCurrency<
  Item extends { readonly amount?: number | null | undefined; readonly currency?: string | null | undefined },
>(items: readonly Item[], amountOf: (item: Item) => number = ({ amount }) => amount ?? 0): readonly Money[] {
  const byCurrency = new Map<string, number>();
  for (const item of items) {
    if (item.currency == null || item.amount == null) continue;
    byCurrency.set(item.currency, (byCurrency.get(item.currency) ?? 0) + amountOf(item));
  }
  return [...byCurrency].map(([currency, amount]) => ({ currency, amount })).toSorted(byCurrencyCode);
}

function byCurrencyCode(a: Money, b: Money): number {
  return a.currency < b.currency ? -1 : 1;
}

/** How many payments stand where in a claim, by code. */
function claimsOf(done: readonly Paid[]): Standing['claims'] {
  const byClaim = Map.groupBy(done, ({ claim }) => claim);
  return [...byClaim].flatMap(([claim, payments]) => (claim === null ? [] : [{ claim, n: payments.length }]));
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  if (amounts.length === 0) return null;
  return amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
}

function lowest(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function higher(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
