/**
 * Names as they are searched: without accents, in Latin letters whatever their script, tolerant of the spellings that
 * transliteration brings (Aleksandr, Alexander, Олександр). Signs that nobody sees count for nothing. Order of the parts does not matter to the search.
 */
import anyAscii from 'any-ascii';
import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';

/** Spellings of one sound, folded in this order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  // Ефимов is Efimov and Yefimov.
  [/^[yij]e/g, 'e'],
  [/ph/g, 'f'],
  [/kh|ch|gh/g, 'h'],
  [/sch|sh|sz|zh/g, 's'],
  [/tz|ts/g, 'c'],
  [/ck|qu|q|k/g, 'c'],
  [/x/g, 'cs'],
  [/ou|oo|w/g, 'u'],
  [/v/g, 'u'],
  [/ee|ie|iy|ij|yi|y|j/g, 'i'],
  [/dj/g, 'di'],
  [/z/g, 's'],
  [/th/g, 't'],
  [/(.)\1+/g, '$1'],
];

/** Alexander and Aleksandr, Peter and Petr. Only whole names end so: half a name, as it is typed, may end in "e". */
const ENDING = /er$/;

/** The tokens of a name or reference: lower-case Latin letters and digits, folded; at most 24 letters each. */
export function nameTokens(text: string): readonly string[] {
  return folded(text).map(asWhole);
}

function asWhole(token: string): string {
  return token.replace(ENDING, 'r');
}

/**
 * The tokens under which a name is kept: as it is looked for when whole, as it begins, with apostrophes left out, and as Андреев is spelt
 * both ways, Andreev and Andreyev.
 */
export function keptTokens(text: string): readonly string[] {
  const joined = text.replace(/['’ʼ`]/gu, '');
  const parts = latin(text);
  const wholes = joined === text ? parts : [...parts, ...latin(joined)];
  const spelt = wholes
    .flatMap((token) => [token, token.replace(/e[yij]e/g, 'ee'), token.replace(/ee/g, 'eye')])
    .map(fold);
  return [...new Set([...spelt.map(asWhole), ...parts.map(fold).filter((token) => ENDING.test(token))])];
}

function folded(text: string): readonly string[] {
  return latin(text).map(fold);
}

/** The parts of a name in lower-case Latin letters. */
function latin(text: string): readonly string[] {
  // The soft and hard signs are no sound of their own: Ольга is Olga.
  const plain = anyAscii(withoutInvisibleSigns(text).normalize('NFKC').replace(/[ьъ]/giu, '')).toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((part) => part.length > 0);
}

function fold(token: string): string {
  return (/\d/.test(token) ? token : FOLDS.reduce((word, [from, to]) => word.replace(from, to), token)).slice(0, 24);
}

/** The first letters of a name's parts, as lists show them: "A. P."; the script is kept. */
export function initials(name: string): string {
  return withoutInvisibleSigns(name)
    .normalize('NFC')
    .split(/[\s\-']+/u)
    .filter((part) => part.length > 0)
    .slice(0, 3)
    .map((part) => `${[...part][0]?.toLocaleUpperCase() ?? ''}.`)
    .join(' ');
}
