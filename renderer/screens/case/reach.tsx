import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { Block, Fact } from './block.tsx';
import styles from './reach.module.css';
import type { SummaryProps } from './summary.tsx';

const KIND = 'safe-contact';
/** In one line: by what and in which words, when, where and on whose telephone, in which language. */
const HOW = ['ways', 'how', 'times', 'when', 'telephone', 'phone-owner', 'online', 'address', 'language'];
/** Each in a line of its own, with its label, in full. */
const TOLD = ['who-to-say', 'voice-message', 'answerer-knows', 'agreed-word'];

/** What a tired person needs before lifting the receiver. */
export function Reach({ file, onWrite }: Pick<SummaryProps, 'file' | 'onWrite'>) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const answerWords = useAnswerWords(file.records);
  const { reach } = file.summary;
  if (reach === undefined) return null;
  const record = file.records.find(({ id }) => id === reach?.record);
  const act = file.mayWrite.includes(KIND) && (
    <Button size="compact-sm" variant="subtle" onClick={() => onWrite(KIND)}>
      {say(reach === null ? 'reachAsk' : 'reachAskAnew')}
    </Button>
  );
  if (reach === null || record === undefined) {
    return (
      <Block title={say('reach')} beside={act}>
        <Attention>{say('reachNone')}</Attention>
      </Block>
    );
  }
  const answers = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const asked = questionOf(KIND, id);
      const answer = record.body[id];
      return asked === undefined || answer === undefined
        ? []
        : [{ id, label: words(asked.label), said: answerWords(KIND, asked, answer, record.body) }];
    });
  const until = reach.until === null ? '' : say('reachUntil', { day: formats.day(reach.until) });
  return (
    <Block
      title={say('reach')}
      beside={
        <>
          {record.date !== null && <span>{say('reachAgreed', { day: formats.shortDay(record.date) })}</span>}
          {act}
        </>
      }
    >
      {reach.hasRunOut && reach.until !== null && (
        <Attention>{say('reachRanOut', { day: formats.day(reach.until) })}</Attention>
      )}
      <p>
        {answers(HOW)
          .map(({ said }) => said)
          .join(' · ') || say('reachNoWay')}
      </p>
      <dl className={styles.told}>
        {answers(['never-say']).map(({ id, said }) => (
          <Fact key={id} label={say('neverSay')}>
            <b className={styles.never}>{said}</b>
          </Fact>
        ))}
        {answers(TOLD).map(({ id, label, said }) => (
          <Fact key={id} label={label}>
            {said}
          </Fact>
        ))}
      </dl>
      {until !== '' && !reach.hasRunOut && <p className="quiet">{until}</p>}
    </Block>
  );
}

function Attention({ children }: { readonly children: string }) {
  return (
    <p className={styles.attention}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {children}
    </p>
  );
}
