import { useCallback } from 'react';
import type { Text } from '../../../db/codebook/types.ts';
import { useLanguage } from '../../state/language.ts';

/** Says a text of the codebook in the language of the screen. */
export function useWords(): (text: Text) => string {
  const language = useLanguage((state) => state.language);
  return useCallback((text) => text[language], [language]);
}
