import { Button, Modal } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import type { ShownText, TextLanguage } from '../../../db/codebook/papers/consent/edition.ts';
import {
  editionNow,
  readsFromRight,
  textInAnswers,
  textLanguageOf,
  textShown,
} from '../../../db/codebook/papers/consent/index.ts';
import type { Body } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { ariaKeys, KeyHint } from '../../components/key-hint.tsx';
import { TextChoice } from '../../components/text-choice.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './read-aloud.module.css';

interface ReadAloudProps {
  readonly records: readonly ShownRecord[];
  /** The answers of the consent as they stand. */
  readonly body: Body;
  /** Told which text was read when it is closed. */
  readonly onRead: (text: ShownText) => void;
}

/** Beside a consent that is being written: the text in the language of the person, large, to read from the screen. */
export function ReadAloud({ records, body, onRead }: ReadAloudProps) {
  const say = useText('print');
  const [shown, setShown] = useState<ShownText>();
  const language = useLanguage((state) => state.language);
  const open = () => setShown(textInAnswers(body) ?? textNow('agreement', languageOf(records) ?? language));
  useKeys({ readAloud: open });
  const close = () => {
    if (shown !== undefined) onRead(shown);
    setShown(undefined);
  };
  return (
    <p>
      <Button
        variant="default"
        leftSection={<IconVolume size={16} stroke={1.75} aria-hidden />}
        rightSection={<KeyHint of="readAloud" />}
        aria-keyshortcuts={ariaKeys('readAloud')}
        onClick={open}
      >
        {say('readAloud')}
      </Button>
      {shown !== undefined && <TextToRead text={shown} onText={setShown} onClose={close} />}
    </p>
  );
}

interface TextToReadProps {
  readonly text: ShownText;
  readonly onText: (text: ShownText) => void;
  readonly onClose: () => void;
}

function TextToRead({ text, onText, onClose }: TextToReadProps) {
  const say = useText('print');
  useFocusBack();
  const { edition, text: read } = textShown(text);
  const { title, says, asks, further = [] } = read;
  return (
    <Modal
      fullScreen
      opened
      onClose={onClose}
      title={say('readAloudTitle')}
      closeButtonProps={{ 'aria-label': say('closeText') }}
    >
      <div className={styles.page}>
        <div className={styles.choice}>
          <TextChoice
            text={text}
            onText={(id) => onText(textNow(id, text.language))}
            onLanguage={(language) => onText(textNow(text.id, language))}
          />
        </div>
        <article className={styles.text} lang={text.language} dir={readsFromRight(text.language) ? 'rtl' : 'ltr'}>
          <h2>{title}</h2>
          {says.map((said) => (
            <p key={said}>{said}</p>
          ))}
          {[...asks, ...further].map((asked) => (
            <p key={asked.matter} className={styles.asked}>
              {asked.says}
              <span>{asked.boxes.map((box) => edition.boxes[box]).join(' · ')}</span>
            </p>
          ))}
        </article>
      </div>
    </Modal>
  );
}

function textNow(id: ShownText['id'], language: TextLanguage): ShownText {
  return { id, language, version: editionNow(language).version };
}

/** The first of the person's languages in which there are texts. */
function languageOf(records: readonly ShownRecord[]): TextLanguage | undefined {
  const spoken = records
    .map(({ kind, body }) => (kind === 'profile' ? body.languages : undefined))
    .findLast((languages) => Array.isArray(languages));
  return Array.isArray(spoken)
    ? spoken
        .map(String)
        .map(textLanguageOf)
        .find((language) => language !== undefined)
    : undefined;
}
