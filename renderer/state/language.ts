import { create } from 'zustand';
import type { Language } from '../../db/codebook/types.ts';
import { waymark } from '../calls.ts';

interface LanguageState {
  readonly language: Language;
}

/** The language of every screen. Kept by main, so that the log-in screen already speaks it. */
export const useLanguage = create<LanguageState>(() => ({ language: 'en' }));

/** Speaks a language whose words have been read from now on, on every screen at once. */
export function setUiLanguage(language: Language): void {
  document.documentElement.lang = language;
  useLanguage.setState({ language });
}

/** Switches every screen at once, to a language whose words have been read, and remembers it for the next start. */
export async function setLanguage(language: Language): Promise<void> {
  setUiLanguage(language);
  await waymark.desk.prefer({ language });
}
