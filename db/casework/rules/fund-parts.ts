/** What was paid by a project line, in parts: by country, by where people come from, by donor (casework/RULES.md, Emergency fund). Pure. */
import { compareText } from '../../codebook/order.ts';
import { type Donor, type Money, type MoneyPart, WHOLE_SHARE } from '../../contract/projects.ts';
import { sumsByCurrency } from './fund-ledger.ts';

/** What was paid, with what it is added up by; null where that is not known. */
interface OfPart extends Money {
  readonly of: string | null;
}

/** A sum for each part and currency; what is not known stands last. Together they are the sum of all, to the unit. */
export function partsOf(paid: readonly OfPart[]): readonly MoneyPart[] {
  const byPart = Map.groupBy(paid, ({ of }) => of);
  return [...byPart]
    .map(([of, money]): MoneyPart => ({ of, paid: sumsByCurrency(money) }))
    .toSorted((a, b) => Number(a.of === null) - Number(b.of === null) || compareText(a.of ?? '', b.of ?? ''));
}

/**
 * What of each sum is each donor's, by the shares; what no share names stands last under null. A minor unit that shares divide goes to whose part of
 * it is the largest, of equal ones to whom is named first, so that the parts are the sum to the unit.
 */
export function donorParts(sums: readonly Money[], donors: readonly Donor[]): readonly MoneyPart[] {
  const named = donors.map(({ name, share }): Shared => ({ of: name, share: share ?? 0 }));
  const rest = WHOLE_SHARE - named.reduce((sum, { share }) => sum + share, 0);
  const shares: readonly Shared[] = rest > 0 ? [...named, { of: null, share: rest }] : named;
  const divided = sums.map(({ amount, currency }) => ({ currency, amounts: divide(amount, shares) }));
  return shares.flatMap(({ of, share }, at): readonly MoneyPart[] =>
    share === 0 ? [] : [{ of, paid: divided.map(({ amounts, currency }) => ({ amount: amounts[at] ?? 0, currency })) }],
  );
}

interface Shared {
  readonly of: string | null;
  readonly share: number;
}

function divide(amount: number, shares: readonly Shared[]): readonly number[] {
  const whole = BigInt(Math.abs(amount));
  const parts = shares.map(({ share }, at) => {
    const product = whole * BigInt(share);
    return { at, units: Number(product / BigInt(WHOLE_SHARE)), rest: Number(product % BigInt(WHOLE_SHARE)) };
  });
  const left = Number(whole) - parts.reduce((sum, { units }) => sum + units, 0);
  const first = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return parts.map(({ at, units }) => Math.sign(amount) * (units + (first.has(at) ? 1 : 0)) || 0);
}
