/** What must not stand on a paper that lies about in a house: words, and what else the file holds of the person. */
import anyAscii from 'any-ascii';
import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';
import { FORBIDDEN_WORDS, SAYS_NOTHING } from '../../codebook/papers/house-sheet.ts';

/** Lower case, without accents, words separated by single spaces. */
export function plain(text: string): string {
  return anyAscii(withoutInvisibleSigns(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9@]+/g, ' ')
    .trim();
}

const patterns = (words: readonly string[]) =>
  words.map((word) => ({ prefix: word.endsWith('*'), word: plain(word.replace('*', '')) }));
const WORDS = patterns(FORBIDDEN_WORDS);
const NOTHING: ReadonlySet<string> = new Set(SAYS_NOTHING.map(plain));

/** The first forbidden word in a text as it stands there (plain), or undefined; `also` are further words of the same form. */
export function forbiddenWord(text: string, also: readonly string[] = []): string | undefined {
  const words = also.length === 0 ? WORDS : [...WORDS, ...patterns(also)];
  return plain(text)
    .split(' ')
    .find((found) => words.some(({ prefix, word }) => (prefix ? found.startsWith(word) : found === word)));
}

/** An answer that may not be on the paper. */
export interface Betrayal {
  readonly text: string;
  /** Names and numbers betray by their parts too, stories only as a whole. */
  readonly parts: boolean;
  /** Names that the person chose to be called by: their words betray nothing. */
  readonly but: readonly string[];
}

/**
 * Whether a text tells something of `secret`: the whole of it, or any of its parts of four letters or more for names and of five
 * digits or more for numbers, as whole words.
 */
export function tells(text: string, secret: Betrayal): boolean {
  const haystack = ` ${plain(text)} `;
  const chosen = new Set(secret.but.flatMap((name) => plain(name).split(' ')));
  const words = plain(secret.text)
    .split(' ')
    .filter((word) => !chosen.has(word));
  const needle = words.join(' ');
  if (needle.length < 3 || NOTHING.has(needle)) return false;
  if (haystack.includes(` ${needle} `)) return true;
  if (!secret.parts) return false;
  const digits = secret.text.replace(/\D/g, '');
  if (digits.length >= 5 && text.replace(/\D/g, '').includes(digits)) return true;
  return words.some((part) => part.length >= 4 && !/^\d+$/.test(part) && haystack.includes(` ${part} `));
}
