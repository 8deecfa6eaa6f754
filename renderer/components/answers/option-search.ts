/** One thing that can be chosen. `also` are other names it is found by (aliases, the other languages, its code). */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly also?: readonly string[];
  /** Of several that a query fits alike it comes after the others. */
  readonly rarer?: boolean;
}

/** A record that an answer may name. */
export interface Citable extends Option {
  /** The question that stands for the record as a whole. */
  readonly question: string;
}

/** Lower case, without accents or punctuation, so that `cote d'ivoire` finds « Côte d’Ivoire », `U.K.` what `UK` does. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(\p{L})\./gu, '$1')
    .replace(/ß/gu, 'ss')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .replace(/ı/gu, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The options that a query may mean, best first: it is the label, it is another name (`UK` is no beginning of Ukraine), the label begins
 * with it, a word of the label does, another name does, it stands somewhere inside. Every typed word must be found, but for an article before the others (`The Gambia`); of
 * one rank the rarer ones come last, and else the order is the list's own.
 */
export function searchOptions<O extends Option>(options: readonly O[], query: string): readonly O[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return options;
  const [first = '', ...others] = words;
  const readings = others.length > 0 && ARTICLES.has(first) ? [words, others] : [words];
  return options
    .map((option) => ({ option, rank: Math.min(...readings.map((reading) => rankOf(option, reading))) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank || Number(a.option.rarer ?? false) - Number(b.option.rarer ?? false))
    .map(({ option }) => option);
}

const NOT_FOUND = 9;

const ARTICLES: ReadonlySet<string> = new Set(['the', 'la', 'le', 'les', 'l', 'el', 'los', 'las']);

/** Every name that an option is found by, folded: once, for each letter that is typed looks through hundreds of them. */
const folded = new WeakMap<Option, { readonly label: string; readonly also: readonly string[] }>();

function namesOf(option: Option) {
  const known = folded.get(option);
  if (known !== undefined) return known;
  const names = { label: fold(option.label), also: (option.also ?? []).map(fold) };
  folded.set(option, names);
  return names;
}

function rankOf(option: Option, words: readonly string[]): number {
  const whole = words.join(' ');
  const { label, also } = namesOf(option);
  if (label === whole) return 0;
  if (also.includes(whole)) return 1;
  if (label.startsWith(whole)) return 2;
  if (words.every((word) => beginsAWord(label, word))) return 3;
  if (also.some((name) => words.every((word) => beginsAWord(name, word)))) return 4;
  if (words.every((word) => label.includes(word))) return 5;
  return NOT_FOUND;
}

const beginsAWord = (text: string, start: string) => ` ${text}`.includes(` ${start}`);
