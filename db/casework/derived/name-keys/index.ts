/**
 * The keys of a name: those it is kept by in the search, and those it is looked for by. Signs that nobody sees count for nothing; the order
 * of the parts does not matter; joined and split parts are one (Abd Allah, Abdallah; Xiao Ming, Xiaoming).
 */
import anyAscii from 'any-ascii';
import { withoutInvisibleSigns } from '../../../codebook/invisible-signs.ts';
import { memoize } from '../../../codebook/memoize.ts';
import { ARABIC_LETTERS, ARABIC_SOUNDS, arabicLetters, arabicSounds, writtenInArabic } from './arabic.ts';
import { CYRILLIC_LETTERS } from './cyrillic.ts';
import { LATIN_LETTERS, LATIN_SOUNDS } from './latin.ts';
import { type Rule, spellings, spellingsAndInArabic } from './rules.ts';

/** A part of a name, as it is looked for. */
export interface SoughtWord {
  /** As it was typed, in small letters. */
  readonly typed: string;
  /** Any of them will do. */
  readonly keys: readonly string[];
  /** How many letters it has: one or two are an initial. */
  readonly letters: number;
  /** Whole from the first letter: a sign that is a word or a syllable of its own. */
  readonly whole: boolean;
}

export type RuleSet = Readonly<
  Record<'latinLetters' | 'latinSounds' | 'cyrillicLetters' | 'arabicLetters' | 'arabicSounds', readonly Rule[]>
>;

export const RULES: RuleSet = {
  latinLetters: LATIN_LETTERS,
  latinSounds: LATIN_SOUNDS,
  cyrillicLetters: CYRILLIC_LETTERS,
  arabicLetters: ARABIC_LETTERS,
  arabicSounds: ARABIC_SOUNDS,
};

/** Keys longer than this are cut. */
const LONGEST = 24;
/** Parts beyond these are not looked for: nobody types so many. */
const MOST_WORDS = 8;

/**
 * Marks of the keys by which Latin and Arabic script meet: what Arabic script would write of a Latin name, and what it writes of an
 * Arabic one. No Latin key holds an x or a y.
 */
const OF_LATIN = 'x';
const OF_ARABIC = 'y';

