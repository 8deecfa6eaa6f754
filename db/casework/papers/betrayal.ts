/** Whether a text on a paper tells another answer of the case: by its words, a number's last digits, a day however it is written. Pure. */
import { memoize } from '../../codebook/memoize.ts';
import { SAYS_NOTHING, WORDS_OF_ANY_PLACE } from '../../codebook/papers/house-sheet.ts';
import { type WrittenDay, writtenDays } from '../../codebook/written-days.ts';
import type { Found } from './forbidden.ts';
import { isLike, type Likened, likened } from './likeness.ts';
import { inLatin, readWords, spelledOut, type Word } from './words.ts';

/** An answer that may not be on the paper. */
export interface Betrayal {
  readonly text: string;
  /**
   * `each`: any word of it tells (an address). `name`: each word of a name does; of a sentence in which people are named, those with a capital. `place`: any is like it. `named`, `told`: a word in capitals is like it (an employer in
   * a short sentence); of what was told, only long numbers count. `whole`: nothing but the whole of it. `day` and `birth`: a day, of the
   * person's birth its year and its day of the year too.
   */
  readonly by: 'each' | 'name' | 'place' | 'named' | 'told' | 'whole' | 'day' | 'birth';
  /** Names that the person chose to be called by: their words betray nothing. */
  readonly but: readonly string[];
}

/** A word of a secret that tells by itself, or that is only like it. */
interface Part extends Likened {
  readonly certain: boolean;
}

/** A secret as it is looked for. */
export interface Sought {
  readonly by: Betrayal['by'];
  readonly text: string;
  readonly whole: string;
  readonly words: readonly string[];
  readonly parts: readonly Part[];
  readonly numbers: readonly string[];
}

/** A text as it is looked through. */
interface Looked {
  readonly latin: string;
  readonly words: readonly (Likened & Pick<Word, 'typed'>)[];
  readonly numbers: readonly string[];
  readonly days: readonly WrittenDay[];
}

const NOTHING: ReadonlySet<string> = new Set(SAYS_NOTHING.map((text) => inLatin(readWords(text))));
const ANY_PLACE: ReadonlySet<string> = new Set(WORDS_OF_ANY_PLACE.map((text) => inLatin(readWords(text))));

/** Whether an answer is a word for nothing. */
export function saysNothing(answer: string): boolean {
  return NOTHING.has(inLatin(readWords(answer)));
}

/** Letters of a word that tells by itself. */
const LEAST_PART = 4;
/** Words of a place that may stand in another order, and of a sentence that is short enough to be about one employer. */
const MOST_IN_ANY_ORDER = 4;
const MOST_IN_SHORT = 8;
/** Words of a name; more make a sentence. */
const MOST_IN_NAME = 3;
/** Digits of a number that tells; the last of a telephone's, whatever its country and trunk digits; those that are like it. */
const LEAST_DIGITS = 5;
const LAST_DIGITS = 7;
const LIKE_DIGITS = 6;

/** Lidia is Лидия too: what is chosen is chosen in every dress. Read once, since all answers of a case have the same list. */
const chosenIn = memoize((but: Betrayal['but']): readonly Likened[] => but.flatMap(readWords).map(likened));

export function sought({ text, by, but }: Betrayal): Sought {
  const chosen = chosenIn(but);
  const isChosen = (word: Word) =>
    chosen.some((name) => name.latin === word.latin || isLike(name, { typed: word.typed, ...likened(word) }));
  const words = readWords(text).filter((word) => word.latin !== '' && !isChosen(word));
  return {
    by,
    text,
    whole: inLatin(words),
    words: words.length > MOST_IN_ANY_ORDER ? [] : words.map(({ latin }) => latin),
    parts: partsOf(words, by),
    numbers: numbersToHide(text, by),
  };
}

function numbersToHide(text: string, by: Betrayal['by']): readonly string[] {
  if (by === 'day' || by === 'birth') return [];
  return numbersIn(text).filter((digits) => by !== 'told' || digits.length >= LAST_DIGITS);
}

/** The words that tell, or are like it, one by one. */
function partsOf(words: readonly Word[], by: Betrayal['by']): readonly Part[] {
  if (by === 'name') return partsOfName(words);
  return wordsThatTell(words, by).map((word) => ({ ...likened(word), certain: by === 'each' }));
}

/**
 * *Nadia, the house takes her tonight* names one person; its other words are anybody's. Where nothing but names stands, small letters are one that
 * was typed so; and the first word of a sentence has a capital whatever it is.
 */
