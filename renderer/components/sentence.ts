import { useMemo } from 'react';
import { SENTENCES } from '../../db/codebook/sentences.ts';
import { fill } from '../formats.ts';
import { useLanguage } from '../state/language.ts';

type Places = Readonly<Record<string, string | number>>;

/**
 * The codebook's sentence for a code, its places filled, in the language in use. A code without one is given back as it is,
 * so that nothing is ever said in silence.
 */
export function useSentence(): (code: string, places?: Places) => string {
  const language = useLanguage((state) => state.language);
  return useMemo(
    () =>
      (code, places = {}) => {
        const sentence = SENTENCES.get(code);
        return sentence ? fill(sentence.text[language], places, language) : code;
      },
    [language],
  );
}

/** False for a code from a newer version, for which there are no words here. */
export function isKnown(code: string): boolean {
  return SENTENCES.has(code);
}
