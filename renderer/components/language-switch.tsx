import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { readWords } from '../locales/by-language.ts';
import { useText } from '../locales/index.ts';
import { setLanguage, useLanguage } from '../state/language.ts';

/** Each language in its own words, so that it is found by whoever cannot read the others. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', es: 'Español' };

/** Switches every screen at once, without a restart. Where the words cannot be read, that is said. */
export function LanguageSwitch({ whole = false }: { readonly whole?: boolean }) {
  const say = useText('common');
  const language = useLanguage((state) => state.language);
  const [fault, setFault] = useState<unknown>();
  if (fault !== undefined) throw fault;
  const last = useRef(language);
  const speak = (chosen: Language) => {
    last.current = chosen;
    // Of two that are chosen before either was read, the later one is meant.
    void readWords(chosen).then(() => (last.current === chosen ? setLanguage(chosen) : undefined), setFault);
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('language')}
      value={language}
      onChange={speak}
      data={LANGUAGES.map((value) => ({
        value,
        label: whole ? (
          <span lang={value}>{LANGUAGE_NAMES[value]}</span>
        ) : (
          <span lang={value}>
            <span aria-hidden>{value.toUpperCase()}</span>
            <VisuallyHidden>{LANGUAGE_NAMES[value]}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  );
}
