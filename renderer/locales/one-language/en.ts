/** What the build writes here: every sentence in English, by its place (`build/words-by-language.ts`). Run from source there is none. */
export const WORDS: readonly string[] = [];
