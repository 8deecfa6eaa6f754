import { text } from '../text.ts';
import type { Sentence } from '../types.ts';

/** One sentence: what happened and what to do, in three languages, with `{name}` places. */
export function sentence(code: string, en: string, fr: string, es: string): Sentence {
  return { code, text: text(en, fr, es) };
}
