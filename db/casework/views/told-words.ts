/**
 * Words in what was told: found by how they begin, whatever their capitals and accents, in any script; in scripts that put no space
 * between words, anywhere. Pure.
 */
import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';
import type { ToldExcerpt } from '../../contract/find-told.ts';

/** Signs of a word, those that nobody sees among them. */
const OF_A_WORD = String.raw`\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}`;
const WORD = new RegExp(`[${OF_A_WORD}]+`, 'gu');
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^\p{ASCII}*$/u;
/** Marks that a letter is written with or without. In other scripts a mark may be the vowel; the Japanese ones make another sound. */
const ACCENTS =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Syriac}]]--[\u3099\u309a]]/gv;
/** Letters that are typed one for the other and that Unicode does not take apart. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' },
  // Persian and Arabic keyboards; the stretching sign.
  ...{ ك: 'ک', ي: 'ی', ى: 'ی', ـ: '' },
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/** The same text for whatever is to be found as the same. */
export function foldTold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return withoutInvisibleSigns(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter);
}

/** Words beyond these are not looked for: nobody types so many. */
const MOST_WORDS = 8;
/** Fewer letters than these, of all words together, are the beginning of half of what was told. */
const FEWEST_LETTERS = 3;
const FEWEST_SIGNS = 2;

/** What is looked for, folded; undefined where too little was typed to look for. */
export function toldWords(typed: string): readonly string[] | undefined {
  const words = [...new Set((typed.match(WORD) ?? []).map(foldTold))]
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const letters = words.reduce((sum, word) => sum + [...word].length, 0);
  return letters >= (words.some((word) => UNSPACED.test(word)) ? FEWEST_SIGNS : FEWEST_LETTERS) ? words : undefined;
}

/** Where in the text a word stands that begins so. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Signs on either side of the word, and how many more are given up so that a word is not cut. */
const AROUND = 70;
const LONGEST_CUT = 20;

/** The first of the words as it stands in the text, with what is around it; undefined where the text does not hold all of them. */
export function excerptOf(text: string, words: readonly string[]): ToldExcerpt | undefined {
  const written = [...text.matchAll(WORD)].map((match) => ({ from: match.index, word: match[0] }));
  const places = words.map((sought) => {
    for (const { from, word } of written) {
      const place = placeIn(word, sought);
      if (place !== undefined) return { from: from + place.from, to: from + place.to };
    }
    return undefined;
  });
  if (!places.every((place) => place !== undefined)) return undefined;
  const [first] = places.toSorted((a, b) => a.from - b.from);
  if (first === undefined) return undefined;
  return {
    before: inOneLine(endOf(text.slice(0, first.from))),
    word: inOneLine(text.slice(first.from, first.to)),
    after: inOneLine(beginningOf(text.slice(first.to))),
  };
}

function placeIn(word: string, sought: string): Place | undefined {
  const folded = foldTold(word);
  if (!UNSPACED.test(sought)) return folded.startsWith(sought) ? { from: 0, to: word.length } : undefined;
  if (!folded.includes(sought)) return undefined;
  // Which signs of the word as it is written the sought ones are.
  const signs = [...word].map((sign) => ({ sign, folded: foldTold(sign) }));
  const at = signs
    .map((sign) => sign.folded)
    .join('')
    .indexOf(sought);
  let [foldedTo, from, to] = [0, 0, 0];
  for (const { sign, folded: own } of signs) {
    if (foldedTo >= at + sought.length) break;
    if (foldedTo + own.length <= at) from += sign.length;
    foldedTo += own.length;
    to += sign.length;
  }
  return at < 0 ? { from: 0, to: word.length } : { from, to };
}

/** A word that was cut, or what is left of it, with the sign that divides it from the next one. */
const CUT_BEGINNING = new RegExp(`^[${OF_A_WORD}]{0,${LONGEST_CUT}}[^${OF_A_WORD}]`, 'u');
const CUT_END = new RegExp(`[^${OF_A_WORD}][${OF_A_WORD}]{0,${LONGEST_CUT}}$`, 'u');

function endOf(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(CUT_BEGINNING, '')}`;
}

function beginningOf(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(CUT_END, '')}…`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