/** Signs within a word that are a letter of their own or soften one (okina, modifier apostrophe, prime, ayn): never a border of two parts. */
const WITHIN = /[ʹʺʻʼʽʾʿˈˊˋ′]/gu;
/** Quotation marks typed for them; they may also divide two parts, as in D’Angelo. */
const QUOTES = /['’‘`´＇]/gu;

/** The Arabic article, where it is written as a part of its own. */
const ARTICLE = /^(?:[ae]l|ال)$/u;

const ARABIC = /\p{Script=Arabic}/u;
const MET_BY_ARABIC = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const HAN = /^\p{Script=Han}+$/u;

/** The keys under which a name is kept. */
export function keptKeys(name: string, rules: RuleSet = RULES): readonly string[] {
  const words = readings(name).flatMap(({ parts, joints }) => [...parts, ...joints.flatMap(({ words }) => words)]);
  return [...new Set(words.flatMap((word) => (rules === RULES ? knownKeys(word) : keysOf(word, 'kept', rules))))];
}

/** The keys of a word that is kept: parts of names come again and again, and working them out costs more than all else of an index row. */
function knownKeys(word: string): readonly string[] {
  const known = keysOfWords.get(word);
  if (known !== undefined) return known;
  const keys = keysOf(word, 'kept', RULES);
  if (keysOfWords.size >= MOST_KNOWN) keysOfWords.clear();
  keysOfWords.set(word, keys);
  return keys;
}
const keysOfWords = new Map<string, readonly string[]>();
/** Words, of some hundred bytes each. */
const MOST_KNOWN = 4_000;

/** The parts of a name as they are looked for: each must be found, by one of its keys. None where nothing in it is a letter. */
export function soughtWords(name: string, rules: RuleSet = RULES): readonly SoughtWord[] {
  const [{ parts, joints } = { parts: [], joints: [] }] = readings(name);
  if (!parts.some((part) => /\p{L}/u.test(part))) return [];
  return parts
    .slice(0, MOST_WORDS)
    .map((part, at) => {
      const joined = joints.filter(({ first, last }) => first <= at && at <= last).flatMap(({ words }) => words);
      return {
        typed: part,
        keys: [...new Set([part, ...joined].flatMap((word) => keysOf(word, 'sought', rules)))],
        letters: HAN.test(part) ? LONGEST : part.length,
        whole: HAN.test(part),
      };
    })
    .filter(({ keys }, at) => keys.length > 0 && (parts.length === 1 || !ARTICLE.test(parts[at] ?? '')));
}

interface Reading {
  readonly parts: readonly string[];
  /** Neighbouring parts, the first and the last by number, written as one. */
  readonly joints: readonly { readonly first: number; readonly last: number; readonly words: readonly string[] }[];
}

/** The parts of a name; the second reading, where there is one, divides it at its quotation marks too. */
function readings(name: string): readonly Reading[] {
  if (ONE_WORD.test(name)) return [{ parts: [name.toLowerCase()], joints: [] }];
  const plain = withoutInvisibleSigns(name).normalize('NFKC').toLowerCase().normalize('NFC').replace(WITHIN, '');
  const ways = new Set([plain.replace(QUOTES, ''), plain.replace(QUOTES, ' ')]);
  return [...ways].map(divided);
}

/** A name that has nothing to fold or to divide. */
const ONE_WORD = /^[A-Za-z]+$/;

function divided(plain: string): Reading {
  const spaced = plain.replace(/\p{Script=Han}/gu, ' $& ');
  const found = [...spaced.matchAll(/([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu)];
  const parts = found.map(([, part = '']) => part);
  const joints = parts.flatMap((part, first) => {
    const next = parts[first + 1];
    if (next === undefined) return [];
    // Abd al-Rahman is one name with its article.
    const after = ARTICLE.test(next) ? parts[first + 2] : undefined;
    // Rose-Marie is Rosmarie, Света-Лана Светлана: at a hyphen a vowel may fall out.
    const shorter = found[first]?.[2] === '-' ? [part.replace(/[aeiouаеиоуя]$/u, '') + next] : [];
    return [
      { first, last: first + 1, words: [part + next, ...shorter] },
      ...(after === undefined ? [] : [{ first, last: first + 2, words: [part + next + after] }]),
    ];
  });
  return { parts, joints: joints.filter(({ words }) => words.every((word) => word.length <= LONGEST)) };
}

/** The keys of a word. What is kept in one script and looked for in another meets by the marked ones. */
function keysOf(word: string, use: 'kept' | 'sought', rules: RuleSet): readonly string[] {
  const keys = ARABIC.test(word) ? arabicKeys(word, use, rules) : latinKeys(word, use, rules);
  const found = keys.filter((key) => key !== '');
  // A sign that is a word stands for itself too, and so does what no table romanises.
  const itself = HAN.test(word) || found.length === 0 ? [word.replace(/\p{M}/gu, '')] : [];
  return [...found, ...itself].map((key) => [...key].slice(0, LONGEST).join('')).filter((key) => key !== '');
}

function arabicKeys(word: string, use: 'kept' | 'sought', rules: RuleSet): readonly string[] {
  const mark = use === 'kept' ? OF_ARABIC : OF_LATIN;
  const sounds = arabicSounds(word, rules.arabicSounds).filter((sound) => sound !== '');
  return [...arabicLetters(word, rules.arabicLetters), ...sounds.map((sound) => mark + sound)];
}

function latinKeys(word: string, use: 'kept' | 'sought', rules: RuleSet): readonly string[] {
  const letters = spellings(word, lettersIn(rules)).map(inLatinLetters);
  if (/\d/.test(word)) return letters.map((spelled) => spelled.toLowerCase());
  const sounds = letters.map((spelled) => spellingsAndInArabic(spelled, rules.latinSounds));
  const keys = [...new Set(sounds.flatMap(([all]) => all))].map((sound) => sound.toLowerCase());
  if (!MET_BY_ARABIC.test(word)) return keys;
  const mark = use === 'kept' ? OF_LATIN : OF_ARABIC;
  const settled = [...new Set(sounds.flatMap(([, inArabic]) => inArabic))].map((sound) =>
    sound.replace(/[B-HJ-NP-TV-Z]/g, (s) => s.toLowerCase()),
  );
  const written = new Set(settled.flatMap(writtenInArabic));
  return [...keys, ...[...written].filter((key) => key.length > 1).map((key) => mark + key)];
}

const lettersIn = memoize(({ cyrillicLetters, latinLetters }: RuleSet): readonly Rule[] => [
  ...cyrillicLetters,
  ...latinLetters,
]);

/** In Latin letters; the capitals of sounds that a rule has settled stay capitals. */
function inLatinLetters(spelled: string): string {
  return spelled.replace(/[^A-Z]+/g, (part) =>
    anyAscii(part)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );
}
