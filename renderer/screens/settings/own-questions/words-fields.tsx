import { TextInput } from '@mantine/core';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import type { OwnWords } from '../../../../preload/contract.ts';
import { useText } from '../../../locales/index.ts';
import { withWords } from './answers-typed.ts';

interface WordsFieldsProps {
  readonly words: OwnWords;
  readonly maxLength: number;
  readonly autoFocus?: boolean;
  /** Said at the first of them. */
  readonly error?: string | undefined;
  readonly onWords: (words: OwnWords) => void;
}

/** The same words in each language of the interface, a field each. */
export function WordsFields({ words, maxLength, autoFocus = false, error, onWords }: WordsFieldsProps) {
  const say = useText('ownQuestions');
  return LANGUAGES.map((language, at) => (
    <TextInput
      key={language}
      label={say(`in-${language}`)}
      lang={language}
      autoFocus={autoFocus && at === 0}
      value={words[language] ?? ''}
      maxLength={maxLength}
      autoComplete="off"
      error={at === 0 ? error : undefined}
      onChange={(event) => onWords(withWords(words, language, event.currentTarget.value))}
    />
  ));
}
