/**
 * References: labels that the first office gives, `KG-BIS-26-7K2MQX` (office, year, five random characters and a check character;
 * never a serial). Paper carries the last six. The alphabet leaves out what is misread aloud or by hand (Crockford's).
 */
import { randomInt } from 'node:crypto';
import { shortReference } from '../../codebook/short-reference.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The check character: Luhn's algorithm in base 32, which finds every wrong character and nearly every swapped pair. */
export function checkCharacter(text: string): string {
  let sum = 0;
  let double = true;
  for (const character of [...text].reverse()) {
    const value = ALPHABET.indexOf(character) * (double ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
    double = !double;
  }
  return ALPHABET.charAt((32 - (sum % 32)) % 32);
}

export function newReference(office: string, year: number): string {
  const start = `${office}-${String(year % 100).padStart(2, '0')}-`;
  let random = '';
  for (let i = 0; i < 5; i++) random += ALPHABET[randomInt(ALPHABET.length)];
  return `${start}${random}${checkCharacter(random)}`;
}

/** Office (12 characters at most), year, six characters. */
const LONGEST = 12 + 1 + 2 + 1 + 6;

/** What a case can be called: a reference of ours, or one that an office gave before it had Waymark and that is no longer than ours. */
export function mayBeReference(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9-]{2,}$/.test(text) && text.length <= LONGEST;
}

/** Of these offices the one whose references begin like this; undefined where none does (a number of before). */
export function officeOfReference(reference: string, offices: readonly string[]): string | undefined {
  return offices
    .filter((office) => reference.startsWith(`${office}-`))
    .reduce<string | undefined>(
      (longest, office) => (office.length > (longest?.length ?? 0) ? office : longest),
      undefined,
    );
}

/** True where the last six characters carry their check character (a reference of ours, read aloud or from paper). */
export function soundReference(reference: string): boolean {
  const last = shortReference(reference);
  return last.length === 6 && checkCharacter(last.slice(0, 5)) === last[5];
}
