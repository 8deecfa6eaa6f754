/** What a payment comes to: one answer for what is warned of, what is spent by a line and what is counted. Pure. */
import { converted } from './money.ts';

/** `amount` is an integer of minor units of its own currency, `rate` millionths of one whole unit in `rateCurrency`. Null: nobody noted it. */
export interface PaidAmount {
  readonly amount: number | null;
  readonly currency: string | null;
  readonly rate: number | null;
  readonly rateCurrency: string | null;
}

const CAME_BACK: ReadonlySet<string | null | undefined> = new Set(['repaid', 'returned']);

/** Whether the money came back: paid back by the person, or returned unspent. */
export function cameBack(way: string | null | undefined): boolean {
  return CAME_BACK.has(way);
}

/**
 * What other offices say that they paid, from what the payments of each come to: what came back to one takes off what it paid itself, and nothing of
 * anybody else's (casework/RULES.md, Money of other offices).
 */
export function paidByOthers(byOffice: readonly number[]): number {
  return byOffice.reduce((sum, theirs) => sum + Math.max(0, theirs), 0);
}

/** An amount in a currency; undefined where its own is another and its rate says nothing of that one. */
export function amountIn(
  { amount, currency: paidIn, rate, rateCurrency }: PaidAmount,
  currency: string | null,
): number | undefined {
  if (amount === null || paidIn === null || currency === null) return undefined;
  if (paidIn === currency) return amount;
  return rate === null || rateCurrency !== currency ? undefined : converted(amount, rate, paidIn, currency);
}
