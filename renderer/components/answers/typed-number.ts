import { REGISTER_CODE, registerCode } from '../../../db/codebook/register-code.ts';
import { withLatinDigits } from './typed-digits.ts';

/** What typing came to: a value for the record, or the code of a sentence in `locales/answers.ts` with its places. */
type Typed<V> =
  | { readonly value: V }
  | { readonly fault: NumberFault; readonly places?: Readonly<Record<string, string | number>> };

export type NumberFault =
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'not-an-amount'
  | 'too-fine'
  | 'not-a-rate'
  | 'not-a-label';

/** A whole number inside its bounds; spaces between thousands are tolerated. */
export function parseWholeNumber(
  typed: string,
  bounds: { readonly min?: number; readonly max?: number },
): Typed<number> {
  const digits = withLatinDigits(typed).replace(/[\s\u00a0\u202f]/gu, '');
  if (!/^-?\d{1,12}$/u.test(digits)) return { fault: 'not-a-number' };
  const value = Number(digits);
  if (bounds.min !== undefined && value < bounds.min) return { fault: 'too-small', places: { min: bounds.min } };
  if (bounds.max !== undefined && value > bounds.max) return { fault: 'too-large', places: { max: bounds.max } };
  return { value };
}

/**
 * An amount of money in minor units. `digits` is how many the currency has (2 for euro, 0 for yen, 3 for dinar).
 * Both decimal signs are read: the last `.` or `,` is the decimal sign when at most `digits` figures follow it, else it
 * divides thousands; `1.250` in a currency of two digits is one thousand two hundred and fifty.
 */
export function parseMoney(typed: string, digits: number): Typed<number> {
  const text = withLatinDigits(typed).replace(/[\s\u00a0\u202f'’]/gu, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?$/u.exec(text);
  if (match === null) return { fault: 'not-an-amount' };
  const whole = (match[1] ?? '').replace(/[.,]/gu, '');
  const part = match[2] ?? '';
  if (part.length > digits) return { fault: 'too-fine', places: { digits } };
  const value = Number(whole + part.padEnd(digits, '0'));
  return Number.isSafeInteger(value) ? { value } : { fault: 'not-an-amount' };
}

/** The amount as it would be typed again: `125050` at two digits is `1250.50`. */
export function writtenMoney(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const RATE_DIGITS = 6;

/**
 * A rate of exchange in millionths: `0,0916` is 91600. One sign, of either kind, is always the decimal sign: rates have no thousands that are
 * divided. Nothing finer than a millionth, and no rate of nothing.
 */
export function parseRate(typed: string): Typed<number> {
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d{1,6}))?$/u.exec(withLatinDigits(typed).replace(/\s/gu, '')) ?? [];
  const value = whole === undefined ? 0 : Number(whole + part.padEnd(RATE_DIGITS, '0'));
  return value > 0 && Number.isSafeInteger(value) ? { value } : { fault: 'not-a-rate' };
}

/** The rate as it would be typed again, without zeros that say nothing: `91600` is `0.0916`. */
export function writtenRate(millionths: number): string {
  return writtenMoney(millionths, RATE_DIGITS).replace(/\.?0+$/u, '');
}

/** A register's short code: `[A-Z0-9][A-Z0-9-]{0,23}`. */
export function parseLabel(typed: string): Typed<string> {
  const label = registerCode(typed);
  return REGISTER_CODE.test(label) ? { value: label } : { fault: 'not-a-label' };
}
