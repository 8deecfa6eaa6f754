import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import type { Reading } from '../../../db/codebook/pages/first-contact-reading.ts';
import { useWords } from '../../components/answers/words.ts';
import { useText } from '../../locales/index.ts';
import styles from './reading-line.module.css';

interface ReadingLineProps {
  readonly reading: Reading;
  readonly determined: boolean;
  readonly notice: string | undefined;
  /** The keys of the questions; not while a save line is open, which has its own. */
  readonly keys: boolean;
  /** How many of the questions have an answer. */
  readonly done: number;
  readonly of: number;
  readonly onDetermine: () => void;
}

/** What the page's answers say, in words that mark no one and are stored nowhere; one key makes a determination of them. */
export const ReadingLine = memo(function ReadingLine(props: ReadingLineProps) {
  const { reading, determined, notice, keys, done, of, onDetermine } = props;
  const say = useText('first-contact');
  const words = useWords();
  return (
    <div className={styles.line}>
      <span className={styles.count}>{say('count', { done, of })}</span>
      <output className={styles.reading}>{words(reading.sentence.text)}</output>
      <Button
        size="compact-xs"
        variant={determined ? 'light' : 'subtle'}
        aria-pressed={determined}
        aria-keyshortcuts="Alt+D"
        leftSection={determined ? <IconCheck size={16} stroke={1.75} aria-hidden /> : undefined}
        rightSection={<kbd className={styles.key}>Alt D</kbd>}
        onClick={onDetermine}
      >
        {say(determined ? 'determined' : 'determine')}
      </Button>
      {notice === undefined ? (
        keys && <span className={styles.keys}>{say('keysLine')}</span>
      ) : (
        <output className={styles.notice}>{notice}</output>
      )}
    </div>
  );
});
