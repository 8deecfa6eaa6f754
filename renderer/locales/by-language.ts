/**
 * The words of the screens and of what is said to people, as the build splits them: a file a language, of which the log-in reads one
 * (`build/words-by-language.ts`). Run from source, every text stands where it was written and nothing is read here.
 */
import type { Language, Text } from '../../db/codebook/types.ts';

const FILES: Readonly<Record<Language, () => Promise<{ readonly WORDS: readonly string[] }>>> = {
  en: () => import('./one-language/en.ts'),
  fr: () => import('./one-language/fr.ts'),
  es: () => import('./one-language/es.ts'),
};

const read = new Map<Language, readonly string[]>();

/** Before anything is drawn in a language. Rejects where its file cannot be read. */
export async function readWords(language: Language): Promise<void> {
  if (!read.has(language)) read.set(language, (await FILES[language]()).WORDS);
}

/** The text of a place, for what the build writes in the place of texts. */
export function wordsAt(place: number): Text {
  return new WordsAt(place);
}

class WordsAt implements Text {
  readonly #place: number;
  constructor(place: number) {
    this.#place = place;
  }
  get en(): string {
    return wordIn('en', this.#place);
  }
  get fr(): string {
    return wordIn('fr', this.#place);
  }
  get es(): string {
    return wordIn('es', this.#place);
  }
}

/** Throws where the language was not read: nobody is shown a key or another language instead. */
function wordIn(language: Language, place: number): string {
  const word = read.get(language)?.[place];
  if (word === undefined) throw new Error(`the words of ${language} have not been read`);
  return word;
}
