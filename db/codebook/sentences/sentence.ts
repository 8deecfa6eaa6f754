import type { Sentence, Text } from '../types.ts';

/** A sentence whose code and English words are known to the types: which codes there are and which places each has is read from them. */
interface NamedSentence<C extends string, E extends string> extends Sentence {
  readonly code: C;
  readonly text: Text & { readonly en: E };
}

/** One sentence: what happened and what to do, in three languages, with `{name}` places. */
export function sentence<const C extends string, const E extends string>(
  code: C,
  en: E,
  fr: string,
  es: string,
): NamedSentence<C, E> {
  return { code, text: { en, fr, es } };
}
