/** What the search table is asked. Keys are letters and digits only, so nothing of its language gets through. */
import type { SoughtWord } from './index.ts';

/** Asks for names that hold every one of the words, whole. */
export function holdingAll(words: readonly SoughtWord[]): string {
  return terms(words, () => '');
}

/** Asks for names of which some part begins with each of the words, in any order. */
export function beginningWithAll(words: readonly SoughtWord[]): string {
  return terms(words, ({ whole }) => (whole ? '' : '*'));
}

function terms(words: readonly SoughtWord[], ending: (word: SoughtWord) => string): string {
  if (words.length === 0) return '';
  const each = words.map((word) => `(${word.keys.map((key) => `"${key}"${ending(word)}`).join(' OR ')})`);
  // The same table holds signs of references.
  return `tokens : (${each.join(' AND ')})`;
}
