import { memoize } from '../../../codebook/memoize.ts';

/**
 * Rules by which spellings of one sound become one key. A rule with two results keeps both: one letter can stand for two sounds, and a name
 * has as many keys as its letters leave open. Two names are alike where they share a key. Capitals in a result are settled sounds, which
 * later rules do not read as letters.
 */
export interface Rule {
  /** Names the rule in the tests; each is needed by at least one pair of `tests/db/casework/name-pairs.ts`. */
  readonly id: string;
  readonly from: RegExp;
  readonly to: readonly string[];
  /** Both results are one written vowel or consonant in Arabic script, where only the first is asked for. */
  readonly oneInArabic?: true;
}

/** More spellings of one word than these are not kept; the first are the likelier. */
const MOST = 24;

/** All spellings that the rules, in their order, make of one. */
export function spellings(word: string, rules: readonly Rule[]): readonly string[] {
  return rules.reduce<readonly string[]>(
    (words, rule) => (meets(rule, words) ? spelledBy(rule, words) : words),
    [word],
  );
}

/** The same, and those with the first results alone where Arabic script writes no difference: of most words they are no others. */
export function spellingsAndInArabic(
  word: string,
  rules: readonly Rule[],
): readonly [readonly string[], readonly string[]] {
  let words: readonly string[] = [word];
  let differs = false;
  for (const rule of rules) {
    if (!meets(rule, words)) continue;
    differs ||= rule.oneInArabic === true && rule.to.length > 1;
    words = spelledBy(rule, words);
  }
  return [words, differs ? spellings(word, asInArabic(rules)) : words];
}

function meets({ from }: Rule, words: readonly string[]): boolean {
  return words.some((word) => word.search(from) >= 0);
}

function spelledBy({ from, to }: Rule, words: readonly string[]): readonly string[] {
  const [only] = to;
  if (words.length === 1 && to.length === 1 && only !== undefined) return words.map((word) => word.replace(from, only));
  return [...new Set(words.flatMap((word) => to.map((result) => word.replace(from, result))))].slice(0, MOST);
}

const asInArabic = memoize((rules: readonly Rule[]): readonly Rule[] =>
  rules.map((rule) => (rule.oneInArabic === true ? { ...rule, to: rule.to.slice(0, 1) } : rule)),
);
