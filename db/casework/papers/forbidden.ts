/** What must not stand on a paper that lies about in a house: words, and what else the file holds of the person. */
import anyAscii from 'any-ascii';
import { FORBIDDEN_WORDS } from '../../codebook/papers/house-sheet.ts';

/** Lower case, without accents, words separated by single spaces. */
export function plain(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9@]+/g, ' ')
    .trim();
}

const WORDS = FORBIDDEN_WORDS.map((word) => ({ prefix: word.endsWith('*'), word: plain(word.replace('*', '')) }));

/** The first forbidden word in a text as it stands there (plain), or undefined. */
export function forbiddenWord(text: string): string | undefined {
  return plain(text)
    .split(' ')
    .find((found) => WORDS.some(({ prefix, word }) => (prefix ? found.startsWith(word) : found === word)));
}

/**
 * Whether a text tells something of `secret` (an answer that may not be on the paper): the whole of it, or any of its parts of four
 * letters or more for names and of five digits or more for numbers, as whole words.
 */
export function tells(text: string, secret: string, parts: boolean): boolean {
  const haystack = ` ${plain(text)} `;
  const needle = plain(secret);
  if (needle.length < 3) return false;
  if (haystack.includes(` ${needle} `)) return true;
  if (parts) {
    const digits = secret.replace(/\D/g, '');
    if (digits.length >= 5 && text.replace(/\D/g, '').includes(digits)) return true;
    return needle.split(' ').some((part) => part.length >= 4 && !/^\d+$/.test(part) && haystack.includes(` ${part} `));
  }
  return false;
}
