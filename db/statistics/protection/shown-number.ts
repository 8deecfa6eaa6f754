/** What is shown of drawn numbers, and what is worked out of them: all else on a page comes from these (statistics/RULES.md, Numbers that leave). Pure. */
import { percentOf } from '../percent.ts';

/** Under so many bases a number is *fewer than* so many, a zero too. */
const SHOWN_BASES = 2;
/** A percentage is of at least so many bases. */
const PERCENT_BASES = 10;

/** Below it a number is not shown. */
export function leastShown(base: number): number {
  return SHOWN_BASES * base;
}

/** The drawn number; null: fewer than {@link leastShown}. */
export function shownNumber(drawn: number, base: number): number | null {
  return drawn < leastShown(base) ? null : drawn;
}

/** Whole percent, half up; null where it is of too few, or of a number that is not shown. */
export function shownPercent(drawn: number, total: number, base: number): number | null {
  if (total < PERCENT_BASES * base || shownNumber(drawn, base) === null) return null;
  return percentOf(drawn, total, 0) ?? null;
}

/** From one printed number to another: `about-the-same` where it is less than they can be off; null where one of them is not shown. */
export function shownChange(before: number, after: number, base: number): number | 'about-the-same' | null {
  if (shownNumber(before, base) === null || shownNumber(after, base) === null) return null;
  return Math.abs(after - before) < leastShown(base) ? 'about-the-same' : after - before;
}

/**
 * A sum of money, nights or services of those who had any, to two digits; null of fewer than two bases of persons, and where one of them has
 * more than half. Whole numbers, none below zero.
 */
export function shownSum(ofPersons: readonly number[], base: number): number | null {
  const having = ofPersons.filter((amount) => amount > 0);
  const sum = having.reduce((total, amount) => total + amount, 0);
  if (having.length < leastShown(base) || having.some((amount) => 2 * amount > sum)) return null;
  return toTwoDigits(sum);
}

/** A shown sum by printed persons, to two digits and no finer than whole; null where either is not shown. */
export function shownMean(sum: number | null, persons: number, base: number): number | null {
  if (sum === null || shownNumber(persons, base) === null) return null;
  return toTwoDigits(Math.floor((2 * sum + persons) / (2 * persons)));
}

/** Half up. */
function toTwoDigits(n: number): number {
  const unit = 10 ** Math.max(0, String(n).length - 2);
  return Math.floor((2 * n + unit) / (2 * unit)) * unit;
}
