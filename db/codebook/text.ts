import type { Text } from './types.ts';

/** One text in the three languages of the interface, written in the order in which tables of the codebook hold them. */
export function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}
