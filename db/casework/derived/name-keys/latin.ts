/**
 * Latin spellings: what romanisation tables and national orthographies write for one sound becomes one key. Short vowels count little
 * (Mohammed, Muhammad), since the scripts they are taken from do not write them, or write them otherwise.
 */
import type { Rule } from './rules.ts';

/** On small letters with their accents: letters that lose a sound when the accent goes. */
export const LATIN_LETTERS: readonly Rule[] = [
  // Romanian ț is ts; without its mark it is a t.
  { id: 'romanian ț', from: /[țţ]/g, to: ['t', 'ts'] },
  // Serbian and Croatian đ is also written dj; in Vietnamese it is a d.
  { id: 'đ', from: /đ/g, to: ['d', 'J'] },
  { id: 'spanish ñ', from: /ñ/g, to: ['n', 'ny'] },
  // ISO 9 writes я and ю as one letter.
  { id: 'iso 9 â', from: /â/g, to: ['a', 'ya'] },
  { id: 'iso 9 û', from: /û/g, to: ['u', 'yu'] },
];

/** Ukrainian names that a neighbour's papers, or the person, give in the Russian form. */
const NEIGHBOURS: readonly Rule[] = [
  { id: 'dmytro', from: /^d[iy]?m[iy]tro$/, to: ['dmitri'] },
  { id: 'olena', from: /^olena$/, to: ['$&', 'elena'] },
  { id: 'oleks-', from: /^ole(?=ks|x)/, to: ['$&', 'ale'] },
  { id: 'svitlana', from: /^svitlana$/, to: ['$&', 'svetlana'] },
  { id: 'volodymyr', from: /^volod[iy]m[iy]r/, to: ['$&', 'vladimir'] },
  { id: 'mykola', from: /^m[iy]kola$/, to: ['$&', 'nikolai'] },
  { id: 'mykhailo', from: /^m[iy]k?ha[ijy]lo$/, to: ['$&', 'mikhail'] },
  { id: 'pavlo', from: /^pavlo$/, to: ['$&', 'pavel'] },
  { id: 'petro', from: /^petro$/, to: ['petr'] },
  { id: 'kateryna', from: /^kater[iy]na$/, to: ['$&', 'ekaterina'] },
];

/** On small letters a to z. */
export const LATIN_SOUNDS: readonly Rule[] = [
  ...NEIGHBOURS,
  // Arabic "servant of the …": the article is written as it is heard (ALA-LC: ʻAbd al-Raḥmān).
  { id: 'abdul', from: /^abd(?:[aeo]|ou|oo)l(?=.)/, to: ['abdul'] },
  { id: 'abdurr', from: /^abd(?:[aeou]|ou)([dnrstz])\1/, to: ['abdul$1'] },
  // Nur al-Din, Nureddin, Noureddine.
  { id: 'uddin', from: /(?<=..)(?:[aeu]|ou)[dl]dine?$/, to: ['aldin'] },
  // Alexander and Aleksandr, Peter and Petr.
  { id: '-er', from: /er$/, to: ['er', 'r'] },
  // French writes a last consonant that is heard with an e: Hassane, Amine.
  { id: '-ne', from: /ne$/, to: ['ne', 'n'] },
  { id: 'ph', from: /ph/g, to: ['f'] },
  { id: 'th', from: /th/g, to: ['t'] },
  { id: 'dzh', from: /dzh|dsch/g, to: ['J'] },
  { id: 'dj', from: /dj/g, to: ['J', 'di'] },
  { id: 'dz', from: /dz/g, to: ['J'] },
  { id: 'ž', from: /zh/g, to: ['z', 'J'] },
  { id: 'tch', from: /tsch|tch|cz/g, to: ['C'] },
  { id: 'sh', from: /sch|sh|sz|sc(?=e)/g, to: ['S'] },
  { id: 'ts', from: /t[sz]/g, to: ['C'] },
  { id: 'chr', from: /ch(?=r)/g, to: ['K'] },
  // ch: English and Spanish č, German and Polish kh, French sh. So щ meets, be it shch (BGN/PCGN), ŝ (ISO 9), sch, chtch or szcz.
  { id: 'ch', from: /ch/g, to: ['C', 'H', 'S'] },
  // c: s before e and i; k before others; č or ts without its mark; Turkish j.
  { id: 'soft c', from: /c(?=[eiy])/g, to: ['S', 'C', 'J'] },
  { id: 'hard c', from: /c/g, to: ['K', 'C', 'J'] },
  { id: 'qu', from: /qu(?=[ei])/g, to: ['K'] },
  { id: 'q', from: /q/g, to: ['K'] },
  { id: 'gu', from: /gu(?=[ei])/g, to: ['g', 'gu'] },
  { id: 'kh', from: /kh/g, to: ['H'] },
  { id: 'gh', from: /gh/g, to: ['g'] },
  // Uzbek 1995 writes x for kh.
  { id: 'x', from: /x/g, to: ['ks', 'H'] },
  // Sarah is Sara; Saleh keeps its sound.
  { id: '-h', from: /(?<=[aeiou])h$/, to: ['', 'h'] },
  // Ukrainian 55-2010 writes h where Russian has g: Olha, Bohdan, Hryhorii.
  { id: 'h', from: /(?<=[a-zA-Z])h|^h(?=[lr])/g, to: ['H', 'g'], oneInArabic: true },
  { id: 'w', from: /w/g, to: ['v', 'u'], oneInArabic: true },
  { id: '-ei', from: /e[iyj]+$/, to: ['ei', 'i'] },
  // Ефимов is Efimov and Yefimov, Елена Elena and Jelena.
  { id: 'ye-', from: /^[yij]e/, to: ['e', '$&'] },
  { id: 'eye', from: /e[yij]e/g, to: ['ee'] },
  // ё: yo, or e, as it is printed.
  { id: 'yo', from: /(?<=[bdfgklmnprstv])[yj]o/g, to: ['io', 'e'] },
  // Written twice at the end they are long, and Arabic script writes them: Mahmoud is not Mohammed.
  { id: 'long ee', from: /ee(?=[^aeiou]+$)/, to: ['I', 'e'], oneInArabic: true },
  { id: 'long ou', from: /o[ou](?=[^aeiou]+$)/, to: ['U'] },
  { id: 'ee', from: /ee/g, to: ['i', 'e'] },
  // Vietnamese ươ is not u.
  { id: 'uo', from: /uo/g, to: ['uO'] },
  { id: 'oe', from: /oe/g, to: ['o'] },
  { id: 'ue', from: /ue/g, to: ['u', '$&'] },
  { id: 'y', from: /y/g, to: ['i'] },
  { id: 'j', from: /j/g, to: ['i', 'J'] },
  // The unstressed vowel of Khaled and Khalid, Youssef and Yusuf; Esmail is Ismail.
  { id: '-e-', from: /(?<=[aeiou].*)e(?=([^aeiou])\1?$)/i, to: ['i', 'a', 'u'], oneInArabic: true },
  { id: 'e-', from: /^e(?=[^aeiou]{2})/, to: ['a', 'i'], oneInArabic: true },
  { id: 'e', from: /e/g, to: ['a'] },
  { id: 'o', from: /o/g, to: ['u'] },
  { id: 'z', from: /(?<!^)z/g, to: ['s'] },
  // Ahmed and Ahmet, Murad and Murat.
  { id: '-d', from: /(?<=[aiu])[dt]$/, to: ['d', 't'] },
  { id: 'double', from: /(.)\1+/gi, to: ['$1'] },
];
