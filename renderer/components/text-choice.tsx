import { Select } from '@mantine/core';
import { LISTS } from '../../db/codebook/lists/index.ts';
import {
  CONSENT_TEXTS,
  type ConsentTextId,
  type ShownText,
  TEXT_LANGUAGES,
  type TextLanguage,
} from '../../db/codebook/papers/consent/edition.ts';
import { TEXT_LANGUAGE_CODES } from '../../db/codebook/papers/consent/index.ts';
import { useFormats, useText } from '../locales/index.ts';
import { useLanguage } from '../state/language.ts';
import { nameOf } from './answers/options.ts';

interface TextChoiceProps {
  readonly text: ShownText;
  readonly onText: (id: ConsentTextId) => void;
  readonly onLanguage: (language: TextLanguage) => void;
}

/** Which text to agree to, and in which language the person reads it; and that it is a draft until somebody whose language it is has read it. */
export function TextChoice({ text, onText, onLanguage }: TextChoiceProps) {
  const say = useText('print');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const labels = LISTS.get('text-shown')?.codes ?? [];
  return (
    <>
      <Select
        label={say('consentText')}
        data={CONSENT_TEXTS.map((value) => ({
          value,
          label: labels.find(({ code }) => code === value)?.label[language] ?? value,
        }))}
        value={text.id}
        allowDeselect={false}
        onChange={(value) => onText(CONSENT_TEXTS.find((known) => known === value) ?? text.id)}
      />
      <Select
        label={say('personLanguage')}
        description={say('edition', { date: formats.day(text.version) })}
        data={TEXT_LANGUAGES.map((value) => ({
          value,
          label: nameOf('language', TEXT_LANGUAGE_CODES[value], language) ?? value,
        }))}
        value={text.language}
        allowDeselect={false}
        onChange={(value) => onLanguage(TEXT_LANGUAGES.find((known) => known === value) ?? text.language)}
      />
      <p className="quiet">{say('draftText')}</p>
    </>
  );
}
