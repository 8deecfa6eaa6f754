import { useMemo } from 'react';
import { SENTENCES } from '../../db/codebook/sentences.ts';
import { fill } from '../formats.ts';
import { useText } from '../locales/index.ts';
import { useLanguage } from '../state/language.ts';

type Places = Readonly<Record<string, string | number>>;

/**
 * The codebook's sentence for a code, its places filled, in the language in use. A code this version does not know (from a
 * newer office) still says that nothing was changed.
 */
export function useSentence(): (code: string, places?: Places) => string {
  const language = useLanguage((state) => state.language);
  const say = useText('common');
  return useMemo(
    () =>
      (code, places = {}) => {
        const sentence = SENTENCES.get(code);
        if (!sentence) return say('refused', { code });
        return fill(sentence.text[language], places, language);
      },
    [language, say],
  );
}
