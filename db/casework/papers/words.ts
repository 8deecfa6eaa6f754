/** A text as its words are compared: whatever their script, capitals, accents and signs that nobody sees. Pure. */
import anyAscii from 'any-ascii';
import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';

export interface Word {
  /** As it stands in the text. */
  readonly typed: string;
  /** Small letters of its own script, without accents. */
  readonly own: string;
  /** Small Latin letters and digits. */
  readonly latin: string;
  /** Which run of signs between two spaces it stands in: `H.I.V.` is three words of one run. */
  readonly run: number;
}

/** The words of a text in their order. */
export function readWords(text: string): readonly Word[] {
  const runs = withoutInvisibleSigns(text).normalize('NFKC').match(/\S+/gu) ?? [];
  return runs.flatMap((signs, run) =>
    (signs.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((typed) => ({
      typed,
      own: ownLetters(typed),
      latin: latinLetters(typed),
      run,
    })),
  );
}

export function ownLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The soft and the hard sign are no sound of their own: Ольга is Olga. */
export function latinLetters(text: string): string {
  return anyAscii(text.replace(/[ьъ]/giu, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** The words joined as they are compared whole. */
export function inLatin(words: readonly Word[]): string {
  return words
    .map(({ latin }) => latin)
    .filter((latin) => latin !== '')
    .join(' ');
}

/** Words that may be one word, taken apart. */
export interface Joined extends Pick<Word, 'typed' | 'own' | 'latin'> {
  /** Letters of the first of them. */
  readonly first: number;
}

/** What nobody writes by chance: `H I V`, `H.I.V.`, `V-I-C-T-I-M`, each from every letter on at which a word may begin or end. */
export function spelledOut(words: readonly Word[]): readonly Joined[] {
  return words.flatMap((word, at) => {
    const run = words[at - 1]?.run === word.run ? [] : sameRun(words, at);
    const letters = singleLetters(words, at);
    // Two letters are a word only where no third stands beside them.
    const alone = letters.length === 2 && !isLetter(words[at - 1]);
    return [
      ...(run.length > 1 ? [joined(run)] : []),
      ...letters.flatMap((_, n) => (n >= 2 || (n === 1 && alone) ? [joined(letters.slice(0, n + 1))] : [])),
    ];
  });
}

/** Two words side by side that may be one: `traff icking`. */
export function sideBySide(words: readonly Word[]): readonly (Joined & { readonly at: number })[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const apart = next !== undefined && word.own.length > 1 && next.own.length > 1;
    return apart ? [{ ...joined([word, next]), at }] : [];
  });
}

function sameRun(words: readonly Word[], at: number): readonly Word[] {
  let end = at + 1;
  while (words[end] !== undefined && words[end]?.run === words[at]?.run) end++;
  return words.slice(at, end);
}

/** No word of the lists, and hardly a name, is longer. */
const MOST_LETTERS = 16;

function singleLetters(words: readonly Word[], at: number): readonly Word[] {
  const row = words.slice(at, at + MOST_LETTERS);
  const end = row.findIndex((word) => !isLetter(word));
  return end < 0 ? row : row.slice(0, end);
}

function isLetter(word: Word | undefined): boolean {
  return word !== undefined && /^\p{L}$/u.test(word.own);
}

function joined(words: readonly Word[]): Joined {
  return {
    typed: words.map(({ typed }) => typed).join(' '),
    own: words.map(({ own }) => own).join(''),
    latin: words.map(({ latin }) => latin).join(''),
    first: words[0]?.own.length ?? 0,
  };
}
