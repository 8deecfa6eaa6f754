/** Amounts of money: integers of the minor unit of their currency. No sum is ever of two currencies. */
import { LOCALE } from './locale.ts';
import type { Language } from './types.ts';
import { minorDigits } from './world.ts';

/** Digits of a currency that no list knows. */
const USUAL_DIGITS = 2;
/** A rate is in millionths of one whole unit. */
const RATE_DIGITS = 6;

/** An amount as people of the language write it, with its currency: `1,250.50 EUR`. */
export function moneyLabel(minor: number, currency: string, language: Language): string {
  const digits = digitsOf(currency);
  const numbers = new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: digits, useGrouping: 'always' });
  return `${numbers.format(decimalOf(minor, digits))} ${currency}`;
}

/**
 * An amount in another currency by a rate in millionths of one whole unit, to the nearest minor unit; a half goes away from zero, so that what
 * comes back is what was given.
 */
export function converted(amount: number, rate: number, from: string, to: string): number {
  const scale = 10n ** BigInt(RATE_DIGITS + digitsOf(from));
  const minor = BigInt(Math.abs(amount)) * BigInt(rate) * 10n ** BigInt(digitsOf(to));
  return Math.sign(amount) * Number((2n * minor + scale) / (2n * scale));
}

function digitsOf(currency: string): number {
  return minorDigits(currency) ?? USUAL_DIGITS;
}

/** The decimal form of the integer itself: a number divided by a hundred may not be that hundredth. */
function decimalOf(minor: number, digits: number): Intl.StringNumericLiteral {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = `${minor < 0 ? '-' : ''}${text.slice(0, text.length - digits)}`;
  return (digits === 0 ? whole : `${whole}.${text.slice(-digits)}`) as Intl.StringNumericLiteral;
}
