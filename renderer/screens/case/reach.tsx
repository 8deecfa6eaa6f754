import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
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
  const act = file.mayWrite.includes(KIND) && (
    <Button size="compact-sm" variant="subtle" onClick={() => onWrite(KIND)}>
      {say(reach === null ? 'reachAsk' : 'reachAskAnew')}
    </Button>
  );
  const { holds = null, elsewhere = null, neverSay = [] } = reach ?? {};
  const recordOf = (named: typeof elsewhere) =>
    file.records.find(({ id, station }) => id === named?.record && station === named.station);
  const [record, other] = [recordOf(holds), recordOf(elsewhere)];
  const answers = ({ body }: ShownRecord, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const asked = questionOf(KIND, id);
      const answer = body[id];
      return asked === undefined || answer === undefined
        ? []
        : [{ id, label: words(asked.label), said: answerWords(KIND, asked, answer, body) }];
    });
  const wayOf = (card: ShownRecord) =>
    answers(card, HOW)
      .map(({ said }) => said)
      .join(' · ') || say('reachNoWay');
  const said = (sentence: 'reachRanOut' | 'reachUntil', until: string) => say(sentence, { day: formats.day(until) });
  const hasRunOut = holds?.hasRunOut === true;
  return (
    <Block
      title={say('reach')}
      beside={
        <>
          {record?.own === false && <span>{say('reachOf', { office: record.office })}</span>}
          {typeof record?.date === 'string' && (
            <span>{say('reachAgreed', { day: formats.shortDay(record.date) })}</span>
          )}
          {act}
        </>
      }
    >
      {record === undefined && other === undefined && <Attention>{say('reachNone')}</Attention>}
      {hasRunOut && typeof holds?.until === 'string' && <Attention>{said('reachRanOut', holds.until)}</Attention>}
      {!hasRunOut && holds?.isOld === true && <Attention>{say('reachOld')}</Attention>}
      {record !== undefined && <p>{wayOf(record)}</p>}
      <dl className={styles.told}>
        {neverSay.length > 0 && (
          <Fact label={say('neverSay')}>
            <b className={styles.never}>{neverSay.join('\n')}</b>
          </Fact>
        )}
        {record !== undefined &&
          answers(record, TOLD).map((told) => (
            <Fact key={told.id} label={told.label}>
              {told.said}
            </Fact>
          ))}
      </dl>
      {!hasRunOut && typeof holds?.until === 'string' && <p className="quiet">{said('reachUntil', holds.until)}</p>}
      {other !== undefined && (
        <>
          <Attention>{say('reachElsewhere', { office: other.office })}</Attention>
          <p className="quiet">{wayOf(other)}</p>
        </>
      )}
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
