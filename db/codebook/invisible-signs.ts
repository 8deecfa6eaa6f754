/**
 * Signs that nobody sees. Some only deceive: in a name they turn the rest of a row round, or make two names of one that look alike.
 * Others belong to how a word is written: in scripts whose letters join, ZWNJ and ZWJ say whether two of them do. Pure.
 */

/** U+200B, U+2060, U+FEFF, and the signs that steer the direction of writing (UAX #9: ALM, LRM, RLM, embeddings, overrides, isolates). */
const DECEIVING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** ZWNJ and ZWJ, one or more of them. */
const JOINERS = /[\u200c\u200d]+/gu;

/** A letter, or a mark on one, of a script whose letters join (Unicode: Joining_Type, and the scripts of India that make conjuncts). */
const SCRIPTS = [
  ...['Adlam', 'Arabic', 'Hanifi_Rohingya', 'Mandaic', 'Mongolian', 'Nko', 'Syriac'],
  ...['Bengali', 'Devanagari', 'Gujarati', 'Gurmukhi', 'Kannada', 'Khmer', 'Malayalam', 'Myanmar'],
  ...['Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Tibetan'],
];
const OF_SCRIPT = SCRIPTS.map((script) => `\\p{scx=${script}}`).join('');
const ENDS_JOINING = new RegExp(`[[${OF_SCRIPT}]&&[\\p{L}\\p{M}]]$`, 'v');
const BEGINS_JOINING = new RegExp(`^[[${OF_SCRIPT}]&&[\\p{L}\\p{M}]]`, 'v');

/** A name as it is kept: without what only deceives; ZWNJ or ZWJ, once, where it stands between letters of a script that joins. */
export function withoutDeceivingSigns(name: string): string {
  return name
    .replace(DECEIVING, '')
    .replace(JOINERS, (run, at: number, whole: string) =>
      ENDS_JOINING.test(whole.slice(0, at)) && BEGINS_JOINING.test(whole.slice(at + run.length)) ? run.charAt(0) : '',
    );
}

/** Words that somebody typed as they are kept: without what only deceives, and without spaces around them. */
export function keptWords(typed: string): string {
  return withoutDeceivingSigns(typed).trim();
}

/** A text as it is compared and searched: without every sign that nobody sees, the joiners among them. */
export function withoutInvisibleSigns(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Whether there is nothing in a text that anybody could see. */
export function isBlank(text: string): boolean {
  return withoutInvisibleSigns(text).trim() === '';
}
