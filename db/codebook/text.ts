import { LANGUAGES, type Language, type Text } from './types.ts';

/** One text in the three languages of the interface, written in the order in which tables of the codebook hold them. */
export function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}

/** A text that is written anew in each language. */
export function inEach(write: (language: Language) => string): Text {
  const [en = '', fr = '', es = ''] = LANGUAGES.map(write);
  return { en, fr, es };
}

/** What is the same in every language: a code, a day, a number. */
export function sameInAll(value: string | number): Text {
  return inEach(() => String(value));
}
