import { useMemo } from 'react';
import { type Formats, formatsIn } from '../formats.ts';
import { useLanguage } from '../state/language.ts';
import { type Say, sayIn, type TextScreen } from './words.ts';

export type { Say, TextKey, TextScreen } from './words.ts';

/** The words of a screen in the language in use; a component that asks is drawn again when the language changes. */
export function useText<S extends TextScreen>(screen: S): Say<S> {
  const language = useLanguage((state) => state.language);
  return useMemo(() => (key, places) => sayIn(language, screen, key, places), [language, screen]);
}

/** Days, times and numbers in the language in use. */
export function useFormats(): Formats {
  return formatsIn(useLanguage((state) => state.language));
}
