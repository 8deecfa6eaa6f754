/**
 * Names in Arabic script, which writes consonants and long vowels. Among themselves they are compared letter by letter, after letters that
 * people use for one another are made one. To Latin spellings they are compared by what Arabic script would write of them.
 */
import { type Rule, spellings } from './rules.ts';

/** Letters that stand for one another in Arabic, Persian and Urdu writing (as Unicode's and Lucene's Arabic normalisation). */
export const ARABIC_LETTERS: readonly Rule[] = [
  { id: 'vowel marks', from: /[\p{M}ـ]/gu, to: [''] },
  { id: 'alef', from: /[أإآٱ]/g, to: ['ا'] },
  { id: 'teh marbuta', from: /[ةۀەہھ]/g, to: ['ه'] },
  { id: 'yeh', from: /[یىے]/g, to: ['ي'] },
  { id: 'kaf', from: /ک/g, to: ['ك'] },
  { id: 'hamza', from: /ء/g, to: [''] },
  { id: 'article', from: /^ال(?=...)/, to: [''] },
];

/** What Arabic letters sound like in the keys of Latin spellings. */
export const ARABIC_SOUNDS: readonly Rule[] = [
  { id: 'article', from: /^ال(?=...)/, to: ['ال', ''] },
  { id: 'abd al', from: /^عبدال/, to: ['عبدل'] },
  { id: 'first ain', from: /^ع/, to: ['a'] },
  { id: 'last alef maksura', from: /ى$/, to: ['a', 'i'] },
  { id: 'last heh', from: /[هةۀەہ]$/, to: ['a'] },
  { id: 'theh', from: /ث/g, to: ['s', 't'] },
  { id: 'jeem', from: /ج/g, to: ['j', 'g'] },
  { id: 'thal and zad', from: /[ضذ]/g, to: ['d', 'z'] },
  { id: 'zheh', from: /ژ/g, to: ['j'] },
  { id: 'z', from: /(?<=.)[زظژz]/g, to: ['s'] },
];

const ONE_SOUND: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['a', 'اأإآٱ'],
    ['b', 'ب'],
    ['p', 'پ'],
    ['t', 'تطٹ'],
    ['c', 'چ'],
    ['h', 'حخهہھةۀە'],
    ['d', 'دڈ'],
    ['r', 'رڑ'],
    ['z', 'زظژ'],
    ['s', 'سشص'],
    ['g', 'غگ'],
    ['f', 'فڤ'],
    ['k', 'قكک'],
    ['l', 'ل'],
    ['m', 'م'],
    ['n', 'نں'],
    ['u', 'وؤ'],
    ['i', 'يیىےئ'],
  ].flatMap(([sound = '', letters = '']) => [...letters].map((letter) => [letter, sound])),
);

/** The letters of a word as they are compared with other Arabic script. */
export function arabicLetters(word: string, rules: readonly Rule[] = ARABIC_LETTERS): readonly string[] {
  return spellings(word, rules);
}

/** What a word in Arabic script writes, in the letters of {@link writtenInArabic}. */
export function arabicSounds(word: string, rules: readonly Rule[] = ARABIC_SOUNDS): readonly string[] {
  return spellings(word, rules).map((spelled) =>
    [...spelled]
      .map((letter) => ONE_SOUND[letter] ?? (/[a-z]/.test(letter) ? letter : ''))
      .join('')
      .replace(/(.)\1+/g, '$1'),
  );
}

/** More than these of one word are not kept. */
const MOST = 24;

/**
 * What Arabic script may write of a word of which the Latin key is given, capitals for long vowels: a vowel inside may be short, and then it
 * is not written; beside another vowel i and u are consonants, or stand for a long one; a vowel at the beginning stands on an alef or an ain.
 */
export function writtenInArabic(key: string): readonly string[] {
  const parts = key.replaceAll('v', 'u').match(/[aiuIUO]+|[^aiuIUO]+/g) ?? [];
  const written = parts.reduce<readonly string[]>(
    (words, part, at) => {
      const choices = /[aiuIUO]/.test(part) ? vowels(part, at === 0, at === parts.length - 1) : [part];
      return words.flatMap((before) => choices.map((choice) => before + choice)).slice(0, MOST);
    },
    [''],
  );
  return [...new Set(written.map((word) => word.toLowerCase().replace(/(.)\1+/g, '$1')))];
}

function vowels(run: string, first: boolean, last: boolean): readonly string[] {
  if (!first) return last ? [run, run.replace(/^a(?=.)/, '')] : inside(run);
  const [one = '', ...rest] = run;
  const after = rest.join('');
  // Yasmin and Wafa begin with a consonant.
  if (one !== 'a' && after !== '') return ['', ...inside(after)].map((part) => one + part);
  return ['a', `a${one === 'a' ? after : run}`];
}

function inside(run: string): readonly string[] {
  if (run.length === 1) return run === run.toLowerCase() ? [run, ''] : [run];
  const shorter = [run.replace(/^a/, ''), run.replace(/a$/, ''), run.replace(/^ua$/, 'a')];
  return [run, ...shorter];
}
