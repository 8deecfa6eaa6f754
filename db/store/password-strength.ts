/**
 * How hard a password is to guess for a thief of the PC, by `zxcvbn` with English, French and Spanish words. A password in another script
 * is judged in Latin letters too: an unknown script hides a common word from the lists, but not from somebody who reads that script.
 */
import anyAscii from 'any-ascii';
import { LONGEST_PASSWORD } from '../codebook/bounds.ts';
import { guessableWords, wordsIn } from '../codebook/guessable-words.ts';
import { WaymarkError } from './errors.ts';

/** 0: the first guess; 4: out of reach. */
type Strength = 0 | 1 | 2 | 3 | 4;

/** What a new password must reach: about 10^8 guesses, each of a second (`password.ts`). */
export const STRONG_ENOUGH: Strength = 3;

const PRODUCT = 'waymark';
/** Of a text that letters of another script have made longer. */
const LONGEST = 256;

interface Judge {
  readonly check: (password: string, words: string[]) => { readonly score: Strength };
}

/** The lists take a second to load and 30 MB, and are needed only where somebody sets a password. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english, french, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  return new ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      ...french.dictionary,
      ...spanish.dictionary,
      'waymark-guessable': [...guessableWords()],
    },
    graphs: common.adjacencyGraphs,
  });
}

let judge: Promise<Judge> | undefined;

/** `about` are texts that a guesser tries first: the office's code and name, the user's name. */
export async function strengthOf(password: string, about: readonly string[]): Promise<Strength> {
  judge ??= loadJudge();
  const loaded = await judge;
  const words = [PRODUCT, ...about.flatMap((text) => [text.toLowerCase(), ...wordsIn(text)])].filter(Boolean);
  const plain = password.normalize('NFC');
  const typed = loaded.check(plain, words).score;
  const latin = anyAscii(plain).slice(0, LONGEST);
  if (latin === plain) return typed;
  const inLatin = loaded.check(latin, words).score;
  return inLatin < typed ? inLatin : typed;
}

/** To be asked before a new password is set. Throws `password-too-long`, `password-weak`. */
export async function expectStrong(password: string, about: readonly string[]): Promise<void> {
  if (password.length > LONGEST_PASSWORD) throw new WaymarkError('password-too-long', { most: LONGEST_PASSWORD });
  if ((await strengthOf(password, about)) < STRONG_ENOUGH) throw new WaymarkError('password-weak');
}
