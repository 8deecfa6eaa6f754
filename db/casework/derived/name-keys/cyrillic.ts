/**
 * Cyrillic letters that its romanisations write in more than one way, or that languages read otherwise. All others are romanised letter by
 * letter (any-ascii, which gives the soft sign no letter), and what one sound is called in ISO 9, BGN/PCGN, ALA-LC or a passport meets in the Latin rules.
 */
import type { Rule } from './rules.ts';

/** On small letters. */
export const CYRILLIC_LETTERS: readonly Rule[] = [
  // Г is h in Ukrainian (55-2010) and Belarusian, g elsewhere.
  { id: 'г', from: /г/g, to: ['g', 'H'] },
  { id: 'ё', from: /ё|ьо/g, to: ['yo'] },
  // Bulgarian щ is sht, ъ a vowel.
  { id: 'щ', from: /щ/g, to: ['shch', 'sht'] },
  { id: 'ъ', from: /ъ/g, to: ['', 'a'] },
  // A foreign l is soft in Russian: Джамиля is Jamila.
  { id: 'ля', from: /ля/g, to: ['lya', 'la'] },
  { id: 'ђ', from: /ђ/g, to: ['dj', 'd'] },
];
