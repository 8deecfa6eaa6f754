import { useMemo } from 'react';
import { columnsOf } from '../../db/codebook/rows.ts';
import { SENTENCES } from '../../db/codebook/sentences.ts';
import type { Language } from '../../db/codebook/types.ts';
import { fill } from '../formats.ts';
import { useLanguage } from '../state/language.ts';
import { knownQuestion } from '../state/questions.ts';

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
        return sentence ? fill(sentence.text[language], inWords(places, language), language) : code;
      },
    [language],
  );
}

/** A column of a table as its head calls it. */
function inWords(places: Places, language: Language): Places {
  const { kind, question: asked, column } = places;
  const found = columnsOf(knownQuestion(`${kind}`, `${asked}`) ?? {}).find(({ id }) => id === column);
  return found === undefined ? places : { ...places, column: found.label[language] };
}

/** False for a code from a newer version, for which there are no words here. */
export function isKnown(code: string): boolean {
  return SENTENCES.has(code);
}
