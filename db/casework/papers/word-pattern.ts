/** The written words of `codebook/papers` as what they match. Pure. */
import { latinLetters, ownLetters, type Word } from './words.ts';

/** One word of a pattern. */
export interface Part {
  /** What an exact word is, or a stem begins with; in its own letters and in Latin ones (undefined: never written so). */
  readonly own: string;
  readonly latin: string | undefined;
  readonly stem: boolean;
  readonly capitals: boolean;
  readonly script: 'spaced' | 'arabic' | 'unspaced';
}

/** One word or several that follow one another. */
export type Pattern = readonly Part[];

/** A word of another script that is written in Latin letters is known by them from so many on: `суд` is no *sud*. */
const LEAST_IN_LATIN = 5;

export function patternOf(written: string): Pattern {
  return written.split(' ').map((word): Part => {
    const stem = word.endsWith('*');
    const letters = stem ? word.slice(0, -1) : word;
    const latin = latinLetters(letters);
    const isLatin = /^[\p{Script=Latin}\p{N}]+$/u.test(letters);
    return {
      own: ownLetters(letters),
      latin: isLatin || latin.length >= LEAST_IN_LATIN ? latin : undefined,
      stem,
      capitals: /^[A-Z]{2}/.test(letters),
      script: /\p{Script=Arabic}/u.test(letters) ? 'arabic' : /\p{Script=Thai}/u.test(letters) ? 'unspaced' : 'spaced',
    };
  });
}

/** The article and the particles that are written together with an Arabic word. */
const ARABIC_BEFORE = /^[وف]?[بكل]?(?:ال|ل)?/u;

export function isPart(part: Part, word: Pick<Word, 'typed' | 'own' | 'latin'>): boolean {
  switch (part.script) {
    case 'unspaced':
      return word.own.includes(part.own);
    case 'arabic':
      return word.own.endsWith(part.own) && word.own.replace(ARABIC_BEFORE, '') === part.own.replace(ARABIC_BEFORE, '');
    case 'spaced':
      if (part.capitals && word.typed.toUpperCase() !== word.typed) return false;
      return is(part, word.own, part.own) || (part.latin !== undefined && is(part, word.latin, part.latin));
  }
}

function is({ stem }: Part, found: string, wanted: string): boolean {
  return stem ? found.startsWith(wanted) : found === wanted;
}

/** Whether the words from `at` on are the pattern. */
export function isAt(pattern: Pattern, words: readonly Word[], at: number): boolean {
  return pattern.every((part, step) => {
    const word = words[at + step];
    return word !== undefined && isPart(part, word);
  });
}