function partsOfName(words: readonly Word[]): readonly Part[] {
  const isSmall = ({ typed }: Word) => /^\p{Ll}/u.test(typed);
  const long = longWords(words).filter(({ latin }) => !ANY_PLACE.has(latin));
  const small = words.filter(isSmall);
  if (small.length === 0 || small.length === words.length) {
    return long.map((word) => ({ ...likened(word), certain: true }));
  }
  const isSentence = words.length > MOST_IN_NAME;
  const [first, second] = words;
  const begins = isSentence && second !== undefined && isSmall(second) ? first : undefined;
  return long
    .filter((word) => !isSentence || !isSmall(word))
    .map((word) => ({ ...likened(word), certain: !isSmall(word) && word !== begins }));
}

function longWords(words: readonly Word[]): readonly Word[] {
  return words.filter(({ latin }) => latin.length >= LEAST_PART && !/^\d+$/.test(latin));
}

function wordsThatTell(words: readonly Word[], by: Betrayal['by']): readonly Word[] {
  const long = longWords(words);
  if (by === 'each' || by === 'place') return long.filter(({ latin }) => !ANY_PLACE.has(latin));
  if ((by !== 'named' && by !== 'told') || words.length > MOST_IN_SHORT) return [];
  // A sentence begins with a capital whatever its first word is.
  const names = words.length > 2 ? long.filter((word) => word !== words[0]) : long;
  return names.filter(({ typed, latin }) => /^\p{Lu}/u.test(typed) && !ANY_PLACE.has(latin));
}

export function looked(text: string): Looked {
  const words = readWords(text);
  return {
    latin: ` ${inLatin(words)} `,
    words: [...words, ...spelledOut(words).filter(({ latin }) => !/^\d+$/.test(latin))].map((word) => ({
      typed: word.typed,
      ...likened(word),
    })),
    numbers: numbersIn(text),
    days: writtenDays(text),
  };
}

/** What of the text tells the secret; `said` are days that the paper says of itself, which tell nothing. */
export function told(text: Looked, secret: Sought, said: ReadonlySet<string>): Found | undefined {
  if (secret.by === 'day' || secret.by === 'birth') return dayTold(text, secret, said);
  if (secret.whole.length >= 3 && !NOTHING.has(secret.whole)) {
    if (text.latin.includes(` ${secret.whole} `) || standsInAnyOrder(text, secret)) {
      return { word: asPrinted(text, secret.whole), certain: true };
    }
  }
  return numberTold(text, secret) ?? partTold(text, secret);
}

/** Words as they stand on the paper, and not as the answer has them: whoever prints may not read that. */
function asPrinted(text: Looked, whole: string): string {
  const wanted = new Set(whole.split(' '));
  const typed = new Set(text.words.filter(({ latin }) => wanted.has(latin)).map((word) => word.typed));
  return typed.size === 0 ? whole : [...typed].join(' ');
}

function standsInAnyOrder(text: Looked, { words }: Sought): boolean {
  if (words.length < 2) return false;
  const wanted = [...words].sort().join(' ');
  const found = text.latin.trim().split(' ');
  return found.some(
    (_, at) =>
      found
        .slice(at, at + words.length)
        .sort()
        .join(' ') === wanted,
  );
}

function partTold(text: Looked, { parts }: Sought): Found | undefined {
  for (const certain of [true, false]) {
    const same = text.words.find(({ latin }) => parts.some((part) => part.certain === certain && part.latin === latin));
    if (same !== undefined) return { word: same.typed, certain };
  }
  const like = text.words.find((word) => parts.some((part) => isLike(part, word)));
  return like === undefined ? undefined : { word: like.typed, certain: false };
}

/** The numbers of a text: digits with what people put between them. */
function numbersIn(text: string): readonly string[] {
  return (text.normalize('NFKC').match(/\d(?:[\s().\-–/·]*\d)*/g) ?? [])
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits) => digits.length >= LEAST_DIGITS);
}

function numberTold(text: Looked, secret: Sought): Found | undefined {
  const printed = (last: number) =>
    secret.numbers
      .map((number) => number.slice(-last))
      .find((digits) => text.numbers.some((found) => found.includes(digits)));
  const same = printed(LAST_DIGITS);
  if (same !== undefined) return { word: same, certain: true };
  const like = printed(LIKE_DIGITS);
  return like === undefined ? undefined : { word: like, certain: false };
}

function dayTold(text: Looked, { text: day, by }: Sought, said: ReadonlySet<string>): Found | undefined {
  const written = text.days.filter(({ readings }) => !readings.some((reading) => said.has(reading)));
  const same = written.find(({ readings }) => readings.includes(day));
  if (same !== undefined) return { word: same.written, certain: true };
  const like = written.find(({ readings }) =>
    readings.some(
      (reading) =>
        (by === 'birth' && reading.startsWith('--') && day.slice(4) === reading.slice(1)) ||
        (reading.length === 'YYYY-MM'.length && day.startsWith(reading)),
    ),
  );
  if (like !== undefined) return { word: like.written, certain: false };
  const year = day.slice(0, 4);
  return by === 'birth' && text.words.some(({ latin }) => latin === year)
    ? { word: year, certain: day === year }
    : undefined;
}
